import { expect, it } from 'vitest';
import { isDay, periodOf, presetOf } from './period';

it.each([
  ['this-month', '2026-11-22', '2026-11-01', '2026-11-22'],
  ['last-month', '2026-03-31', '2026-02-01', '2026-02-28'],
  ['last-month', '2026-01-05', '2025-12-01', '2025-12-31'],
  ['this-quarter', '2026-11-22', '2026-10-01', '2026-11-22'],
  ['last-quarter', '2026-02-10', '2025-10-01', '2025-12-31'],
  ['this-year', '2026-11-22', '2026-01-01', '2026-11-22'],
  ['last-12-months', '2026-11-22', '2025-12-01', '2026-11-22'],
] as const)('%s on %s goes from %s to %s', (preset, today, from, to) => {
  expect(periodOf(preset, today)).toEqual({ from, to });
});

it('days that are those of a preset are called by its name, others are chosen', () => {
  expect(presetOf({ from: '2026-10-01', to: '2026-10-31' }, '2026-11-22')).toBe('last-month');
  expect(presetOf({ from: '2026-10-01', to: '2026-10-30' }, '2026-11-22')).toBe('free');
});

it('what is no day is not asked for', () => {
  expect(isDay('2026-11-22')).toBe(true);
  expect(isDay('yesterday')).toBe(false);
  expect(isDay(undefined)).toBe(false);
});
