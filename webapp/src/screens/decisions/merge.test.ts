import { describe, expect, it } from 'vitest';
import type { TableRow } from '../../diagram/tableRows';
import { merge, settle } from './merge';

const row = (id: string, when = ['"a"'], then = ['"PT24H"'], annotation = 'One.\n一。'): TableRow => ({
  id,
  annotation,
  when,
  then,
});

const base = [row('a'), row('b'), row('c')];
const ids = (rows: TableRow[]) => rows.map(({ id }) => id).join('');

describe('two people at one table', () => {
  it('who changes other rows loses nothing', () => {
    const { rows, conflicts } = merge(
      base,
      [row('a', ['"a"'], ['"PT20H"']), row('b'), row('c')],
      [row('a'), row('b', ['"b"']), row('c')],
    );
    expect(conflicts).toEqual([]);
    expect(rows[0]!.then).toEqual(['"PT20H"']);
    expect(rows[1]!.when).toEqual(['"b"']);
  });

  it('who changes other cells of one row loses nothing, nor who writes the other language', () => {
    const { rows, conflicts } = merge(
      [row('a')],
      [row('a', ['"a"'], ['"PT20H"'], 'One.\n壹。')],
      [row('a', ['"z"'], ['"PT24H"'], 'First.\n一。')],
    );
    expect(conflicts).toEqual([]);
    expect(rows).toEqual([row('a', ['"z"'], ['"PT20H"'], 'First.\n壹。')]);
  });

  it('the same cell is asked about, and either answer is taken', () => {
    const theirs = [row('a', ['"a"'], ['"PT30H"']), row('b'), row('c')];
    const merged = merge(base, [row('a', ['"a"'], ['"PT20H"']), row('b'), row('c')], theirs);
    expect(merged.conflicts).toEqual([
      { rowId: 'a', spot: { part: 'then', at: 0 }, base: '"PT24H"', mine: '"PT20H"', theirs: '"PT30H"' },
    ]);
    expect(settle(merged, ['mine'], theirs)[0]!.then).toEqual(['"PT20H"']);
    expect(settle(merged, ['theirs'], theirs)[0]!.then).toEqual(['"PT30H"']);
  });

  it('the same change of both is no conflict', () => {
    const both = [row('a', ['"x"']), row('b'), row('c')];
    expect(merge(base, both, both)).toEqual({ rows: both, conflicts: [] });
  });

  it('a row that one deletes and nobody changes goes', () => {
    expect(ids(merge(base, [row('a'), row('c')], base).rows)).toBe('ac');
    expect(ids(merge(base, base, [row('a'), row('c')]).rows)).toBe('ac');
  });

  it('a row that one deletes and the other changes is asked about', () => {
    const theirs = [row('a'), row('b', ['"b"']), row('c')];
    const merged = merge(base, [row('a'), row('c')], theirs);
    expect(merged.conflicts).toMatchObject([{ rowId: 'b', spot: null, mine: null }]);
    expect(ids(merged.rows)).toBe('abc');
    expect(ids(settle(merged, ['mine'], theirs))).toBe('ac');
    expect(settle(merged, ['theirs'], theirs)[1]).toEqual(row('b', ['"b"']));
  });

  it('rows that both add stand behind the row that they were put behind', () => {
    const { rows } = merge(base, [row('a'), row('m'), row('b'), row('c')], [row('a'), row('b'), row('c'), row('t')]);
    expect(ids(rows)).toBe('ambct');
    expect(ids(merge(base, [row('m'), ...base], base).rows)).toBe('mabc');
  });

  it('whoever moves rows is followed', () => {
    const turned = [row('c'), row('a'), row('b')];
    expect(ids(merge(base, turned, base).rows)).toBe('cab');
    expect(ids(merge(base, base, turned).rows)).toBe('cab');
    expect(ids(merge(base, turned, [...base, row('t')]).rows)).toBe('ctab');
  });
});
