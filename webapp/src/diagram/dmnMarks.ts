/** Something to be seen at a row, or at one cell of it. */
export interface TableMark {
  /** Counted from 0, as the rows stand. */
  row: number;
  /** Counted from 0 over inputs and outputs; null for the whole row. */
  column: number | null;
  tone: 'error' | 'warning' | 'note' | 'changed' | 'fired';
}

const TONES: Record<TableMark['tone'], { ground: string; line: string; sign: string }> = {
  error: { ground: '#fdecea', line: '#c0271c', sign: '✕' },
  warning: { ground: '#fff6e0', line: '#a35a00', sign: '!' },
  note: { ground: '#eef3f6', line: '#5b6b73', sign: 'i' },
  changed: { ground: '#e6f4fa', line: '#0b6e99', sign: '≠' },
  fired: { ground: '#e8f6ec', line: '#1f7a3d', sign: '▶' },
};

/** Columns begin behind the one with the row's number. */
const cellOf = (within: string, column: number) => `${within} > :nth-child(${column + 2})`;

/**
 * How marks look, as styles: the table redraws its own elements, and these stay. A mark shows by its sign, too, not by
 * colour alone.
 */
export function markStyles(within: string, marks: TableMark[], hidden: number[]): string {
  const table = `${within} .tjs-table`;
  const styles = marks.flatMap(({ row, column, tone }) => {
    const { ground, line, sign } = TONES[tone];
    const at = `${table} tbody tr:nth-child(${row + 1})`;
    const number = `${at} > .rule-index { background: ${ground}; box-shadow: inset 3px 0 ${line}; }`;
    const told = `${at} > .rule-index::after { content: ' ${sign}'; color: ${line}; font-weight: 700; }`;
    if (column === null)
      return tone === 'fired' ? [number, told, `${at} > td { background: ${ground}; }`] : [number, told];
    const cell = cellOf(at, column);
    return [
      number,
      told,
      `${cell} { background: ${ground} !important; box-shadow: inset 0 0 0 1.5px ${line}; }`,
      `${cell}::after { content: '${sign}'; position: absolute; top: 0; right: 3px; color: ${line}; font-size: 11px; font-weight: 700; }`,
    ];
  });
  const away = hidden.map(
    (column) =>
      `${['thead', 'tbody', 'tfoot'].map((part) => cellOf(`${table} ${part} tr`, column)).join(', ')} { display: none; }`,
  );
  return [...styles, ...away].join('\n');
}
