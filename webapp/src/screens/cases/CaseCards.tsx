import { Empty, Skeleton } from 'antd';
import { Link } from 'react-router-dom';
import type { CaseRow } from '../../api/cases';
import { useText, word } from '../../text';
import { Remaining } from '../../ui/Remaining';
import { LateTag, SeverityTag, StatusTag } from '../../ui/tags';
import { useTime } from '../../ui/time';
import { isLate, nextDeadline } from './caseColumns';

/** The list as a phone shows it: one card per case. */
export function CaseCards({ rows, loading, empty }: { rows: CaseRow[]; loading: boolean; empty: string }) {
  if (loading) return <Skeleton active />;
  if (rows.length === 0) return <Empty description={empty} />;
  return (
    <ul className="cards">
      {rows.map((row) => (
        <li key={row.number}>
          <Card row={row} />
        </li>
      ))}
    </ul>
  );
}

function Card({ row }: { row: CaseRow }) {
  const { t } = useText();
  const time = useTime();
  const clock = nextDeadline(row);
  return (
    <Link className={`card${isLate(row) ? ' card-late' : ''}`} to={`/cases/${row.number}`}>
      <span className="card-head">
        <strong>{row.number}</strong>
        <span>
          <StatusTag status={row.status} />
          {isLate(row) && <LateTag />}
        </span>
      </span>
      <span>
        {row.kind !== 'repair' && `${word(t.kinds, row.kind)} · `}
        {row.title ?? row.faultText}
      </span>
      <span className="muted">
        {[row.customer?.name ?? row.contact?.name, row.unit?.model].filter(Boolean).join(' · ')}{' '}
        <SeverityTag severity={row.severity} />
      </span>
      <span className="card-head">
        <span className="muted">{time.instant(row.reportedAt)}</span>
        {clock && (
          <span>
            {word(t.targets, clock.target)} · <Remaining deadline={clock} />
          </span>
        )}
      </span>
    </Link>
  );
}
