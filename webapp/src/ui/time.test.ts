import { describe, expect, it } from 'vitest';
import { en } from '../text/en';
import { zh } from '../text/zh';
import { formatDay, formatDuration, formatInstant, isoDurationMs } from './time';

const HOUR = 3_600_000;

describe('an instant', () => {
  it('is shown as the clocks of the zone show it', () => {
    expect(formatInstant('2026-10-01T16:30:00Z', 'Asia/Shanghai')).toBe('2026-10-02 00:30');
    expect(formatInstant('2026-10-01T16:30:07Z', 'UTC', true)).toBe('2026-10-01 16:30:07');
  });

  it('that is none is shown as it came, or not at all', () => {
    expect(formatInstant('soon')).toBe('soon');
    expect(formatInstant(undefined)).toBe('');
  });

  it('lies on the day of its zone', () => {
    expect(formatDay('2026-10-01T16:30:00Z', 'Asia/Shanghai')).toBe('2026-10-02');
  });
});

describe('a length of time', () => {
  it.each([
    [0, '0 s'],
    [59_000, '59 s'],
    [61_000, '1 min 1 s'],
    [25 * HOUR, '1 d 1 h'],
    [24 * HOUR, '1 d'],
    [24 * HOUR + 5 * 60_000, '1 d'],
    [-2 * HOUR, '2 h'],
  ])('of %d ms reads %s', (ms, text) => {
    expect(formatDuration(ms, en.time)).toBe(text);
  });

  it('reads in Chinese, too', () => {
    expect(formatDuration(25 * HOUR, zh.time)).toBe('1天 1小时');
  });

  it('comes from tables in ISO form', () => {
    expect(isoDurationMs('PT24H')).toBe(24 * HOUR);
    expect(isoDurationMs('P1DT30M')).toBe(24.5 * HOUR);
    expect(isoDurationMs('24 hours')).toBeNull();
    expect(isoDurationMs('P')).toBeNull();
  });
});
