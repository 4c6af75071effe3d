import type { ReactNode } from 'react';

export interface FactLine {
  label: string;
  value: ReactNode;
}

/** Names and values, one line each; lines without a value are left out. */
export function Facts({
  lines,
  columns = 1,
}: {
  lines: (FactLine | false | '' | null | undefined)[];
  columns?: 1 | 2;
}) {
  const shown = lines.filter((line): line is FactLine => Boolean(line) && hasContent((line as FactLine).value));
  return (
    <dl className={`facts facts-${columns}`}>
      {shown.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function hasContent(value: ReactNode): boolean {
  return value !== undefined && value !== null && value !== '' && value !== false;
}
