/** What was saved, and how two texts of a table differ. */
const en = {
  revisions: {
    hint: 'Every text that was saved. Choose one to see what has changed since; any of them can be taken up again.',
    compare: 'Compare',
    compareWith: (n: number) => `Compare with text ${n}`,
    revision: 'Text',
    kind: 'How',
    kinds: {
      created: 'begun',
      saved: 'saved',
      restored: 'taken up again',
      uploaded: 'from a file',
      rebased: 'newer version put in',
    } as Record<string, string>,
    savedBy: 'By',
    savedAt: 'Saved',
    restore: 'Take up again',
    restored: (n: number) => `Text ${n} stands again.`,
    text: (n: number) => `Text ${n}`,
    now: 'As it stands now',
  },
  diff: {
    title: 'Differences',
    equal: 'Both are the same.',
    summary: (changed: number, added: number, removed: number, moved: number) =>
      [
        changed && `${changed} row${changed > 1 ? 's' : ''} changed`,
        added && `${added} added`,
        removed && `${removed} removed`,
        moved && `${moved} moved`,
      ]
        .filter(Boolean)
        .join(', '),
    showSame: 'Show rows that are the same',
    changes: { same: 'same', changed: 'changed', moved: 'moved', added: 'added', removed: 'removed' },
    notThere: 'not there',
    blank: 'blank',
    was: '← before',
    now: '← changed',
  },
};

const zh: typeof en = {
  revisions: {
    hint: '保存过的每个文本。选择一个即可看到此后的改动；任何一个都可以重新采用。',
    compare: '比较',
    compareWith: (n) => `与第 ${n} 稿比较`,
    revision: '文本',
    kind: '方式',
    kinds: {
      created: '新建',
      saved: '保存',
      restored: '重新采用',
      uploaded: '来自文件',
      rebased: '并入新版',
    },
    savedBy: '保存人',
    savedAt: '保存时间',
    restore: '重新采用',
    restored: (n) => `已重新采用第 ${n} 稿。`,
    text: (n) => `第 ${n} 稿`,
    now: '当前内容',
  },
  diff: {
    title: '差异',
    equal: '两者相同。',
    summary: (changed, added, removed, moved) =>
      [
        changed && `修改 ${changed} 行`,
        added && `新增 ${added} 行`,
        removed && `删除 ${removed} 行`,
        moved && `移动 ${moved} 行`,
      ]
        .filter(Boolean)
        .join('，'),
    showSame: '显示相同的行',
    changes: { same: '相同', changed: '已修改', moved: '已移动', added: '新增', removed: '删除' },
    notThere: '没有此行',
    blank: '空',
    was: '← 修改前',
    now: '← 已修改',
  },
};

export const compared = { en, zh };
