import type { Week } from './week';

/** A day that is not as the week says: off, or worked. */
export interface PublicDay {
  date: string;
  kind: 'holiday' | 'workday';
  name: string;
}

const HEADER = 'date,kind,name';

/** The list of days as it is kept; lines that cannot be read are left out. */
export function readDays(text: string): PublicDay[] {
  return text
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','))
    .filter(
      ([date = '', kind = '']) => /^\d{4}-\d\d-\d\d$/.test(date.trim()) && /^(holiday|workday)$/.test(kind.trim()),
    )
    .map(([date = '', kind = '', ...name]) => ({
      date: date.trim(),
      kind: kind.trim() as PublicDay['kind'],
      name: name.join(',').trim(),
    }));
}

export const writeDays = (days: PublicDay[]) =>
  [
    HEADER,
    ...[...days].sort((a, b) => (a.date < b.date ? -1 : 1)).map(({ date, kind, name }) => `${date},${kind},${name}`),
  ]
    .join('\n')
    .concat('\n');

const utc = (date: string) => new Date(`${date}T00:00:00Z`);

/** Monday is 0. */
export const weekdayOf = (date: string) => (utc(date).getUTCDay() + 6) % 7;

/** The dates of a month, 1 to 12. */
export function datesOf(year: number, month: number): string[] {
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const two = (n: number) => String(n).padStart(2, '0');
  return Array.from({ length }, (_, at) => `${year}-${two(month)}-${two(at + 1)}`);
}

export type DayState = 'work' | 'rest' | 'holiday' | 'workday';

/** How a day is worked: as the week says, or by the list. */
export function stateOf(date: string, days: Map<string, PublicDay>, week: Week): DayState {
  const listed = days.get(date);
  if (listed) return listed.kind;
  return week.days[weekdayOf(date)]!.length > 0 ? 'work' : 'rest';
}

/** Whether anybody works that day: on make-up days always, on holidays only where the week says so. */
export const isWorked = (state: DayState, week: Week) =>
  state === 'work' || state === 'workday' || (state === 'holiday' && week.onHolidays);

/** A click: a day as the week says becomes the opposite, one of the list becomes as the week says. */
export function toggled(days: PublicDay[], date: string, name: string, week: Week): PublicDay[] {
  if (days.some((day) => day.date === date)) return days.filter((day) => day.date !== date);
  const works = week.days[weekdayOf(date)]!.length > 0;
  const clean = name.replace(/[\r\n,]/g, ' ').trim();
  const day: PublicDay = { date, kind: works ? 'holiday' : 'workday', name: clean };
  return [...days, day].sort((a, b) => (a.date < b.date ? -1 : 1));
}
