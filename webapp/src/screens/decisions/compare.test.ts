import { expect, it } from 'vitest';
import { compare, type Compared } from './compare';

const table = (...rows: [string, string, string][]): Compared => ({
  columns: [
    { key: 'input:severity', label: 'Severity' },
    { key: 'output:arriveWithin', label: 'Arrive within' },
  ],
  rows: rows.map(([id, when, then]) => ({ id, annotation: '', when: [when], then: [then] })),
});

const told = (was: Compared, now: Compared) => compare(was, now).map(({ id, change }) => `${id} ${change}`);

it('a changed cell is known by both its texts', () => {
  const [row] = compare(table(['a', '"x"', '"PT24H"']), table(['a', '"x"', '"PT20H"']));
  expect(row!.change).toBe('changed');
  expect(row!.cells[1]).toMatchObject({ label: 'Arrive within', was: '"PT24H"', now: '"PT20H"', changed: true });
  expect(row!.cells[0]!.changed).toBe(false);
});

it('rows are added, removed where they stood, moved, or the same', () => {
  const was = table(['a', '1', ''], ['b', '2', ''], ['c', '3', ''], ['d', '4', '']);
  expect(told(was, table(['a', '1', ''], ['c', '3', ''], ['n', '9', ''], ['d', '4', '']))).toEqual([
    'a same',
    'b removed',
    'c same',
    'n added',
    'd same',
  ]);
  expect(told(was, table(['d', '4', ''], ['a', '1', ''], ['b', '2', ''], ['c', '3', '']))).toEqual([
    'd moved',
    'a same',
    'b same',
    'c same',
  ]);
});

it('columns that only one version has are compared with nothing', () => {
  const other: Compared = {
    columns: [{ key: 'input:severity', label: 'Severity' }],
    rows: [{ id: 'a', annotation: '', when: ['1'], then: [] }],
  };
  const [row] = compare(table(['a', '1', '2']), other);
  expect(row!.cells.find(({ key }) => key === 'output:arriveWithin')).toMatchObject({
    was: '2',
    now: '',
    changed: true,
  });
});
