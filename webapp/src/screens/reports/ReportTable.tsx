import type { Report } from '../../api/reports';
import { useText } from '../../text';
import { usePhone } from '../../ui/usePhone';
import { FigureCell } from './FigureCell';
import { shownTarget } from './figures';
import type { Behind } from './useReportAddress';

interface Props {
  report: Report;
  /** What the rows are: branches, months. */
  grouping: string;
  linkTo: (behind: Behind) => string;
}

/** Every number of the report: the figures of each group, and of all together. On a phone a card per group. */
export function ReportTable(props: Props) {
  return usePhone() ? <Cards {...props} /> : <Rows {...props} />;
}

const TOTAL = { group: undefined };

function lines({ report }: Props, total: string) {
  return [...report.rows, { ...TOTAL, title: total, cells: report.total.cells }];
}

function Rows(props: Props) {
  const { t } = useText();
  const { report, grouping, linkTo } = props;
  return (
    <div className="table-box report-box">
      <table className="report-table">
        <caption className="report-hidden">{t.reports.table(report.title)}</caption>
        <thead>
          <tr>
            <th scope="col">{grouping}</th>
            {report.columns.map((figure) => (
              <th scope="col" key={figure.key} className="number">
                {figure.title}
                <div className="muted">{shownTarget(figure, t)}</div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines(props, t.reports.total).map(({ group, title, cells }) => (
            <tr key={group ?? ' '} className={group === undefined ? 'report-total' : undefined}>
              <th scope="row">{title}</th>
              {report.columns.map((figure) => (
                <td key={figure.key} className="number">
                  <FigureCell figure={figure} cell={cells[figure.key]} group={group} of={title} linkTo={linkTo} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cards(props: Props) {
  const { t } = useText();
  const { report, linkTo } = props;
  return (
    <ul className="cards" aria-label={t.reports.table(report.title)}>
      {lines(props, t.reports.total).map(({ group, title, cells }) => (
        <li key={group ?? ' '} className="card">
          <div className="card-title">{title}</div>
          <dl className="facts">
            {report.columns.map((figure) => (
              <div key={figure.key}>
                <dt>{figure.title}</dt>
                <dd className="report-card-value">
                  <FigureCell figure={figure} cell={cells[figure.key]} group={group} of={title} linkTo={linkTo} />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
