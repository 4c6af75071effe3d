/** Wall-clock time in a named zone, to and from an ISO instant with offset; the browser's own zone where none is named. */

const PARTS: Intl.DateTimeFormatOptions = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
};

/** "2026-11-26T10:30" as the clocks in the zone show the instant; empty for what is none. */
export function toWallClock(instant: unknown, zone?: string): string {
  const date = typeof instant === 'string' || typeof instant === 'number' ? new Date(instant) : null;
  if (!date || Number.isNaN(date.getTime())) return '';
  const parts = wallClockParts(date, zone);
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}

/** "2026-11-26T10:30+08:00" for a wall-clock time in the zone; null for what is none. */
export function toInstant(wallClock: string, zone?: string): string | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/.exec(wallClock);
  if (!match) return null;
  const asUtc = Date.parse(`${match[0]}Z`);
  // twice, because the first guess may lie on the other side of a change of offset
  const guess = asUtc - offsetMinutes(new Date(asUtc), zone) * 60_000;
  const offset = offsetMinutes(new Date(guess), zone);
  return match[0] + offsetText(offset);
}

function wallClockParts(date: Date, zone?: string): Record<string, string> {
  const format = new Intl.DateTimeFormat('en-CA', { ...PARTS, ...(zone && { timeZone: zone }) });
  return Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, value]));
}

function offsetMinutes(date: Date, zone?: string): number {
  const p = wallClockParts(date, zone);
  const local = Date.parse(`${p.year}-${p.month}-${p.day}T${p.hour}:${p.minute}:${p.second}Z`);
  return Math.round((local - date.getTime()) / 60_000);
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
