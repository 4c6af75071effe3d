import { DatePicker, Empty, Tag } from 'antd';
import dayjs from 'dayjs';
import { Link } from 'react-router-dom';
import { useHomeOrganisation, useOrganisationChoices } from '../../api/choices';
import { useCoverage, type Coverage } from '../../api/projects';
import { useUnitNames } from '../../api/unitNames';
import { useText } from '../../text';
import { TargetBar } from '../../ui/Bars';
import { platformNow } from '../../ui/clock';
import type { Column } from '../../ui/columns';
import { Export } from '../../ui/Export';
import { ChoiceFilter } from '../../ui/Filters';
import { Listing } from '../../ui/Listing';
import { Loaded } from '../../ui/Loaded';
import { formatDay, useTime } from '../../ui/time';
import { useFilters } from '../../ui/useFilters';

/** How many of a month's projects each branch inspected, against what it must. */
export function CoverageTab() {
  const { t, language } = useText();
  const time = useTime();
  const { values, set } = useFilters('month', 'organisation');
  const home = useHomeOrganisation();
  const month = values.month ?? formatDay(platformNow(), time.zone).slice(0, 7);
  const organisation = values.organisation ?? home;
  const choices = useOrganisationChoices(language);
  const query = useCoverage(month, organisation);
  const columns = useCoverageColumns();
  const target = query.data?.[0]?.target;
  return (
    <>
      <div className="filters">
        <DatePicker
          picker="month"
          allowClear={false}
          aria-label={t.projects.month}
          value={dayjs(month)}
          onChange={(chosen) => chosen && set({ month: chosen.format('YYYY-MM') })}
        />
        {choices.length > 0 && (
          <ChoiceFilter
            label={t.cases.organisation}
            value={organisation}
            onChange={(chosen) => set({ organisation: chosen })}
            options={choices}
          />
        )}
        {target !== undefined && <span className="muted">{t.projects.target(target)}</span>}
        <span className="grow" />
        {query.data && (
          <Export file={`coverage-${month}`} columns={columns} pages={() => Promise.resolve({ items: query.data })} />
        )}
      </div>
      <Loaded query={query} rows={3}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty description={t.projects.noCoverage} />
          ) : (
            <Listing
              columns={columns}
              rows={rows}
              rowKey={(row) => row.unitId}
              late={(row) => row.met === false}
              empty={t.projects.noCoverage}
            />
          )
        }
      </Loaded>
    </>
  );
}

function useCoverageColumns(): Column<Coverage>[] {
  const { t, language } = useText();
  const unitName = useUnitNames(language);
  const time = useTime();
  return [
    {
      key: 'branch',
      title: t.projects.branch,
      value: (row) => unitName(row.unitId),
      show: (row) => <Link to={`/projects?unit=${row.unitId}`}>{unitName(row.unitId)}</Link>,
    },
    { key: 'projects', title: t.projects.projectCount, number: true, value: (row) => row.projects },
    { key: 'inspected', title: t.projects.inspected, number: true, value: (row) => row.inspected },
    {
      key: 'rate',
      title: `${t.projects.rate} (%)`,
      number: true,
      value: (row) => row.rate,
      show: (row) =>
        row.rate !== undefined && (
          <span className="rate">
            {row.target !== undefined && (
              <TargetBar
                percent={row.rate}
                target={row.target}
                label={`${t.projects.rate} ${row.rate} %, ${t.projects.target(row.target)}`}
              />
            )}
            <strong className={row.met === false ? 'late' : undefined}>{row.rate}</strong>
          </span>
        ),
    },
    {
      key: 'met',
      title: t.projects.result,
      value: (row) => (row.met === undefined ? '' : row.met ? t.projects.met : t.projects.notMet),
      show: (row) =>
        row.met !== undefined && (
          <Tag color={row.met ? 'green' : 'red'}>{row.met ? t.projects.met : t.projects.notMet}</Tag>
        ),
    },
    { key: 'failed', title: t.projects.failed, number: true, value: (row) => row.failed },
    { key: 'open', title: t.projects.openFindings, number: true, value: (row) => row.openFindings },
    {
      key: 'reported',
      title: t.projects.reported,
      value: (row) => time.instant(row.reportedAt),
      show: (row) => <Report coverage={row} />,
    },
  ];
}

/** When the branch reported the month, and the case in which it does. */
function Report({ coverage }: { coverage: Coverage }) {
  const { t } = useText();
  const time = useTime();
  const said = coverage.reportedAt ? time.instant(coverage.reportedAt) : t.projects.notReported;
  if (!coverage.report) {
    return <span className="muted">{said}</span>;
  }
  return (
    <>
      <Link to={`/cases/${coverage.report}`}>{said}</Link>
      {coverage.reportState === 'accepted' && <Tag color="green">{t.projects.reportAccepted}</Tag>}
    </>
  );
}
