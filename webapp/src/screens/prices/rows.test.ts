import { expect, it } from 'vitest';
import { dayBefore, EMPTY_ROW, findingsByCell, holdsOn, withNextPrice } from './rows';

const fan = { ...EMPTY_ROW, code: 'FAN', price: '10.00', validFrom: '2026-01-01' };

it('a new price ends the one before on the day before, also over the end of a year', () => {
  expect(dayBefore('2027-01-01')).toBe('2026-12-31');
  expect(dayBefore('2028-03-01')).toBe('2028-02-29');
  expect(withNextPrice([fan, EMPTY_ROW], 0, '12.00', '2027-01-01')).toEqual([
    { ...fan, validUntil: '2026-12-31' },
    { ...fan, price: '12.00', validFrom: '2027-01-01' },
    EMPTY_ROW,
  ]);
});

it('a new price from the first day of a row takes its place', () => {
  expect(withNextPrice([fan], 0, '12.00', '2026-01-01')).toEqual([{ ...fan, price: '12.00' }]);
});

it('a price holds on its first and on its last day', () => {
  const item = { validFrom: '2026-01-01', validUntil: '2026-06-30' };
  expect(['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'].map((day) => holdsOn(item, day))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

it('what is wrong is told by cell, errors first', () => {
  const at = (error: boolean) => ({ row: 2, column: 'code', error, code: 'X', text: { zh: '', en: '' } });
  expect(
    findingsByCell([at(false), at(true)])
      .get('2/code')
      ?.map(({ error }) => error),
  ).toEqual([true, false]);
});
