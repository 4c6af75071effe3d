import { Drawer, Segmented } from 'antd';
import { casesPage, useCasesBehind, type CaseBehind, type Report, type ReportQuery } from '../../api/reports';
import { useUnitNames } from '../../api/unitNames';
import { useText, word } from '../../text';
import { count } from '../../ui/Amount';
import type { Column } from '../../ui/columns';
import { FileLink } from '../../ui/FileLink';
import { PagedListing } from '../../ui/PagedListing';
import { useTime } from '../../ui/time';
import { useCursor } from '../../ui/useCursor';
import { usePhone } from '../../ui/usePhone';
import type { Behind } from './useReportAddress';

const SIZE = 50;
/** Shown where a row has one. */
const OPTIONAL = ['kind', 'about', 'amount', 'detail'];

interface Props {
  report: Report;
  asked: ReportQuery;
  behind: Behind | undefined;
  onPart: (part: Behind['part']) => void;
  onClose: () => void;
}

/** The cases from which a number was counted. */
export function CasesDrawer({ report, asked, behind, onPart, onClose }: Props) {
  const { t } = useText();
  const phone = usePhone();
  const figure = report.columns.find(({ key }) => key === behind?.figure);
  const row = report.rows.find(({ group }) => group === behind?.group);
  const group = behind?.group === undefined ? t.reports.total : (row?.title ?? behind.group);
  const both = behind ? bothParts(report, behind) : null;
  return (
    <Drawer
      open={Boolean(figure)}
      onClose={onClose}
      size={phone ? '100%' : 860}
      destroyOnHidden
      title={figure && t.reports.behind(figure.title, group)}
    >
      {figure && behind && (
        <>
          <p className="report-definition">{figure.definition}</p>
          {both && (
            <Segmented<Behind['part']>
              className="spaced"
              aria-label={t.reports.part}
              value={behind.part}
              onChange={onPart}
              options={(['numerator', 'denominator'] as const).map((value) => ({
                value,
                label: `${t.reports.parts[value]} ${count(both[value])}`,
              }))}
            />
          )}
          <Cases key={JSON.stringify(behind)} report={report} asked={{ ...asked, ...behind }} />
        </>
      )}
    </Drawer>
  );
}

/** The two numbers that it is made of, between which one can go; null where it is one. */
function bothParts({ rows, total }: Report, { figure, group }: Behind) {
  const cells = group === undefined ? total.cells : rows.find((row) => row.group === group)?.cells;
  const { numerator, denominator } = cells?.[figure] ?? {};
  return typeof numerator === 'number' && typeof denominator === 'number' ? { numerator, denominator } : null;
}

function Cases({ report, asked }: { report: Report; asked: ReportQuery }) {
  const { t } = useText();
  const columns = useColumns();
  const cursor = useCursor(JSON.stringify(asked));
  const query = useCasesBehind(report.key, { ...asked, after: cursor.cursor, limit: SIZE });
  return (
    <>
      <p aria-live="polite">{query.data && t.reports.cases(count(query.data.total))}</p>
      <PagedListing
        query={query}
        cursor={cursor}
        size={SIZE}
        columns={columns.filter(
          ({ key, value }) => !OPTIONAL.includes(key) || query.data?.items.some((row) => value(row)),
        )}
        rowKey={(row) => JSON.stringify(row)}
        empty={t.reports.noCases}
        file={`${report.key}-${asked.figure}`}
        pages={(next) => casesPage(report.key, { ...asked, after: next, limit: 200 })}
      />
    </>
  );
}

function useColumns(): Column<CaseBehind>[] {
  const { t, language } = useText();
  const time = useTime();
  const unitName = useUnitNames(language);
  return [
    {
      key: 'case',
      title: t.reports.case,
      value: (row) => row.caseNumber,
      show: (row) => <FileLink number={row.caseNumber} />,
    },
    { key: 'kind', title: t.reports.kind, value: (row) => word(t.kinds, row.kind) },
    { key: 'about', title: t.reports.about, value: (row) => row.title, wide: true },
    { key: 'at', title: t.reports.at, value: (row) => time.instant(row.at) },
    { key: 'branch', title: t.reports.branch, value: (row) => unitName(row.branch ?? undefined) },
    { key: 'outlet', title: t.reports.outlet, value: (row) => unitName(row.outlet ?? undefined) },
    { key: 'amount', title: t.reports.amount, value: (row) => row.amount, number: true },
    { key: 'detail', title: t.reports.detail, value: (row) => row.detail },
  ];
}
