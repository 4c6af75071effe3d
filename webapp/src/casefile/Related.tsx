import type { CaseRow } from '../api/cases';
import { useText, word } from '../text';
import { FileLink } from '../ui/FileLink';
import { StatusTag } from '../ui/tags';

/** The work that this case belongs to, and the work that belongs to it: orders, loans, claims. */
export function Related({ row }: { row: CaseRow }) {
  const { t } = useText();
  const children = row.children ?? [];
  if (!row.parent && children.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t.case.children}</h2>
      <ul className="plain">
        {row.parent && (
          <li>
            <span className="muted">{t.case.parent}</span>
            <FileLink number={row.parent} />
          </li>
        )}
        {children.map(({ number, kind, status, title }) => (
          <li key={number}>
            <span>
              {word(t.kinds, kind)} <FileLink number={number} /> <StatusTag status={status} />
            </span>
            <span className="muted">{title}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
