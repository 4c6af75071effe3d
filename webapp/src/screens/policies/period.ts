import dayjs from 'dayjs';

/** How the period stands in the address: so many months up to today, or from day to day. */
export interface Period {
  months?: string;
  from?: string;
  to?: string;
}

export const LENGTHS = [1, 3, 6, 12, 24, 36];
const USUAL = 12;

/** The months chosen; null where there are days. */
export const monthsOf = ({ months, from, to }: Period): number | null =>
  from && to ? null : months && LENGTHS.includes(Number(months)) ? Number(months) : USUAL;

/** First and last day; the last is that of the reader. */
export function daysOf(period: Period, today: string): { from: string; to: string } {
  const months = monthsOf(period);
  if (months === null) return { from: period.from!, to: period.to! };
  return {
    from: dayjs(today)
      .startOf('month')
      .subtract(months - 1, 'month')
      .format('YYYY-MM-DD'),
    to: today,
  };
}
