import { describe, expect, it } from 'vitest';
import { en } from '../text/en';
import { zh } from '../text/zh';
import { humanised, readable } from './values';

describe('a value', () => {
  it.each([
    [true, 'Yes'],
    [null, '–'],
    ['in-warranty', 'In warranty'],
    ['exFactory+30m', '30 months from leaving the factory'],
    ['PT24H', '1 d'],
    ['P24M', '24 months'],
    ['P2Y', '24 months'],
    [['HQ', 'x'], 'Head office, x'],
    [{ totalCny: 5 }, 'Total (CNY): 5'],
    [{ neverNamed: 5 }, 'Never named: 5'],
    [3200, '3200'],
  ])('%j reads %s', (value, text) => {
    expect(readable(value, en)).toBe(text);
  });

  it('reads in Chinese, and instants in the zone', () => {
    expect(readable('in-warranty', zh)).toBe('保内');
    expect(readable('2026-10-01T16:30:00Z', zh, 'Asia/Shanghai')).toBe('2026-10-02 00:30');
  });

  it('of which nobody wrote the name gets one from its key', () => {
    expect(humanised('acceptanceDate')).toBe('Acceptance date');
    expect(humanised('clock.started')).toBe('Clock started');
  });
});
