import type { VersionEntry } from '../api/versions';
import type { RuleChangeRow } from '../api/releases';
import type { ListedVersion } from './VersionList';

/**
 * Whether one can go back from the version in force: there is one before it, and it did not come of a rollback itself. What
 * was published under a number that no change has came of a rollback.
 */
export function leadsBack(
  versions: ListedVersion[],
  inForce: number | undefined,
  changes: Pick<RuleChangeRow, 'number'>[],
): boolean {
  const now = versions.find(({ version }) => version === inForce);
  if (!now) return false;
  const before = versions.some(
    ({ version, takenBack, effectiveAt }) =>
      !takenBack && version !== inForce && Date.parse(effectiveAt) <= Date.parse(now.effectiveAt),
  );
  return before && (!now.caseNumber || changes.some(({ number }) => number === now.caseNumber));
}

/** As above, of a table: its versions say themselves what came of a rollback. What came with the software is never gone back from. */
export function tableLeadsBack(entries: VersionEntry[]): boolean {
  const now = entries.find(({ state }) => state === 'in-force')?.version;
  return (
    now !== undefined && now.place !== 'shared' && !now.rolledBackFrom && entries.some(({ state }) => state === 'past')
  );
}
