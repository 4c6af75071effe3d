import type { PriceFinding, PriceItem, PriceRow } from '../../api/prices';

export const EMPTY_ROW: PriceRow = {
  code: '',
  nameZh: '',
  nameEn: '',
  unit: '',
  price: '',
  validFrom: '',
  validUntil: '',
};

/** Rows are the same by code and first day. */
export const idOf = (row: PriceRow) => `${row.code}@${row.validFrom}`;

/** The day before, as dates are written. */
export function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

/** From a day on another price: the row ends the day before, and one of the same item follows it. */
export function withNextPrice(rows: PriceRow[], at: number, price: string, from: string): PriceRow[] {
  const row = rows[at]!;
  if (from <= row.validFrom) return rows.map((other, place) => (place === at ? { ...row, price } : other));
  const next = { ...row, price, validFrom: from };
  const ended = { ...row, validUntil: dayBefore(from) };
  return rows.flatMap((other, place) => (place === at ? [ended, next] : [other]));
}

export const holdsOn = ({ validFrom, validUntil }: Pick<PriceItem, 'validFrom' | 'validUntil'>, day: string) =>
  validFrom <= day && (!validUntil || validUntil >= day);

/** What is wrong with a cell, errors first. */
export function findingsByCell(findings: PriceFinding[]): Map<string, PriceFinding[]> {
  const cells = new Map<string, PriceFinding[]>();
  for (const finding of findings) {
    const cell = cellOf(finding.row, finding.column);
    cells.set(
      cell,
      [...(cells.get(cell) ?? []), finding].sort((a, b) => Number(b.error) - Number(a.error)),
    );
  }
  return cells;
}

/** @param row from 1 */
export const cellOf = (row: number, column: string) => `${row}/${column}`;
