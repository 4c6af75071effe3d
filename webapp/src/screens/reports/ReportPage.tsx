import { MailOutlined } from '@ant-design/icons';
import { Button, Empty } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router-dom';
import { useReport, useReports, type Report, type ReportEntry } from '../../api/reports';
import { useMe } from '../../api/session';
import { useText } from '../../text';
import { Failure } from '../../ui/Failure';
import { Loaded } from '../../ui/Loaded';
import { Page } from '../../ui/Page';
import { useTime } from '../../ui/time';
import { CasesDrawer } from './CasesDrawer';
import { Controls, useFilterChoices } from './Controls';
import { FigureTiles } from './FigureTiles';
import { FileButtons } from './FileButtons';
import { MailDialog } from './MailDialog';
import { ReportChart } from './ReportChart';
import './reports.css';
import { ReportTable } from './ReportTable';
import { FILTERS, useReportAddress } from './useReportAddress';

/** One report: figures over the chosen days, drawn and as a table, each with what it means and the cases behind it. */
export default function ReportPage() {
  const { key = '' } = useParams();
  const { t } = useText();
  const reports = useReports();
  const entry = reports.data?.find((one) => one.key === key);
  const address = useReportAddress(entry);
  const [mailing, setMailing] = useState(false);
  return (
    <Page
      title={entry?.title ?? t.reports.title}
      extra={
        entry && (
          <>
            <Link className="report-back" to="/reports">
              {t.reports.all}
            </Link>
            <Button icon={<MailOutlined />} onClick={() => setMailing(true)}>
              {t.reports.byMail}
            </Button>
            <FileButtons report={key} asked={address.asked} />
          </>
        )
      }
    >
      <Loaded query={reports}>
        {() =>
          entry ? (
            <Asked key={key} entry={entry} address={address} />
          ) : (
            <Empty description={t.reports.unknown}>
              <Link to="/reports">{t.reports.all}</Link>
            </Empty>
          )
        }
      </Loaded>
      {mailing && entry && (
        <MailDialog report={entry} by={address.by} filters={address.filters.values} onClose={() => setMailing(false)} />
      )}
    </Page>
  );
}

interface AskedProps {
  entry: ReportEntry;
  address: ReturnType<typeof useReportAddress>;
}

function Asked({ entry, address }: AskedProps) {
  const { asked, behind, change, close } = address;
  const query = useReport(entry.key, asked, true);
  return (
    <div className="report">
      <Controls entry={entry} address={address} />
      {query.error && !query.isPlaceholderData && query.isError ? (
        <Failure error={query.error} retry={() => void query.refetch()} />
      ) : (
        <Loaded query={query} rows={12}>
          {(report) => (
            <div aria-busy={query.isPlaceholderData} className={query.isPlaceholderData ? 'report-stale' : undefined}>
              <Shown report={report} entry={entry} address={address} />
              <CasesDrawer
                report={report}
                asked={asked}
                behind={behind}
                onPart={(part) => change({ part })}
                onClose={close}
              />
            </div>
          )}
        </Loaded>
      )}
    </div>
  );
}

function Shown({ report, entry, address }: AskedProps & { report: Report }) {
  const { t } = useText();
  const { figure, change, linkTo } = address;
  const grouping = entry.groupings.find(({ key }) => key === report.by)?.title ?? report.by;
  return (
    <>
      <Stamp report={report} grouping={grouping} address={address} />
      <FigureTiles report={report} linkTo={linkTo} />
      {report.rows.length === 0 ? (
        <Empty description={t.reports.empty}>
          <span className="muted">{t.reports.emptyHint}</span>
        </Empty>
      ) : (
        <>
          <ReportChart
            report={report}
            grouping={grouping}
            figure={figure}
            onFigure={(chart) => change({ chart })}
            onChoose={({ figure: chosen, part, group }) => change({ figure: chosen, part, group }, false)}
          />
          <ReportTable report={report} grouping={grouping} linkTo={linkTo} />
          {report.leftOff > 0 && <p className="muted">{t.reports.leftOff(report.leftOff)}</p>}
        </>
      )}
    </>
  );
}

/** For which days, of what, when and by whom: on paper nothing else says it. */
function Stamp({ report, grouping, address }: { report: Report; grouping: string; address: AskedProps['address'] }) {
  const { t } = useText();
  const time = useTime();
  const me = useMe();
  const set = useFiltersInWords(address);
  return (
    <p className="report-stamp muted">
      <span>
        {t.reports.period}: <strong>{t.reports.span(report.from, report.to)}</strong>
      </span>
      <span className="report-paper">
        {t.reports.by}: {grouping}
      </span>
      <span className="report-paper">
        {t.reports.filters}: {set || t.reports.noFilters}
      </span>
      <span>{report.zone ? t.reports.zone(report.zone) : t.reports.zones}</span>
      <span>{t.reports.asOf(time.instant(report.asOf))}</span>
      <span className="report-paper">{me.data && t.reports.madeBy(me.data.name)}</span>
    </p>
  );
}

function useFiltersInWords({ filters }: AskedProps['address']): string {
  const { t } = useText();
  const choices = useFilterChoices(filters.values.organisation);
  return FILTERS.flatMap((name) => {
    const value = filters.values[name];
    if (!value) return [];
    const words =
      name === 'organisation' ? t.organisations[value] : choices(name).find((one) => one.value === value)?.label;
    return [words ?? value];
  }).join(', ');
}
