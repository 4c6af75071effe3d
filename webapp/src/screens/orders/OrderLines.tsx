import type { OrderLine, OrderRow } from '../../api/orders';
import { inLanguage, useText } from '../../text';
import { count } from '../../ui/Amount';
import type { Column } from '../../ui/columns';
import { Export } from '../../ui/Export';
import { Listing } from '../../ui/Listing';
import { Panel } from '../../ui/Panel';
import { PartLink } from '../../ui/PartLink';

const QUANTITIES = [
  'ordered',
  'approved',
  'reserved',
  'shipped',
  'received',
  'damaged',
  'wrong',
  'missing',
  'closed',
  'used',
  'returned',
] as const;

/** What most orders never have: shown only where one line has some. */
const SELDOM: readonly string[] = ['damaged', 'wrong', 'missing', 'closed', 'returned'];

/** The parts of the order, and how far each has come. */
export function OrderLines({ order }: { order: OrderRow }) {
  const { t, language } = useText();
  const { lines, organisation } = order;
  const quantities = QUANTITIES.filter((name) => !SELDOM.includes(name) || lines.some((line) => line[name] > 0));
  const columns: Column<OrderLine>[] = [
    {
      key: 'part',
      title: t.orders.part,
      value: (line) => line.partCode,
      show: (line) => (
        <>
          <PartLink organisation={organisation} code={line.partCode} />
          <div className="muted">{inLanguage(line.name, language)}</div>
        </>
      ),
    },
    ...(lines.some((line) => line.givenCode && line.givenCode !== line.partCode)
      ? [
          {
            key: 'given',
            title: t.orders.given,
            value: (line: OrderLine) => line.givenCode,
            show: (line: OrderLine) =>
              line.givenCode !== line.partCode && <PartLink organisation={organisation} code={line.givenCode} />,
          },
        ]
      : []),
    ...quantities.map((name) => ({
      key: name,
      title: t.orders[name],
      number: true,
      value: (line: OrderLine) => line[name],
      show: (line: OrderLine) => (
        <span
          className={line[name] === 0 ? 'muted' : ['damaged', 'wrong', 'missing'].includes(name) ? 'late' : undefined}
        >
          {count(line[name])}
        </span>
      ),
    })),
  ];
  return (
    <Panel
      title={t.orders.lines}
      extra={<Export file={order.number} columns={columns} pages={() => Promise.resolve({ items: lines })} />}
    >
      <Listing columns={columns} rows={lines} rowKey={(line) => line.lineNo} empty={t.stock.noParts} />
    </Panel>
  );
}
