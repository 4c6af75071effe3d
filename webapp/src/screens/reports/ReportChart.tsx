import { Select } from 'antd';
import { useCallback, useMemo } from 'react';
import type { Report } from '../../api/reports';
import { Chart } from '../../chart/Chart';
import { useText } from '../../text';
import { Panel } from '../../ui/Panel';
import { axisValue, hasValue, partOf, shownTarget, shownValue } from './figures';
import type { Behind } from './useReportAddress';

const MOST_DRAWN = 40;
/** Groupings whose rows follow each other in time. */
const IN_TIME = ['month', 'week', 'day', 'quarter', 'year'];

interface Props {
  report: Report;
  grouping: string;
  /** The figure that is drawn. */
  figure: string;
  onFigure: (figure: string) => void;
  onChoose: (behind: Behind) => void;
}

/** One figure of all groups: along the time as a line, else as bars. */
export function ReportChart({ report, grouping, figure: chosen, onFigure, onChoose }: Props) {
  const { t } = useText();
  const figure = report.columns.find(({ key }) => key === chosen) ?? report.columns[0]!;
  const inTime = IN_TIME.includes(report.by);
  const rows = useMemo(() => (inTime ? report.rows : report.rows.slice(0, MOST_DRAWN)), [report.rows, inTime]);
  const points = useMemo(
    () =>
      rows.map(({ title, cells }) => {
        const cell = cells[figure.key];
        return hasValue(cell)
          ? { name: title, value: cell.value, text: shownValue(cell.value, figure.unit, t), met: cell.met }
          : { name: title, value: null, text: '' };
      }),
    [rows, figure, t],
  );
  const target = useMemo(
    () =>
      figure.target
        ? { value: figure.target.value, text: shownTarget(figure, t), below: figure.target.comparison === 'below' }
        : undefined,
    [figure, t],
  );
  const axis = useCallback((value: number) => axisValue(value, figure.unit, t), [figure.unit, t]);
  const choose = (at: number) => {
    const row = rows[at];
    if (row) onChoose({ figure: figure.key, part: partOf(row.cells[figure.key]), group: row.group });
  };
  return (
    <Panel
      title={`${figure.title} · ${grouping}`}
      extra={
        report.columns.length > 1 && (
          <Select
            className="report-figure"
            aria-label={t.reports.chartOf(figure.title)}
            popupMatchSelectWidth={false}
            value={figure.key}
            onChange={onFigure}
            options={report.columns.map(({ key, title }) => ({ value: key, label: title }))}
          />
        )
      }
    >
      <Chart
        kind={inTime ? 'line' : 'bar'}
        points={points}
        target={target}
        most={figure.unit === 'share' ? 1 : undefined}
        label={t.reports.drawn(figure.title, grouping)}
        axis={axis}
        onChoose={choose}
      />
      {rows.length < report.rows.length && (
        <p className="muted">{t.reports.mostDrawn(rows.length, report.rows.length)}</p>
      )}
    </Panel>
  );
}
