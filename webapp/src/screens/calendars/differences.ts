import type { CalendarTexts } from '../../text/calendars';
import { readDays, type PublicDay } from './days';
import { readWeek, writeWeek } from './week';

/** A day, or the hours, as they were and as they are. */
export interface Change {
  day?: string;
  was: string;
  now: string;
}

interface Content {
  hours: string;
  days: string;
}

/** How two calendars differ: the hours first, then day by day. */
export function differences(was: Content, now: Content, words: CalendarTexts): Change[] {
  const changes: Change[] = [];
  const [before, after] = [plain(was.hours), plain(now.hours)];
  if (before !== after) changes.push({ was: before, now: after });
  const [old, young] = [byDate(was.days), byDate(now.days)];
  for (const date of [...new Set([...old.keys(), ...young.keys()])].sort()) {
    const [former, present] = [told(old.get(date), words), told(young.get(date), words)];
    if (former !== present) changes.push({ day: date, was: former, now: present });
  }
  return changes;
}

const plain = (hours: string) => {
  const week = readWeek(hours);
  return week ? writeWeek(week) : hours;
};

const byDate = (days: string) => new Map(readDays(days).map((day) => [day.date, day]));

const told = (day: PublicDay | undefined, words: CalendarTexts) =>
  day ? `${words.states[day.kind]} ${day.name}`.trim() : '–';
