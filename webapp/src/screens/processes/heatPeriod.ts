import dayjs from 'dayjs';

/** How the period stands in the address: so many months up to now or all, or from one instant to another. */
export interface HeatPeriod {
  months?: string;
  from?: string;
  to?: string;
}

/** Years of history take seconds to count, so it begins with a quarter. */
const USUAL = '3';
const ALL = 'all';

export const LENGTHS = ['1', USUAL, '12', ALL] as const;

/** The length chosen; undefined where there are instants. */
export const lengthOf = ({ months, from, to }: HeatPeriod): string | undefined =>
  from || to ? undefined : LENGTHS.find((length) => length === months) || USUAL;

/** What is asked of the server: instants, or none for all that ever was. Whole days of the reader. */
export function instantsOf(period: HeatPeriod, now: number): { from?: string; to?: string } {
  const length = lengthOf(period);
  if (length === undefined) return { from: period.from, to: period.to };
  if (length === ALL) return {};
  return { from: dayjs(now).startOf('day').subtract(Number(length), 'month').toISOString() };
}
