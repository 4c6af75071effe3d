import type { TableRow } from '../../diagram/tableRows';

/** A table as it is compared: its columns by name, inputs first. */
export interface Compared {
  columns: { key: string; label: string }[];
  rows: TableRow[];
}

export type RowChange = 'same' | 'changed' | 'moved' | 'added' | 'removed';

export interface CellPair {
  key: string;
  label: string;
  was: string;
  now: string;
  changed: boolean;
}

/** A row of the one version beside the same row of the other; a number is missing where there is none. */
export interface RowPair {
  id: string;
  change: RowChange;
  numberWas?: number;
  numberNow?: number;
  cells: CellPair[];
  annotation: { was: string; now: string; changed: boolean };
}

/** Two versions row by row, in the order of the later one; rows that went stand where they stood. */
export function compare(was: Compared, now: Compared): RowPair[] {
  const columns = [
    ...now.columns,
    ...was.columns.filter(({ key }) => !now.columns.some((column) => column.key === key)),
  ];
  const before = new Map(was.rows.map((row, at) => [row.id, at]));
  const after = new Map(now.rows.map((row, at) => [row.id, at]));
  const stayed = inSameOrder(
    now.rows.map(({ id }) => id).filter((id) => before.has(id)),
    before,
  );
  const pairs: RowPair[] = [];
  let passed = 0;
  const pair = (id: string) => {
    const wasAt = before.get(id);
    const nowAt = after.get(id);
    pairs.push(pairOf(id, wasAt, nowAt, was, now, columns, stayed.has(id)));
  };
  const removedUpTo = (end: number) => {
    for (; passed < end; passed++) if (!after.has(was.rows[passed]!.id)) pair(was.rows[passed]!.id);
  };
  for (const { id } of now.rows) {
    if (stayed.has(id)) removedUpTo(before.get(id)!);
    pair(id);
  }
  removedUpTo(was.rows.length);
  return pairs;
}

function pairOf(
  id: string,
  wasAt: number | undefined,
  nowAt: number | undefined,
  was: Compared,
  now: Compared,
  columns: Compared['columns'],
  stayed: boolean,
): RowPair {
  const text = (side: Compared, at: number | undefined, key: string) => {
    const row = at === undefined ? undefined : side.rows[at];
    const column = side.columns.findIndex((candidate) => candidate.key === key);
    return row && column >= 0 ? ([...row.when, ...row.then][column] ?? '') : '';
  };
  const cells = columns.map(({ key, label }) => {
    const cell = { was: text(was, wasAt, key), now: text(now, nowAt, key) };
    return { key, label, ...cell, changed: cell.was !== cell.now };
  });
  const said = {
    was: wasAt === undefined ? '' : was.rows[wasAt]!.annotation,
    now: nowAt === undefined ? '' : now.rows[nowAt]!.annotation,
  };
  const annotation = { ...said, changed: said.was !== said.now };
  return {
    id,
    change: changeOf(wasAt, nowAt, annotation.changed || cells.some(({ changed }) => changed), stayed),
    ...(wasAt !== undefined && { numberWas: wasAt + 1 }),
    ...(nowAt !== undefined && { numberNow: nowAt + 1 }),
    cells,
    annotation,
  };
}

function changeOf(was: number | undefined, now: number | undefined, differs: boolean, stayed: boolean): RowChange {
  if (was === undefined) return 'added';
  if (now === undefined) return 'removed';
  if (differs) return 'changed';
  return stayed ? 'same' : 'moved';
}

/** As many ids as possible whose order is the same in both; the others were moved. */
function inSameOrder(ids: string[], before: Map<string, number>): Set<string> {
  const best: string[][] = [];
  for (const id of ids) {
    const position = before.get(id)!;
    const longest = best
      .filter((run) => before.get(run[run.length - 1]!)! < position)
      .reduce<string[]>((some, other) => (other.length > some.length ? other : some), []);
    best.push([...longest, id]);
  }
  return new Set(best.reduce<string[]>((some, other) => (other.length > some.length ? other : some), []));
}
