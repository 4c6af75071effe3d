/** The processes as people read them. */
const en = {
  title: 'Processes',
  hint: 'How the work goes, drawn as it runs: what people do, which tables decide, which processes are called.',
  name: 'Process',
  tasks: 'Tasks of people',
  decisions: 'Tables',
  calls: 'Calls',
  calledBy: 'Called by',
  none: 'No process.',
  filter: 'Name or purpose',
  version: (n: number) => `Version ${n}`,
  diagram: (name: string) => `Diagram of ${name}`,
  asks: 'Tables that decide in it',
  noTables: 'No table decides in this process.',
  noTasks: 'Nobody has a task in this process.',
  noCalls: 'It calls no other process.',
  nobodyCalls: 'No other process calls it; it starts by itself.',
  show: (step: string) => `Show ${step} in the diagram`,
  sought: (step: string) => `Marked: ${step}`,
};

export type ModelTexts = typeof en;

const zh: ModelTexts = {
  title: '流程图',
  hint: '工作如何进行，图即实际运行的流程：人员任务、起作用的决策表和调用的流程。',
  name: '流程',
  tasks: '人员任务',
  decisions: '决策表',
  calls: '调用流程',
  calledBy: '被调用于',
  none: '没有流程。',
  filter: '名称或用途',
  version: (n) => `版本 ${n}`,
  diagram: (name) => `${name}流程图`,
  asks: '其中起作用的决策表',
  noTables: '此流程不使用决策表。',
  noTasks: '此流程没有人员任务。',
  noCalls: '不调用其他流程。',
  nobodyCalls: '没有其他流程调用它，可独立启动。',
  show: (step) => `在图中显示${step}`,
  sought: (step) => `已标出：${step}`,
};

export const models = { en, zh };
