import { expect, it } from 'vitest';
import { mergeRows } from './mergeRows';

const row = (id: string, price: string) => ({ id, price });
const merge = (...[base, mine, theirs]: { id: string; price: string }[][]) =>
  mergeRows(base!, mine!, theirs!, ({ id }) => id);

it('what either changed stands, new rows of both too', () => {
  const base = [row('a', '1'), row('b', '2'), row('c', '3')];
  const mine = [row('a', '9'), row('b', '2'), row('d', '4')];
  const theirs = [row('a', '1'), row('b', '8'), row('c', '3'), row('e', '5')];
  const { rows, both } = merge(base, mine, theirs);
  expect(rows).toEqual([row('a', '9'), row('b', '8'), row('d', '4'), row('e', '5')]);
  expect(both).toEqual([]);
});

it('where both changed a row mine stands, and it is named', () => {
  const { rows, both } = merge([row('a', '1')], [row('a', '2')], [row('a', '3')]);
  expect(rows).toEqual([row('a', '2')]);
  expect(both).toEqual(['a']);
});

it('a row that I took away and another one changed stays', () => {
  const { rows, both } = merge([row('a', '1')], [], [row('a', '3')]);
  expect(rows).toEqual([row('a', '3')]);
  expect(both).toEqual(['a']);
});

it('rows of the same name are both kept', () => {
  const { rows } = merge([], [row('', '1'), row('', '2')], []);
  expect(rows).toHaveLength(2);
});
