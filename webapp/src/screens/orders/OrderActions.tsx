import { Button } from 'antd';
import { useState } from 'react';
import { useCancelOrder, useExpectOn, type OrderRow } from '../../api/orders';
import { holds, useMe } from '../../api/session';
import { DayField, TextField } from '../../inputs/fields';
import { useText } from '../../text';
import { FormDialog } from '../../ui/FormDialog';

const ENDED = ['refused', 'done', 'cancelled'];
const PENDING = ['approved', 'reserved', 'waiting', 'shipped'];
const ORDERERS = ['technician', 'dispatcher', 'supervisor', 'parts-accountant', 'warehouse-keeper', 'administrator'];
const PROMISERS = ['parts-accountant', 'warehouse-keeper', 'supervisor', 'administrator'];

/** What may still be done about an order outside its tasks. */
export function OrderActions({ order }: { order: OrderRow }) {
  const { t } = useText();
  const me = useMe();
  const [asked, setAsked] = useState<'cancel' | 'expect' | null>(null);
  const cancel = useCancelOrder(order.number);
  const expect = useExpectOn(order.number);
  const close = () => setAsked(null);
  return (
    <>
      {PENDING.includes(order.state) && holds(me.data, ...PROMISERS) && (
        <Button onClick={() => setAsked('expect')}>{t.orders.expect}</Button>
      )}
      {!ENDED.includes(order.state) && holds(me.data, ...ORDERERS) && (
        <Button danger onClick={() => setAsked('cancel')}>
          {t.orders.cancel}
        </Button>
      )}
      {asked === 'cancel' && (
        <FormDialog<{ reason: string }, { reason: string }, unknown>
          title={t.orders.cancel}
          text={t.orders.cancelText}
          okText={t.common.confirm}
          danger
          call={cancel}
          body={(values) => values}
          onClose={close}
        >
          <TextField name="reason" label={t.orders.reason} long required />
        </FormDialog>
      )}
      {asked === 'expect' && (
        <FormDialog<object, unknown, unknown>
          title={t.orders.expect}
          text={t.orders.expectText}
          call={expect}
          body={(values) => values}
          onClose={close}
        >
          <DayField name="expectedOn" label={t.orders.expectedOn} required />
          <TextField name="reason" label={t.orders.reason} required />
        </FormDialog>
      )}
    </>
  );
}
