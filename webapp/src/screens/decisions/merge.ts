import type { TableRow } from '../../diagram/tableRows';

/** A part of a row that can be changed on its own: a cell, or a line of what the row means. */
export interface Spot {
  part: 'when' | 'then' | 'annotation';
  /** The column on its side; of the annotation 0 for English, 1 for Chinese. */
  at: number;
}

/** What two people both changed, each otherwise. */
export interface Conflict {
  rowId: string;
  /** Null where one of them deleted the row. */
  spot: Spot | null;
  /** Null where the row was not there before. */
  base: string | null;
  /** Null where the row was deleted. */
  mine: string | null;
  theirs: string | null;
}

export type Side = 'mine' | 'theirs';

export interface Merge {
  /** Both changes put together; where they conflict, mine. A row that one deleted and the other changed stays. */
  rows: TableRow[];
  conflicts: Conflict[];
}

/** Puts two people's changes of one table together, row by row and cell by cell; rows are known by their ids. */
export function merge(base: TableRow[], mine: TableRow[], theirs: TableRow[]): Merge {
  const before = byId(base);
  const ours = byId(mine);
  const others = byId(theirs);
  const conflicts: Conflict[] = [];
  const merged = new Map<string, TableRow>();
  for (const id of new Set([...ours.keys(), ...others.keys()])) {
    const row = mergedRow(before.get(id), ours.get(id), others.get(id), conflicts);
    if (row) merged.set(id, row);
  }
  return { rows: ordered(merged, base, mine, theirs), conflicts };
}

/** The merge with each conflict decided; what is not decided stays mine. */
export function settle({ rows, conflicts }: Merge, chosen: Side[], theirs: TableRow[]): TableRow[] {
  const others = byId(theirs);
  return rows.flatMap((row) => {
    let settled: TableRow | undefined = row;
    conflicts.forEach((conflict, at) => {
      if (conflict.rowId !== row.id || !settled) return;
      const side = chosen[at] ?? 'mine';
      if (conflict.spot) settled = side === 'mine' ? settled : put(settled, conflict.spot, conflict.theirs ?? '');
      else if (conflict[side] === null) settled = undefined;
      else if (side === 'theirs') settled = others.get(row.id) ?? settled;
    });
    return settled ? [settled] : [];
  });
}

export const sameRows = (some: TableRow[], others: TableRow[]) => JSON.stringify(some) === JSON.stringify(others);

const byId = (rows: TableRow[]) => new Map(rows.map((row) => [row.id, row]));

const same = (some: TableRow, other: TableRow) => spotsOf(some).every((spot) => take(some, spot) === take(other, spot));

const told = ({ when, then, annotation }: TableRow) => `${when.join(' | ')} → ${then.join(' | ')} (${annotation})`;

function mergedRow(
  base: TableRow | undefined,
  mine: TableRow | undefined,
  theirs: TableRow | undefined,
  conflicts: Conflict[],
): TableRow | undefined {
  if (mine && theirs) return mergedCells(base, mine, theirs, conflicts);
  const left = mine ?? theirs;
  if (!base || !left) return left;
  if (same(base, left)) return undefined;
  conflicts.push({
    rowId: left.id,
    spot: null,
    base: told(base),
    mine: mine ? told(mine) : null,
    theirs: theirs ? told(theirs) : null,
  });
  return left;
}

function mergedCells(base: TableRow | undefined, mine: TableRow, theirs: TableRow, conflicts: Conflict[]): TableRow {
  let row = mine;
  for (const spot of spotsOf(mine)) {
    const was = base ? take(base, spot) : null;
    const ours = take(mine, spot);
    const others = take(theirs, spot);
    if (ours === others || others === was) continue;
    if (ours === was) row = put(row, spot, others);
    else conflicts.push({ rowId: mine.id, spot, base: was, mine: ours, theirs: others });
  }
  return row;
}

const spotsOf = ({ when, then }: TableRow): Spot[] => [
  ...when.map((_, at) => ({ part: 'when' as const, at })),
  ...then.map((_, at) => ({ part: 'then' as const, at })),
  { part: 'annotation', at: 0 },
  { part: 'annotation', at: 1 },
];

const take = (row: TableRow, { part, at }: Spot): string =>
  (part === 'annotation' ? row.annotation.split('\n')[at] : row[part][at]) ?? '';

function put(row: TableRow, { part, at }: Spot, text: string): TableRow {
  if (part === 'annotation') {
    const [english = '', chinese = ''] = row.annotation.split('\n');
    const lines = at === 0 ? [text, chinese] : [english, text];
    return { ...row, annotation: lines[1] ? lines.join('\n') : lines[0]! };
  }
  return { ...row, [part]: row[part].map((cell, column) => (column === at ? text : cell)) };
}

/** In my order where I moved rows, else in theirs; rows that only the other one has stand behind the row before them. */
function ordered(merged: Map<string, TableRow>, base: TableRow[], mine: TableRow[], theirs: TableRow[]): TableRow[] {
  const kept = (rows: TableRow[]) => rows.map(({ id }) => id).filter((id) => merged.has(id));
  const common = (rows: TableRow[], others: TableRow[]) => {
    const known = byId(others);
    return rows.map(({ id }) => id).filter((id) => known.has(id));
  };
  const moved = common(mine, base).join('\n') !== common(base, mine).join('\n');
  const order = kept(moved ? mine : theirs);
  const others = kept(moved ? theirs : mine);
  others.forEach((id, at) => {
    if (order.includes(id)) return;
    const previous = others
      .slice(0, at)
      .reverse()
      .find((earlier) => order.includes(earlier));
    order.splice(previous === undefined ? 0 : order.indexOf(previous) + 1, 0, id);
  });
  return order.map((id) => merged.get(id)!);
}
