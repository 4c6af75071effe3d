import { Link } from 'react-router-dom';
import type { Cell, Figure } from '../../api/reports';
import { useText } from '../../text';
import { count } from '../../ui/Amount';
import { hasValue, partOf, shownValue } from './figures';
import type { Behind } from './useReportAddress';

interface Props {
  figure: Figure;
  cell: Cell | undefined;
  /** Absent for all groups together. */
  group?: string;
  /** What the group is called. */
  of: string;
  linkTo: (behind: Behind) => string;
}

/** A value with what it was made of; each number leads to its cases. Where nothing was counted, that is said. */
export function FigureCell({ figure, cell, group, of, linkTo }: Props) {
  const { t } = useText();
  if (!hasValue(cell)) return <span className="muted report-nothing">{t.reports.nothing}</span>;
  const to = (part: Behind['part']) => linkTo({ figure: figure.key, part, group });
  const value = shownValue(cell.value, figure.unit, t);
  return (
    <>
      <span className="nowrap">
        <Met met={cell.met} />
        <Link className="report-value" to={to(partOf(cell))} aria-label={t.reports.cell(figure.title, of, value)}>
          {value}
        </Link>
      </span>
      <Parts figure={figure} cell={cell} of={of} to={to} />
    </>
  );
}

interface PartsProps {
  figure: Figure;
  cell: Cell;
  of: string;
  to: (part: Behind['part']) => string;
}

/** "14 of 15" of a share, "15 entries" of a mean or a sum. */
function Parts({ figure, cell, of, to }: PartsProps) {
  const { t } = useText();
  const { numerator, denominator } = cell;
  const over = partOf(cell);
  const rows = cell[over];
  if (figure.unit === 'count' || rows === null || rows === undefined) return null;
  const both = over === 'denominator' && numerator !== null && numerator !== undefined;
  return (
    <span className="report-parts muted nowrap">
      {both && (
        <>
          <Link to={to('numerator')} aria-label={t.reports.counted(figure.title, of, count(numerator))}>
            {count(numerator)}
          </Link>{' '}
          {t.reports.of}{' '}
        </>
      )}
      <Link to={to(over)} aria-label={t.reports.overall(figure.title, of, count(rows))}>
        {both ? count(denominator) : t.reports.cases(count(rows))}
      </Link>
    </span>
  );
}

/** Whether the target is met, as a sign and in words; nothing where there is none. */
export function Met({ met, worded }: { met: boolean | null | undefined; worded?: boolean }) {
  const { t } = useText();
  if (met === null || met === undefined) return null;
  const words = met ? t.reports.met : t.reports.missed;
  return (
    <span className={met ? 'report-met' : 'report-missed'}>
      <span aria-hidden>{met ? '✓' : '✗'}</span> <span className={worded ? undefined : 'report-hidden'}>{words}</span>
    </span>
  );
}
