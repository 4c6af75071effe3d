import { Empty } from 'antd';
import type { Order, Shipment } from '../../api/orders';
import { useUnitNames } from '../../api/unitNames';
import { useText, word } from '../../text';
import { count, money } from '../../ui/Amount';
import type { Column } from '../../ui/columns';
import { Facts } from '../../ui/Facts';
import { Listing } from '../../ui/Listing';
import { Panel } from '../../ui/Panel';
import { PartLink } from '../../ui/PartLink';
import { PlaceName } from '../../ui/PlaceName';
import { useTime } from '../../ui/time';

/** Every parcel that left for the order, and what arrived of it. */
export function Shipments({ view }: { view: Order }) {
  const { t } = useText();
  return (
    <Panel title={t.orders.shipments}>
      {view.shipments.length === 0 ? (
        <Empty description={t.orders.noShipments} image={Empty.PRESENTED_IMAGE_SIMPLE} />
      ) : (
        view.shipments.map((shipment) => (
          <Parcel key={shipment.shipmentNo} shipment={shipment} organisation={view.order.organisation} />
        ))
      )}
    </Panel>
  );
}

type Line = Shipment['lines'][number];

function Parcel({ shipment, organisation }: { shipment: Shipment; organisation: string }) {
  const { t, language } = useText();
  const time = useTime();
  const unitName = useUnitNames(language);
  const arrived = (name: 'good' | 'damaged' | 'wrong' | 'missing'): Column<Line> => ({
    key: name,
    title: t.orders[name],
    number: true,
    value: (line) => line[name],
    show: (line) => <span className={name !== 'good' && line[name] ? 'late' : undefined}>{count(line[name])}</span>,
  });
  const columns: Column<Line>[] = [
    {
      key: 'part',
      title: t.orders.part,
      value: (line) => line.partCode,
      show: (line) => <PartLink organisation={organisation} code={line.partCode} />,
    },
    {
      key: 'quantity',
      title: t.orders.shipped,
      number: true,
      value: (line) => line.quantity,
      show: (line) => count(line.quantity),
    },
    arrived('good'),
    arrived('damaged'),
    arrived('wrong'),
    arrived('missing'),
    { key: 'numbers', title: t.stock.numbers, value: (line) => line.numbers?.join(', ') },
  ];
  return (
    <article className="parcel">
      <h3>
        {t.orders.shipment} {shipment.shipmentNo} · {word(t.orders.modes, shipment.mode)}{' '}
        {!shipment.receivedAt && <span className="soon">{t.orders.underWay}</span>}
      </h3>
      <Facts
        columns={2}
        lines={[
          { label: t.stock.from, value: <PlaceName place={shipment.fromPlace} unitName={unitName} /> },
          { label: t.stock.to, value: <PlaceName place={shipment.toPlace} unitName={unitName} /> },
          { label: t.orders.shippedAt, value: withPerson(time.instant(shipment.shippedAt), shipment.shippedBy) },
          {
            label: t.orders.receivedAt,
            value: shipment.receivedAt && withPerson(time.instant(shipment.receivedAt), shipment.receivedBy),
          },
          { label: t.orders.carrier, value: shipment.carrier },
          { label: t.orders.waybill, value: shipment.waybill },
          { label: t.orders.packing, value: shipment.packing },
          { label: t.orders.insured, value: money(shipment.insuredCny) },
          { label: t.orders.receiver, value: shipment.receiver },
        ]}
      />
      <Listing columns={columns} rows={shipment.lines} rowKey={(line) => line.lineNo} empty={t.stock.noParts} />
    </article>
  );
}

const withPerson = (at: string, person: string | undefined) => [at, person].filter(Boolean).join(' · ');
