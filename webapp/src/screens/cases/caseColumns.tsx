import type { TableColumnsType } from 'antd';
import { Link } from 'react-router-dom';
import { isEnded, isOpen, type CaseRow, type CaseClock } from '../../api/cases';
import { useUnitNames } from '../../api/unitNames';
import { useText, word } from '../../text';
import { Remaining } from '../../ui/Remaining';
import { LateTag, SeverityTag, StatusTag } from '../../ui/tags';
import { useTime } from '../../ui/time';

/** Whether a deadline of the case was missed, now or when it came in. */
export function isLate(row: CaseRow): boolean {
  return Boolean(row.lateAtImport) || Boolean(row.clocks?.some((clock) => clock.late));
}

/** The open deadline that ends first. */
export function nextDeadline(row: CaseRow): CaseClock | undefined {
  if (isEnded(row.status)) return undefined;
  return row.clocks?.filter(isOpen).sort((a, b) => a.dueAt.localeCompare(b.dueAt))[0];
}

/** Day above time of day. */
function TwoLines({ text }: { text: string }) {
  const [day, time] = text.split(' ');
  return (
    <>
      <div className="nowrap">{day}</div>
      <div className="muted">{time}</div>
    </>
  );
}

export function useCaseColumns(withOrganisation: boolean): TableColumnsType<CaseRow> {
  const { t, language } = useText();
  const time = useTime();
  const unitName = useUnitNames(language);
  return [
    {
      title: t.cases.number,
      key: 'number',
      fixed: 'left',
      render: (_, row) => (
        <>
          <Link className="nowrap" to={`/cases/${row.number}`}>
            {row.number}
          </Link>
          <div className="muted nowrap">
            {word(t.kinds, row.kind)}
            {row.parent && (
              <>
                {' ↑ '}
                <Link to={`/cases/${row.parent}`}>{row.parent}</Link>
              </>
            )}
          </div>
        </>
      ),
    },
    {
      title: t.cases.status,
      key: 'status',
      render: (_, row) => (
        <span className="nowrap">
          <StatusTag status={row.status} />
          {row.lateAtImport ? <LateTag text={t.cases.lateAtImport} /> : isLate(row) && <LateTag />}
        </span>
      ),
    },
    { title: t.cases.severity, key: 'severity', render: (_, row) => <SeverityTag severity={row.severity} /> },
    {
      title: t.cases.unit,
      key: 'unit',
      render: (_, row) => (
        <>
          <div className="nowrap">{unitName(row.unitId)}</div>
          {withOrganisation && <div className="muted nowrap">{word(t.organisations, row.organisation)}</div>}
        </>
      ),
    },
    {
      title: t.cases.customer,
      key: 'customer',
      render: (_, row) => (
        <>
          <div className="nowrap">{row.customer?.name ?? row.contact?.name}</div>
          <div className="muted nowrap">{row.customer?.phone ?? row.contact?.phone}</div>
        </>
      ),
    },
    {
      title: t.cases.equipment,
      key: 'equipment',
      render: (_, row) =>
        row.unit?.serialNo ? (
          <>
            <div className="nowrap">{row.unit.model}</div>
            <div className="muted nowrap">{row.unit.serialNo}</div>
          </>
        ) : row.kind === 'repair' ? (
          <span className="muted">{t.case.unidentified}</span>
        ) : null,
    },
    {
      title: t.cases.what,
      key: 'fault',
      width: 170,
      render: (_, row) => (
        <span className="two-lines" title={row.title ?? row.faultText}>
          {row.title ?? row.faultText}
        </span>
      ),
    },
    {
      title: t.cases.deadline,
      key: 'deadline',
      render: (_, row) => {
        const clock = nextDeadline(row);
        return clock ? (
          <span className="nowrap">
            {word(t.targets, clock.target)}
            <br />
            <Remaining deadline={clock} />
          </span>
        ) : null;
      },
    },
    {
      title: t.cases.reportedAt,
      key: 'reportedAt',
      render: (_, row) => <TwoLines text={time.instant(row.reportedAt)} />,
    },
  ];
}
