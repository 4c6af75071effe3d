import type { TableMark } from '../../diagram/dmnMarks';
import type { TableRow } from '../../diagram/tableRows';

/** One thing to say about a table, as the server's check words it. */
export interface Finding {
  code: string;
  severity: string;
  rowId?: string | null;
  /** Counted from 1; 0 where it concerns the table. */
  row: number;
  otherRow: number;
  column?: string | null;
  part?: string | null;
  /** The sentence, in the language that was asked in. */
  words: string;
  /** A case that shows it, by input. */
  example?: Record<string, unknown>;
}

export interface Columns {
  inputs: { name: string }[];
  outputs: { name: string }[];
}

export type Tone = 'error' | 'warning' | 'note';

export const toneOf = ({ severity }: Finding) => severity.toLowerCase() as Tone;

const WORST: Tone[] = ['error', 'warning', 'note'];

/** The worst first, and then in the order of the table. */
export const inOrder = (findings: Finding[]): Finding[] =>
  [...findings].sort((a, b) => WORST.indexOf(toneOf(a)) - WORST.indexOf(toneOf(b)) || a.row - b.row);

export const countOf = (findings: Finding[], tone: Tone) => findings.filter((found) => toneOf(found) === tone).length;

/** Where a row stands now: rows may have moved since the check. -1 for the table, and for a row that is gone. */
export function rowIndex(found: Pick<Finding, 'row' | 'rowId'>, rows: TableRow[]): number {
  if (found.rowId) return rows.findIndex(({ id }) => id === found.rowId);
  return found.row > 0 && found.row <= rows.length ? found.row - 1 : -1;
}

/** The column counted over inputs and outputs; null where the whole row is meant. */
export function columnIndex({ column, part }: Finding, { inputs, outputs }: Columns): number | null {
  if (!column) return null;
  const output = part?.toLowerCase() === 'output';
  const at = (output ? outputs : inputs).findIndex(({ name }) => name === column);
  if (at < 0) return null;
  return output ? inputs.length + at : at;
}

/** Findings as marks on rows and cells; where two fall on one cell the worse one is seen. */
export function marksOf(findings: Finding[], rows: TableRow[], columns: Columns): TableMark[] {
  const marks: TableMark[] = [];
  for (const found of inOrder(findings).reverse()) {
    const row = rowIndex(found, rows);
    if (row >= 0) marks.push({ row, column: columnIndex(found, columns), tone: toneOf(found) });
  }
  return marks;
}

/** A condition that fits exactly the value, as FEEL; an unknown value is null. */
export function conditionOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\d$/.test(value) ? `date("${value}")` : `"${value}"`;
  return String(value);
}

/** The conditions of a row for the case that a finding shows; inputs that the case does not name stay open. */
export const conditionsFor = ({ example = {} }: Finding, { inputs }: Columns): string[] =>
  inputs.map(({ name }) => (name in example ? conditionOf(example[name]) : ''));
