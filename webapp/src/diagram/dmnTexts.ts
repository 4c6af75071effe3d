/** What the table viewer itself says, in Chinese. */
const ZH: Record<string, string> = {
  When: '当',
  And: '且',
  Then: '则',
  Annotations: '说明',
  Annotation: '说明',
  'Hit policy': '命中策略',
  'Hit policy:': '命中策略：',
  Unique: '唯一',
  First: '首个',
  Any: '任一',
  Priority: '优先',
  Collect: '汇总',
  'Rule order': '规则顺序',
  'Output order': '输出顺序',
  'View DRD': '查看关系图',
  'Edit DRD': '查看关系图',
  'Decision table': '决策表',
  'Literal expression': '表达式',
  string: '文本',
  boolean: '是非',
  number: '数字',
  integer: '整数',
  long: '整数',
  double: '小数',
  date: '日期',
  dateTime: '日期时间',
  dayTimeDuration: '时长',
  yearMonthDuration: '年月时长',
};

export const inChinese = {
  translate: [
    'value',
    (template: string, replacements: Record<string, string> = {}) =>
      (ZH[template] ?? template).replace(/{([^}]+)}/g, (all, name: string) => replacements[name] ?? all),
  ],
};
