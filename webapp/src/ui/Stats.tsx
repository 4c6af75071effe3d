import type { ReactNode } from 'react';

/** What is counted, how much it is, and whether it should not be there. */
export type Stat = [label: string, value: ReactNode, bad?: boolean];

/** A few figures side by side. */
export function Stats({ stats }: { stats: Stat[] }) {
  return (
    <div className="stats">
      {stats.map(([label, value, bad]) => (
        <div key={label} className="stat">
          <strong className={bad ? 'bad' : undefined}>{value}</strong>
          {label}
        </div>
      ))}
    </div>
  );
}
