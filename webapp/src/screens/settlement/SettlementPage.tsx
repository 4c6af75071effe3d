import { Tabs } from 'antd';
import { useSearchParams } from 'react-router-dom';
import { useHomeOrganisation } from '../../api/choices';
import { OrganisationFilter } from '../../inputs/filters';
import { useText } from '../../text';
import { Page } from '../../ui/Page';
import { AssessmentsTab } from './AssessmentsTab';
import { BalancesTab } from './BalancesTab';
import { DepositsTab } from './DepositsTab';
import { LedgerTab } from './LedgerTab';
import { ReceivablesTab } from './ReceivablesTab';
import { StatementsTab } from './StatementsTab';

/** Statements of the months, the ledger that they are drawn from, and what else moves money. */
export default function SettlementPage() {
  const { t } = useText();
  const [parameters, setParameters] = useSearchParams();
  const home = useHomeOrganisation();
  const view = parameters.get('view') ?? 'statements';
  const organisation = parameters.get('organisation') ?? home;
  const go = (change: Record<string, string | undefined>) => {
    const kept = { view, organisation: parameters.get('organisation') ?? undefined, ...change };
    setParameters(Object.fromEntries(Object.entries(kept).filter((one): one is [string, string] => Boolean(one[1]))), {
      replace: true,
    });
  };
  const tabs = organisation
    ? [
        { key: 'balances', label: t.settlement.balances, children: <BalancesTab organisation={organisation} /> },
        {
          key: 'receivables',
          label: t.settlement.receivables,
          children: <ReceivablesTab organisation={organisation} />,
        },
        {
          key: 'assessments',
          label: t.settlement.assessments,
          children: <AssessmentsTab organisation={organisation} />,
        },
        { key: 'deposits', label: t.settlement.deposits, children: <DepositsTab organisation={organisation} /> },
      ]
    : [];
  return (
    <Page
      title={t.settlement.title}
      extra={
        tabs.some(({ key }) => key === view) && (
          <OrganisationFilter value={organisation} onChange={(chosen) => go({ organisation: chosen })} />
        )
      }
    >
      <Tabs
        activeKey={view}
        onChange={(chosen) => go({ view: chosen })}
        destroyOnHidden
        items={[
          { key: 'statements', label: t.settlement.statements, children: <StatementsTab /> },
          { key: 'ledger', label: t.settlement.ledger, children: <LedgerTab /> },
          ...tabs,
        ]}
      />
    </Page>
  );
}
