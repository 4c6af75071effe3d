/** The editor of a table: its cells and rows, and what the check finds in them. */
const en = {
  undo: 'Undo (Ctrl+Z)',
  redo: 'Redo (Ctrl+Y)',
  addRow: 'Add a row',
  duplicateRow: 'Duplicate the row',
  moveUp: 'Move the row up',
  moveDown: 'Move the row down',
  deleteRow: 'Delete the row',
  usedColumns: (used: number, all: number) => `Only columns in use (${used} of ${all})`,
  noCell: 'Click a cell to change it; the right mouse button shows what can be done with the row.',
  row: (n: number) => `Row ${n}`,
  annotation: 'What the row means',
  anything: (result: boolean): string => (result ? 'nothing: this row says nothing here' : 'empty: any value fits'),
  or: ' or ',
  findings: 'Findings',
  checking: 'checking …',
  findingCount: (errors: number, warnings: number, notes: number) =>
    [
      errors && `${errors} error${errors > 1 ? 's' : ''}`,
      warnings && `${warnings} warning${warnings > 1 ? 's' : ''}`,
      notes && `${notes} note${notes > 1 ? 's' : ''}`,
    ]
      .filter(Boolean)
      .join(', '),
  nothingFound: 'No gap, no overlap, nothing wrong in a cell.',
  tones: { error: 'Error', warning: 'Warning', note: 'Note' } as Record<string, string>,
  wholeTable: 'Table',
  fillGap: 'Add a row for it',
};

const zh: typeof en = {
  undo: '撤销（Ctrl+Z）',
  redo: '重做（Ctrl+Y）',
  addRow: '添加一行',
  duplicateRow: '复制为新行',
  moveUp: '上移一行',
  moveDown: '下移一行',
  deleteRow: '删除此行',
  usedColumns: (used, all) => `仅显示已用列（${used}/${all}）`,
  noCell: '点击单元格即可修改；右键查看可对该行进行的操作。',
  row: (n) => `第 ${n} 行`,
  annotation: '规则说明',
  anything: (result) => (result ? '空：此行不给出该结果' : '空：任何值都符合'),
  or: ' 或 ',
  findings: '检查结果',
  checking: '正在检查…',
  findingCount: (errors, warnings, notes) =>
    [errors && `${errors} 个错误`, warnings && `${warnings} 个警告`, notes && `${notes} 个提示`]
      .filter(Boolean)
      .join('、'),
  nothingFound: '没有遗漏、没有重叠，单元格均正确。',
  tones: { error: '错误', warning: '警告', note: '提示' },
  wholeTable: '整表',
  fillGap: '为此补一行',
};

export const editor = { en, zh };
