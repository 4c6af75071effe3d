import type { Moment, Oddity } from '../api/story';

/** The odd things by the number of the event at which they were seen. */
export function bySeq(oddities: Oddity[]): Map<number, Oddity[]> {
  const seen = new Map<number, Oddity[]>();
  for (const oddity of oddities) seen.set(oddity.seq, [...(seen.get(oddity.seq) ?? []), oddity]);
  return seen;
}

export interface Wanted {
  /** Empty for all. */
  groups: string[];
  onlyOdd: boolean;
  newestFirst: boolean;
}

/** The events that are wanted, in the order in which they are. */
export function chosen(moments: Moment[], odd: Map<number, Oddity[]>, wanted: Wanted): Moment[] {
  const found = moments.filter(
    ({ seq, group }) =>
      (wanted.groups.length === 0 || wanted.groups.includes(group)) && (!wanted.onlyOdd || odd.has(seq)),
  );
  return wanted.newestFirst ? found.reverse() : found;
}

/** Runs of events of the same day. */
export function byDay(moments: Moment[], day: (instant: string) => string): { day: string; moments: Moment[] }[] {
  const days: { day: string; moments: Moment[] }[] = [];
  for (const moment of moments) {
    const its = day(moment.at);
    const last = days.at(-1);
    if (last?.day === its) last.moments.push(moment);
    else days.push({ day: its, moments: [moment] });
  }
  return days;
}

/** How many people did something, onlookers left out. */
export const peopleIn = (moments: Moment[]) =>
  new Set(moments.filter(({ who, group }) => who.kind === 'person' && group !== 'reading').map(({ who }) => who.id))
    .size;
