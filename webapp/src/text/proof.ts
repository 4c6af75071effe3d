/** Whether the audit trail is whole, and what is kept outside to prove it. */
const en = {
  title: 'Proof of the trail',
  intro:
    'Every event is chained to the one before, its hash is signed, and rows of decisions, goods, money, documents and messages are digested in it. The check reads all of it and names the first broken link.',
  trail: 'Trail of',
  platform: 'the platform itself',
  verify: 'Check now',
  stop: 'Stop',
  checked: (events: string, expected: string) => `${events} of about ${expected} events checked …`,
  intact: 'Intact',
  broken: 'Broken',
  unfinished: 'The check broke off before its end.',
  counts: (streams: string, events: string, rows: string, anchors: string) =>
    `${streams} streams, ${events} events, ${rows} rows and ${anchors} anchors agree.`,
  erased: (count: string) => `${count} values were erased, as recorded.`,
  unproven: (count: string) =>
    `${count} rows are older than the record of their content: only that they exist is proven.`,
  tail: (count: string) =>
    `${count} events are newer than the last anchor: somebody with the signing key could have written them anew.`,
  keys: 'Signed with',
  outside:
    'Whoever has the key could write the trail and its anchors anew. That is found only against a copy of an anchor that is kept elsewhere: file it or have it mailed, and check the exported file with aftersales-verify.jar.',
  exportTrail: 'Export the trail',
  anchors: 'Anchors',
  noAnchors: 'No anchor has been taken yet.',
  take: 'Take an anchor now',
  taken: (number: number) => `Anchor ${number} is taken.`,
  download: 'Download anchors',
  number: 'No.',
  day: 'Day',
  onDemand: 'on demand',
  takenAt: 'Taken at',
  takenBy: 'Taken by',
  streams: 'Streams',
  hash: 'Hash',
  mailTo: 'Mail copies to',
  saveAddress: 'Save',
  saved: 'Saved.',
  pack: 'Evidence pack',
};

const zh: typeof en = {
  title: '审计存证',
  intro:
    '每条事件与前一条相链，哈希经过签名；判定、物料、资金、文件和消息的行在事件中留有摘要。校验会全部读取，并指出第一处断裂。',
  trail: '记录所属',
  platform: '平台自身',
  verify: '立即校验',
  stop: '停止',
  checked: (events, expected) => `已校验 ${events} 条事件，共约 ${expected} 条……`,
  intact: '完整',
  broken: '已损坏',
  unfinished: '校验未完成就中断了。',
  counts: (streams, events, rows, anchors) =>
    `${streams} 条记录链、${events} 条事件、${rows} 行、${anchors} 个锚点一致。`,
  erased: (count) => `${count} 个值已按记录删除。`,
  unproven: (count) => `${count} 行早于内容登记：只能证明其存在。`,
  tail: (count) => `${count} 条事件晚于最后一个锚点：持有签名密钥者可能重写过它们。`,
  keys: '签名密钥',
  outside:
    '持有密钥者可以重写记录及其锚点，只有与保存在别处的锚点副本核对才能发现：请将锚点存档或邮寄，并用 aftersales-verify.jar 校验导出的文件。',
  exportTrail: '导出记录',
  anchors: '锚点',
  noAnchors: '还没有锚点。',
  take: '立即生成锚点',
  taken: (number) => `第 ${number} 号锚点已生成。`,
  download: '下载锚点',
  number: '编号',
  day: '日期',
  onDemand: '人工生成',
  takenAt: '生成时间',
  takenBy: '生成者',
  streams: '记录链',
  hash: '哈希',
  mailTo: '副本邮寄至',
  saveAddress: '保存',
  saved: '已保存。',
  pack: '证据包',
};

export const proof = { en, zh };
