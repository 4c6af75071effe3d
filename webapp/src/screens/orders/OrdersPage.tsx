import { Button, Tabs } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { holds, useMe } from '../../api/session';
import { useText } from '../../text';
import { Page } from '../../ui/Page';
import { LoansTab } from './LoansTab';
import { OpenOrder } from './OpenOrder';
import { OrdersTab } from './OrdersTab';
import { ReturnsTab } from './ReturnsTab';

const ORDERERS = ['technician', 'dispatcher', 'supervisor', 'parts-accountant', 'warehouse-keeper', 'administrator'];

/** Orders of parts, the faulty parts owed back for them, and units that customers have on loan. */
export default function OrdersPage() {
  const { t } = useText();
  const me = useMe();
  const [parameters, setParameters] = useSearchParams();
  const [opening, setOpening] = useState(false);
  return (
    <Page
      title={t.orders.title}
      extra={
        holds(me.data, ...ORDERERS) && (
          <Button type="primary" onClick={() => setOpening(true)}>
            {t.orders.open}
          </Button>
        )
      }
    >
      <Tabs
        activeKey={parameters.get('view') ?? 'orders'}
        onChange={(view) => setParameters({ view }, { replace: true })}
        destroyOnHidden
        items={[
          { key: 'orders', label: t.orders.orders, children: <OrdersTab /> },
          { key: 'returns', label: t.orders.returns, children: <ReturnsTab /> },
          { key: 'loans', label: t.orders.loans, children: <LoansTab /> },
        ]}
      />
      {opening && <OpenOrder onClose={() => setOpening(false)} />}
    </Page>
  );
}
