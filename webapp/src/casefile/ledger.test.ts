import { expect, it } from 'vitest';
import { bucketsOf } from './ledger';

it('pieces of the same kind and party are one bucket, ours first', () => {
  const buckets = bucketsOf({
    pieces: [
      { from: '2026-11-22T00:00:00Z', to: '2026-11-22T01:00:00Z', kind: 'OFF_HOURS', party: 'CUSTOMER' },
      { from: '2026-11-22T01:00:00Z', to: '2026-11-22T03:00:00Z', kind: 'WORKING', party: 'US' },
      { from: '2026-11-22T03:00:00Z', to: '2026-11-22T04:00:00Z', kind: 'WORKING', party: 'US' },
    ],
  });
  expect(buckets).toEqual([
    { party: 'us', kind: 'working', ms: 3 * 3_600_000 },
    { party: 'customer', kind: 'off-hours', ms: 3_600_000 },
  ]);
});

it('sums of the server are taken as they are', () => {
  expect(bucketsOf({ buckets: [{ kind: 'holiday', party: 'parts', seconds: 60 }] })).toEqual([
    { party: 'parts', kind: 'holiday', ms: 60_000 },
  ]);
  expect(bucketsOf(undefined)).toEqual([]);
});
