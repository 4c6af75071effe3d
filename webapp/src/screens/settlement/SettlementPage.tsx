import { Tabs } from 'antd';
import { useSearchParams } from 'react-router-dom';
import { useText } from '../../text';
import { Page } from '../../ui/Page';
import { LedgerTab } from './LedgerTab';
import { StatementsTab } from './StatementsTab';

/** Statements of the months, and the ledger that they are drawn from. */
export default function SettlementPage() {
  const { t } = useText();
  const [parameters, setParameters] = useSearchParams();
  return (
    <Page title={t.settlement.title}>
      <Tabs
        activeKey={parameters.get('view') ?? 'statements'}
        onChange={(view) => setParameters({ view }, { replace: true })}
        destroyOnHidden
        items={[
          { key: 'statements', label: t.settlement.statements, children: <StatementsTab /> },
          { key: 'ledger', label: t.settlement.ledger, children: <LedgerTab /> },
        ]}
      />
    </Page>
  );
}
