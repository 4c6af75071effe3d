import { Tag } from 'antd';
import { useParams } from 'react-router-dom';
import { useOrder, type Order, type OrderRow } from '../../api/orders';
import { movements } from '../../api/stock';
import { useUnitNames } from '../../api/unitNames';
import { CaseFilePage } from '../../casefile/CaseFilePage';
import { useText, word } from '../../text';
import { Facts } from '../../ui/Facts';
import { FileLink } from '../../ui/FileLink';
import { Listing } from '../../ui/Listing';
import { Loaded } from '../../ui/Loaded';
import { useMovementColumns } from '../../ui/movements';
import { Panel } from '../../ui/Panel';
import { PlaceName } from '../../ui/PlaceName';
import { StateTag } from '../../ui/StateTag';
import { useTime } from '../../ui/time';
import { OrderActions } from './OrderActions';
import { OrderLines } from './OrderLines';
import { Promises } from './Promises';
import { Returns } from './Returns';
import { Shipments } from './Shipments';

/** An order: what was wanted, how far each part has come, when it will be there, and how it travelled. */
export default function OrderPage() {
  const { number = '' } = useParams();
  const { t } = useText();
  const query = useOrder(number);
  return (
    <CaseFilePage
      number={number}
      query={query}
      tags={({ order }) => (
        <>
          <StateTag words={t.orders.states} state={order.state} tones={{ approved: 'blue' }} />
          {order.urgent && <Tag color="red">{t.orders.urgent}</Tag>}
        </>
      )}
      actions={({ order }) => <OrderActions order={order} />}
      aside={(view) => (
        <>
          <Promises view={view} />
          <Returns view={view} />
        </>
      )}
    >
      {(view) => (
        <>
          <OrderFacts view={view} />
          <OrderLines order={view.order} />
          <Shipments view={view} />
          <Moves order={view.order} />
        </>
      )}
    </CaseFilePage>
  );
}

function OrderFacts({ view }: { view: Order }) {
  const { order } = view;
  const { t, language } = useText();
  const unitName = useUnitNames(language);
  const time = useTime();
  return (
    <section className="panel">
      <Facts
        columns={2}
        lines={[
          { label: t.orders.unit, value: unitName(order.unitId) },
          { label: t.orders.repair, value: order.repair && <FileLink number={order.repair} /> },
          { label: t.orders.orderedBy, value: word(t.actors, order.orderedBy) },
          { label: t.orders.submittedAt, value: time.instant(order.submittedAt) },
          { label: t.orders.reason, value: view.reason },
          { label: t.orders.reviewer, value: word(t.terms, order.reviewer) },
          { label: t.orders.decision, value: word(t.orders.decisions, order.decision) },
          { label: t.orders.reviewedBy, value: view.reviewedBy },
          { label: t.orders.reviewedAt, value: time.instant(view.reviewedAt) },
          { label: t.orders.reviewNote, value: view.reviewNote },
          { label: t.orders.source, value: word(t.orders.sources, order.source) },
          {
            label: t.orders.sourcePlace,
            value: order.sourcePlace && <PlaceName place={order.sourcePlace} unitName={unitName} />,
          },
          view.leadTimeDays !== undefined && { label: t.orders.leadTime, value: t.orders.days(view.leadTimeDays) },
          { label: t.orders.heldAt, value: view.heldAt && <PlaceName place={view.heldAt} unitName={unitName} /> },
        ]}
      />
    </section>
  );
}

function Moves({ order }: { order: OrderRow }) {
  const { t, language } = useText();
  const query = movements.use({ organisation: order.organisation, case: order.number, limit: 200 });
  const columns = useMovementColumns(order.organisation, useUnitNames(language)).filter(({ key }) => key !== 'case');
  return (
    <Panel title={t.orders.movements}>
      <Loaded query={query} rows={3}>
        {({ items }) => (
          <Listing columns={columns} rows={items} rowKey={(row) => row.id} empty={t.stock.noMovements} pageSize={20} />
        )}
      </Loaded>
    </Panel>
  );
}
