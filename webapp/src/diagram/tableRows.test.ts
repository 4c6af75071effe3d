import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rowsOf, unusedColumns, withRows } from './tableRows';

const xml = readFileSync('../decisions/central-ac/response-sla.dmn', 'utf8');

it('a file says its rows, and takes other ones', () => {
  const rows = rowsOf(xml);
  expect(rows.map(({ id }) => id)).toEqual([
    'response-sla-ordinary',
    'response-sla-ordinary-holiday',
    'response-sla-major',
  ]);
  expect(rows[0]!.then[5]).toBe('"PT24H"');
  expect(rows[0]!.annotation.split('\n')).toHaveLength(2);
  const changed = rows.map((row) => ({ ...row, then: row.then.map((cell) => cell.replace('24', '20')) }));
  expect(rowsOf(withRows(xml, changed))).toEqual(changed);
  expect(withRows('<a/>', rows)).toBe('<a/>');
});

it('columns in which no row says anything can be left out', () => {
  expect(unusedColumns(rowsOf(xml))).toEqual([0, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15, 16, 18]);
});
