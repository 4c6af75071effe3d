export interface Share {
  key: string;
  label: string;
  value: number;
  text: string;
}

/** Parts of a whole as one bar with its legend; the words carry it, colours underline them. */
export function ShareBar({ shares, label }: { shares: Share[]; label: string }) {
  const shown = shares.filter(({ value }) => value > 0);
  if (shown.length === 0) return null;
  return (
    <div className="shares" role="img" aria-label={`${label}: ${shown.map((s) => `${s.label} ${s.text}`).join(', ')}`}>
      <div className="shares-bar">
        {shown.map(({ key, value }) => (
          <span key={key} className={`share share-${key}`} style={{ flexGrow: value }} />
        ))}
      </div>
      <div className="shares-legend">
        {shown.map(({ key, label: name, text }) => (
          <span key={key} className="nowrap">
            <span className={`swatch share-${key}`} /> {name} <span className="muted">{text}</span>
          </span>
        ))}
      </div>
    </div>
  );
}

/** How far something is, against where it must be. */
export function TargetBar({ percent, target, label }: { percent: number; target: number; label: string }) {
  const good = percent >= target;
  return (
    <div className="target" role="img" aria-label={label}>
      <span
        className={`target-fill ${good ? 'target-good' : 'target-bad'}`}
        style={{ width: `${Math.min(percent, 100)}%` }}
      />
      <span className="target-mark" style={{ left: `${target}%` }} />
    </div>
  );
}
