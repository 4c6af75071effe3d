import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { useCancelOrder, useOrder, type Order } from '../../api/orders';
import { holds, useMe } from '../../api/session';
import { movements } from '../../api/stock';
import { useUnitNames } from '../../api/unitNames';
import { CaseFilePage } from '../../casefile/CaseFilePage';
import { TextField } from '../../inputs/fields';
import { useText, word } from '../../text';
import { Facts } from '../../ui/Facts';
import { FileLink } from '../../ui/FileLink';
import { FormDialog } from '../../ui/FormDialog';
import { Listing } from '../../ui/Listing';
import { Loaded } from '../../ui/Loaded';
import { useMovementColumns } from '../../ui/movements';
import { Panel } from '../../ui/Panel';
import { PlaceName } from '../../ui/PlaceName';
import { StateTag } from '../../ui/StateTag';
import { useTime } from '../../ui/time';
import { OrderLines } from './OrderLines';
import { Promises } from './Promises';
import { Shipments } from './Shipments';

const ENDED = ['refused', 'done', 'cancelled'];
const CANCELLERS = ['technician', 'dispatcher', 'supervisor', 'parts-accountant', 'administrator'];

/** An order: what was wanted, how far each part has come, when it will be there, and how it travelled. */
export default function OrderPage() {
  const { number = '' } = useParams();
  const { t } = useText();
  const query = useOrder(number);
  return (
    <CaseFilePage
      number={number}
      query={query}
      tags={(order) => (
        <>
          <StateTag words={t.orders.states} state={order.state} tones={{ approved: 'blue' }} />
          {order.urgent && <Tag color="red">{t.orders.urgent}</Tag>}
        </>
      )}
      actions={(order) => <Cancel order={order} />}
      aside={(order) => <Promises order={order} />}
    >
      {(order) => (
        <>
          <OrderFacts order={order} />
          <OrderLines order={order} />
          <Shipments order={order} />
          <Moves order={order} />
        </>
      )}
    </CaseFilePage>
  );
}

function OrderFacts({ order }: { order: Order }) {
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
          { label: t.orders.orderedBy, value: order.orderedBy },
          { label: t.orders.submittedAt, value: time.instant(order.submittedAt) },
          { label: t.orders.reason, value: order.reason },
          { label: t.orders.alternatives, value: order.alternatives ? t.common.yes : t.common.no },
          { label: t.orders.reviewer, value: word(t.roles, order.reviewer) },
          { label: t.orders.decision, value: word(t.orders.decisions, order.decision) },
          { label: t.orders.reviewedBy, value: order.reviewedBy },
          { label: t.orders.reviewedAt, value: time.instant(order.reviewedAt) },
          { label: t.orders.reviewNote, value: order.reviewNote },
          { label: t.orders.source, value: word(t.orders.sources, order.source) },
          {
            label: t.orders.sourcePlace,
            value: order.sourcePlace && <PlaceName place={order.sourcePlace} unitName={unitName} />,
          },
          order.leadTimeDays !== undefined && { label: t.orders.leadTime, value: t.orders.days(order.leadTimeDays) },
          { label: t.orders.heldAt, value: order.heldAt && <PlaceName place={order.heldAt} unitName={unitName} /> },
        ]}
      />
    </section>
  );
}

function Moves({ order }: { order: Order }) {
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

function Cancel({ order }: { order: Order }) {
  const { t } = useText();
  const me = useMe();
  const [asked, setAsked] = useState(false);
  const call = useCancelOrder(order.number);
  if (ENDED.includes(order.state) || !holds(me.data, ...CANCELLERS)) return null;
  return (
    <>
      <Button danger onClick={() => setAsked(true)}>
        {t.orders.cancel}
      </Button>
      {asked && (
        <FormDialog<{ reason: string }, { reason: string }, unknown>
          title={t.orders.cancel}
          text={t.orders.cancelText}
          okText={t.common.confirm}
          danger
          call={call}
          body={({ reason }) => ({ reason })}
          onClose={() => setAsked(false)}
        >
          <TextField name="reason" label={t.orders.reason} long required />
        </FormDialog>
      )}
    </>
  );
}
