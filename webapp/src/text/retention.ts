/** How long is kept what is known of persons, and what is held back from erasure. */
const en = {
  title: 'Retention',
  intro:
    'What is older than its months after the end of a case can be erased: values in the trail, texts of messages, files, contacts and what people wrote on the case, and customers who had no case for so long. The trail records it and verifies as before. Until you erase, this is a dry run.',
  kinds: {
    personal: 'Personal values in the trail',
    messages: 'Messages',
    documents: 'Files',
    texts: 'Contacts and words on cases',
    archive: 'Customers without a case since',
  } as Record<string, string>,
  months: 'months',
  forEver: 'for ever',
  kind: 'What',
  cases: 'Cases or customers due',
  items: 'Items',
  held: 'Held back',
  first: 'Among them',
  none: 'No months are set: everything is kept.',
  run: 'Erase what is due',
  sure: 'What is erased cannot be brought back. Erase it?',
  erased: (cases: number) => `${cases} cases or customers erased.`,
  erasePerson: 'Erase the person',
  sureOfPerson:
    'Name, numbers, addresses and words of this person go from the archive, all cases, messages and files, and cannot be brought back. Erase them?',
  personErased: (cases: number) =>
    `The person is erased; ${cases === 1 ? '1 case' : `${cases} cases`} lost what was known of them.`,
  holds: 'Legal holds',
  noHolds: 'No hold stands.',
  case: 'Case',
  reason: 'Reason',
  placedBy: 'Placed by',
  placedAt: 'Placed at',
  place: 'Place a hold',
  release: 'Release the hold',
};

const zh: typeof en = {
  title: '保存期限',
  intro:
    '工单结束后超过所设月数的内容可以删除：记录中的个人信息、消息正文、文件、工单上的联系人和文字，以及长期没有工单的客户。删除会记入记录，校验照常通过。执行删除之前，这里只是试算。',
  kinds: {
    personal: '记录中的个人信息',
    messages: '消息',
    documents: '文件',
    texts: '工单上的联系人和文字',
    archive: '此后没有工单的客户',
  },
  months: '个月',
  forEver: '永久',
  kind: '内容',
  cases: '到期工单或客户',
  items: '条数',
  held: '保全中',
  first: '其中',
  none: '未设置期限：全部保留。',
  run: '删除到期内容',
  sure: '删除后无法恢复，确定删除吗？',
  erased: (cases) => `已删除 ${cases} 个工单或客户的内容。`,
  erasePerson: '删除个人信息',
  sureOfPerson: '将从客户档案、全部工单、消息和文件中删除此人的姓名、电话、地址和文字，删除后无法恢复。确定删除吗？',
  personErased: (cases) => `个人信息已删除，涉及 ${cases} 个工单。`,
  holds: '法律保全',
  noHolds: '没有法律保全。',
  case: '工单',
  reason: '原因',
  placedBy: '设置者',
  placedAt: '设置时间',
  place: '设置法律保全',
  release: '解除法律保全',
};

export const retention = { en, zh };
