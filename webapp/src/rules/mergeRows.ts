/** What came of putting two changes of the same rows together; `both` names rows that both changed, where mine stand. */
export interface MergedRows<Row> {
  rows: Row[];
  both: string[];
}

/** What I and somebody else changed from the same rows, put together row by row; the order is mine. */
export function mergeRows<Row>(base: Row[], mine: Row[], theirs: Row[], idOf: (row: Row) => string): MergedRows<Row> {
  const [was, my, their] = [base, mine, theirs].map((rows) => byId(rows, idOf)) as [
    Map<string, Row>,
    Map<string, Row>,
    Map<string, Row>,
  ];
  const both: string[] = [];
  const rows: Row[] = [];
  for (const [id, row] of my) {
    const before = was.get(id);
    const other = their.get(id);
    const touched = !same(row, before);
    const othersTouched = !same(other, before);
    if (touched && othersTouched && !same(row, other)) both.push(id);
    const kept = touched ? row : other;
    if (kept !== undefined) rows.push(kept);
  }
  for (const [id, row] of their) {
    if (my.has(id)) continue;
    const before = was.get(id);
    if (before === undefined) rows.push(row);
    // I took away what the other one changed: it stays, so that nobody's work is lost
    else if (!same(row, before)) {
      both.push(id);
      rows.push(row);
    }
  }
  return { rows, both };
}

export const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Rows that are not finished may bear the same name; they are told apart by their place. */
function byId<Row>(rows: Row[], idOf: (row: Row) => string): Map<string, Row> {
  const found = new Map<string, Row>();
  rows.forEach((row, at) => {
    const id = idOf(row);
    found.set(found.has(id) ? `${id}#${at}` : id, row);
  });
  return found;
}
