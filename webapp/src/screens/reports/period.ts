import dayjs from 'dayjs';
import { formatDay } from '../../ui/time';

/** The first and the last day, both within. */
export interface Period {
  from: string;
  to: string;
}

export const PRESETS = [
  'this-month',
  'last-month',
  'this-quarter',
  'last-quarter',
  'this-year',
  'last-12-months',
] as const;

export type Preset = (typeof PRESETS)[number];

const DAY = 'YYYY-MM-DD';
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The days that a preset means on a day: whole months, up to that day where they are not over. */
export function periodOf(preset: Preset, today: string): Period {
  const day = dayjs(today);
  const quarter = day.startOf('month').subtract(day.month() % 3, 'month');
  const upTo = (from: dayjs.Dayjs) => ({ from: from.format(DAY), to: today });
  const before = (end: dayjs.Dayjs, months: number) => ({
    from: end.subtract(months, 'month').format(DAY),
    to: end.subtract(1, 'day').format(DAY),
  });
  switch (preset) {
    case 'this-month':
      return upTo(day.startOf('month'));
    case 'last-month':
      return before(day.startOf('month'), 1);
    case 'this-quarter':
      return upTo(quarter);
    case 'last-quarter':
      return before(quarter, 3);
    case 'this-year':
      return upTo(day.startOf('year'));
    default:
      return upTo(day.startOf('month').subtract(11, 'month'));
  }
}

/** Which preset the days are on that day; chosen freely where none fits. */
export function presetOf(period: Period, today: string): Preset | 'free' {
  return (
    PRESETS.find((preset) => {
      const { from, to } = periodOf(preset, today);
      return from === period.from && to === period.to;
    }) ?? 'free'
  );
}

export const isDay = (text: string | undefined): text is string => DATE.test(text ?? '') && dayjs(text).isValid();

/** The day that it is at the instant in the organisation's zone. */
export const dayAt = (instant: number, zone: string | undefined) => formatDay(instant, zone);
