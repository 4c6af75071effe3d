import { expect, it } from 'vitest';
import type { VersionEntry } from '../api/versions';
import { leadsBack, tableLeadsBack } from './leadsBack';
import type { ListedVersion } from './VersionList';

const version = (number: number, caseNumber?: string, more: Partial<ListedVersion> = {}): ListedVersion => ({
  version: number,
  effectiveAt: `2026-11-0${number}T00:00:00Z`,
  caseNumber,
  takenBack: false,
  ...more,
});
const changes = [{ number: 'X-2' }, { number: 'X-3' }];

it('one goes back from a version that was approved to the one before', () => {
  expect(leadsBack([version(2, 'X-2'), version(1)], 2, changes)).toBe(true);
});

it('and not from there once more', () => {
  expect(leadsBack([version(3, 'X-9'), version(2, 'X-2'), version(1)], 3, changes)).toBe(false);
});

it('nor where nothing was before, or only what was taken back or is still to come', () => {
  expect(leadsBack([version(1)], 1, changes)).toBe(false);
  expect(leadsBack([version(3, 'X-3'), version(2, 'X-2', { takenBack: true })], 3, changes)).toBe(false);
  expect(leadsBack([version(3, 'X-3'), version(2, 'X-2')], 2, changes)).toBe(false);
  expect(leadsBack([], undefined, changes)).toBe(false);
});

const entry = (state: string, place = 'central-ac', rolledBackFrom?: string) =>
  ({ state, version: { place, rolledBackFrom } }) as unknown as VersionEntry;

it('a table that came of a rollback, or with the software, leads nowhere back', () => {
  expect(tableLeadsBack([entry('in-force'), entry('past')])).toBe(true);
  expect(tableLeadsBack([entry('in-force', 'central-ac', 'v1'), entry('past')])).toBe(false);
  expect(tableLeadsBack([entry('in-force', 'shared'), entry('past', 'shared')])).toBe(false);
  expect(tableLeadsBack([entry('waiting'), entry('in-force')])).toBe(false);
});
