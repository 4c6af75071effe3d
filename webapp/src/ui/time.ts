import { createContext, useContext, useMemo } from 'react';
import { useText, type Language, type Texts } from '../text';

/** The zone in which times are shown: the organisation's, for who belongs to one; else the browser's. */
export const ZoneContext = createContext<string | undefined>(undefined);

const two = (n: number) => String(n).padStart(2, '0');

function parts(date: Date, zone: string | undefined): Record<string, string> {
  const format = new Intl.DateTimeFormat('en-CA', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    ...(zone && { timeZone: zone }),
  });
  return Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, value]));
}

/** "2026-11-22 14:05": the same in both languages, sorts as it reads. */
export function formatInstant(instant: string | number | undefined | null, zone?: string, seconds = false): string {
  if (instant === undefined || instant === null || instant === '') return '';
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return String(instant);
  const p = parts(date, zone);
  return `${p.year}-${p.month}-${p.day} ${p.hour}:${p.minute}${seconds ? `:${p.second}` : ''}`;
}

/** "2026-11-22" of the day that it is at the instant in the zone. */
export function formatDay(instant: string | number, zone?: string): string {
  const p = parts(new Date(instant), zone);
  return `${p.year}-${p.month}-${p.day}`;
}

/** The two largest units of a length of time, "1 d 4 h" or "3 min 20 s". Negative lengths are told as positive. */
export function formatDuration(ms: number, t: Texts['time']): string {
  const total = Math.floor(Math.abs(ms) / 1000);
  const units: [number, (n: number) => string][] = [
    [Math.floor(total / 86_400), t.days],
    [Math.floor((total % 86_400) / 3600), t.hours],
    [Math.floor((total % 3600) / 60), t.minutes],
    [total % 60, t.seconds],
  ];
  const first = units.findIndex(([n]) => n > 0);
  if (first < 0) return t.seconds(0);
  return units
    .slice(first, first + 2)
    .filter(([n], at) => at === 0 || n > 0)
    .map(([n, say]) => say(n))
    .join(' ');
}

/** ISO-8601 durations as tables give them: "PT24H" is "1 d". */
export function isoDurationMs(text: string): number | null {
  const match = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(text);
  if (!match || text === 'P') return null;
  const [, days = 0, hours = 0, minutes = 0, seconds = 0] = match.map((part) => Number(part ?? 0));
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
}

export function fileStamp(now: number): string {
  const date = new Date(now);
  return `${date.getFullYear()}${two(date.getMonth() + 1)}${two(date.getDate())}-${two(date.getHours())}${two(date.getMinutes())}`;
}

export interface TimeWords {
  language: Language;
  zone: string | undefined;
  instant: (instant: string | number | undefined | null, seconds?: boolean) => string;
  duration: (ms: number) => string;
}

/** Instants and lengths of time as this reader reads them. */
export function useTime(): TimeWords {
  const { t, language } = useText();
  const zone = useContext(ZoneContext);
  return useMemo(
    () => ({
      language,
      zone,
      instant: (instant, seconds) => formatInstant(instant, zone, seconds),
      duration: (ms) => formatDuration(ms, t.time),
    }),
    [t, language, zone],
  );
}
