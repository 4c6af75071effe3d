import type { Place } from '../../diagram/DmnEditor';
import type { TableRow } from '../../diagram/tableRows';
import { lineIn, useText } from '../../text';
import { useTime } from '../../ui/time';
import { readable } from '../../ui/values';
import { columnIndex, rowIndex, type Columns, type Finding } from './findings';

interface Props {
  place: Place | null;
  rows: TableRow[];
  table: Columns;
  labels: Record<string, string>;
  findings: Finding[];
}

/** What the cell says on which one is, in words: "PT24H" reads as a length of time. */
export function CellBar({ place, rows, table, labels, findings }: Props) {
  const { t, language } = useText();
  const { zone } = useTime();
  const at = place ? rows.findIndex(({ id }) => id === place.rowId) : -1;
  if (!place || at < 0) return <p className="cell-bar muted">{t.workbench.noCell}</p>;
  const row = rows[at]!;
  const column = place.column;
  const text = column === null ? lineIn(row.annotation, language) : ([...row.when, ...row.then][column] ?? '');
  const told = findings.filter((found) => rowIndex(found, rows) === at && columnIndex(found, table) === column);
  return (
    <p className="cell-bar" aria-live="polite">
      <strong>{t.workbench.row(at + 1)}</strong> · {headingOf(column, table, labels) ?? t.workbench.annotation}:{' '}
      <span>
        {text === '' ? t.workbench.anything(column !== null && column >= table.inputs.length) : inWords(text)}
      </span>
      {told.map((found) => (
        <span key={found.code} className={`told told-${found.severity.toLowerCase()}`}>
          {found.words}
        </span>
      ))}
    </p>
  );

  function inWords(feel: string): string {
    const parts = feel.split(',').map((part) => /^\s*"([^"]*)"\s*$/.exec(part)?.[1]);
    if (parts.some((part) => part === undefined)) return feel;
    const words = parts.map((part) => readable(part, t, zone)).join(t.workbench.or);
    return words === parts.join(t.workbench.or) ? feel : `${feel} = ${words}`;
  }
}

function headingOf(column: number | null, { inputs, outputs }: Columns, labels: Record<string, string>) {
  if (column === null) return undefined;
  const input = inputs[column];
  if (input) return labels[`input:${input.name}`] ?? input.name;
  const output = outputs[column - inputs.length];
  return output && (labels[`output:${output.name}`] ?? output.name);
}
