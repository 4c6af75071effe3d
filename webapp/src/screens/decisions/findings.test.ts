import { describe, expect, it } from 'vitest';
import type { TableRow } from '../../diagram/tableRows';
import { conditionsFor, marksOf, rowIndex, type Finding } from './findings';

const rows: TableRow[] = ['a', 'b'].map((id) => ({ id, annotation: '', when: ['', ''], then: [''] }));
const columns = { inputs: [{ name: 'severity' }, { name: 'holiday' }], outputs: [{ name: 'arriveWithin' }] };
const found = (given: Partial<Finding>): Finding => ({
  code: 'WRONG_TYPE',
  severity: 'error',
  row: 1,
  otherRow: 0,
  words: '',
  ...given,
});

describe('findings', () => {
  it('stand on their cell: inputs first, then outputs', () => {
    expect(marksOf([found({ column: 'holiday', part: 'input' })], rows, columns)).toEqual([
      { row: 0, column: 1, tone: 'error' },
    ]);
    expect(marksOf([found({ column: 'arriveWithin', part: 'output' })], rows, columns)).toEqual([
      { row: 0, column: 2, tone: 'error' },
    ]);
  });

  it('follow their row when it has moved since the check, and go with it', () => {
    expect(rowIndex({ row: 1, rowId: 'b' }, rows)).toBe(1);
    expect(rowIndex({ row: 1, rowId: 'gone' }, rows)).toBe(-1);
    expect(rowIndex({ row: 0 }, rows)).toBe(-1);
  });

  it('of the whole table have no mark', () => {
    expect(marksOf([found({ code: 'GAP', row: 0 })], rows, columns)).toEqual([]);
  });

  it('show the worse one where two stand on one cell', () => {
    const cell = { column: 'holiday', part: 'input' };
    const marks = marksOf([found(cell), found({ ...cell, severity: 'warning' })], rows, columns);
    expect(marks.map(({ tone }) => tone)).toEqual(['warning', 'error']);
  });

  it('of a gap become the conditions of a row', () => {
    const gap = found({ code: 'GAP', example: { severity: 'major', holiday: null } });
    expect(conditionsFor(gap, columns)).toEqual(['"major"', 'null']);
    expect(conditionsFor(found({ example: { holiday: true } }), columns)).toEqual(['', 'true']);
  });
});
