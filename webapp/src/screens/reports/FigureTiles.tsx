import type { Report } from '../../api/reports';
import { useText } from '../../text';
import { FigureCell, Met } from './FigureCell';
import { shownTarget } from './figures';
import type { Behind } from './useReportAddress';

/** Each figure over all groups, with its target and the sentence that says what it means. */
export function FigureTiles({ report, linkTo }: { report: Report; linkTo: (behind: Behind) => string }) {
  const { t } = useText();
  return (
    <section aria-label={t.reports.figures} className="report-tiles">
      {report.columns.map((figure) => {
        const cell = report.total.cells[figure.key];
        const target = shownTarget(figure, t);
        return (
          <article key={figure.key} className="report-tile panel">
            <h2>{figure.title}</h2>
            <div className="report-big">
              <FigureCell figure={figure} cell={cell && { ...cell, met: null }} of={t.reports.total} linkTo={linkTo} />
            </div>
            {target && (
              <div>
                {t.reports.target}: {target} <Met met={cell?.met} worded />
              </div>
            )}
            <p className="report-definition">{figure.definition}</p>
          </article>
        );
      })}
    </section>
  );
}
