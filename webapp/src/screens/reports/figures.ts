import type { Cell, Figure, Unit } from '../../api/reports';
import type { Texts } from '../../text';
import { count, money } from '../../ui/Amount';

const PERCENT = new Intl.NumberFormat('en-US', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const ONE = new Intl.NumberFormat('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const TWO = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const WHOLE = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** A value as people read it, with its unit. */
export function shownValue(value: number, unit: Unit, t: Texts): string {
  switch (unit) {
    case 'share':
      return PERCENT.format(value).replace('%', ' %');
    case 'money':
      return `${value < 0 ? '−' : ''}¥${money(Math.abs(value))}`;
    case 'hours':
      return t.reports.hours(ONE.format(value));
    case 'ppm':
      return t.reports.ppm(WHOLE.format(value));
    case 'score':
    case 'ratio':
      return TWO.format(value);
    default:
      return count(value);
  }
}

/** A value at the axis of a chart: without the places that no axis needs. */
export function axisValue(value: number, unit: Unit, t: Texts): string {
  if (unit === 'share') return `${Math.round(value * 100)} %`;
  if (unit === 'hours') return t.reports.hours(count(value));
  return unit === 'money' ? `¥${count(value)}` : count(value);
}

/** "at least 95.0 %"; empty where no target is set. */
export function shownTarget({ target, unit }: Figure, t: Texts): string {
  if (!target) return '';
  const value = shownValue(target.value, unit, t);
  return target.comparison === 'below' ? t.reports.below(value) : t.reports.atLeast(value);
}

/** Which cases a click on the value opens: all over which it is, or those that were counted or summed. */
export const partOf = (cell: Cell | undefined): 'numerator' | 'denominator' =>
  cell?.denominator === null || cell?.denominator === undefined ? 'numerator' : 'denominator';

export const hasValue = (cell: Cell | undefined): cell is Cell & { value: number } =>
  cell?.value !== null && cell?.value !== undefined;
