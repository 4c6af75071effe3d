import { expect, it } from 'vitest';
import { stretchesOf } from './stretches';

const piece = (from: string, to: string, party: string, kind: string) => ({
  from: `2026-11-23T${from}:00Z`,
  to: `2026-11-23T${to}:00Z`,
  party,
  kind,
});

it('neighbours of one kind and party are one stretch, in the order of time', () => {
  const ledger = {
    pieces: [
      piece('03:00', '04:00', 'customer', 'working'),
      piece('01:00', '02:00', 'us', 'working'),
      piece('02:00', '03:00', 'us', 'working'),
      piece('04:00', '04:00', 'us', 'working'),
      piece('04:00', '05:00', 'us', 'off-hours'),
    ],
  };
  expect(stretchesOf(ledger)).toEqual([
    piece('01:00', '03:00', 'us', 'working'),
    piece('03:00', '04:00', 'customer', 'working'),
    piece('04:00', '05:00', 'us', 'off-hours'),
  ]);
  expect(ledger.pieces[1]!.to).toBe('2026-11-23T02:00:00Z');
});

it('a case without a ledger has none', () => expect(stretchesOf(undefined)).toEqual([]));
