import { Tabs } from 'antd';
import { useSearchParams } from 'react-router-dom';
import { useHomeOrganisation, useOrganisationChoices } from '../../api/choices';
import { useText } from '../../text';
import { ChoiceFilter } from '../../ui/Filters';
import { Page } from '../../ui/Page';
import { AllotmentTab } from './AllotmentTab';
import { CatalogueTab } from './CatalogueTab';
import { CountsTab } from './CountsTab';
import { MovementsTab } from './MovementsTab';
import { ProposalsTab } from './ProposalsTab';
import { StockActions } from './StockActions';
import { StoresTab } from './StoresTab';

/** What lies where, what moved, what has to be ordered, what was counted. */
export default function StockPage() {
  const { t, language } = useText();
  const [parameters, setParameters] = useSearchParams();
  const home = useHomeOrganisation();
  const choices = useOrganisationChoices(language);
  const organisation = parameters.get('organisation') ?? home;
  const go = (change: Record<string, string | undefined>) => {
    const chosen = {
      organisation: parameters.get('organisation') ?? undefined,
      view: parameters.get('view') ?? undefined,
    };
    const next = Object.entries({ ...chosen, ...change }).filter(([, value]) => value !== undefined);
    setParameters(Object.fromEntries(next) as Record<string, string>, { replace: true });
  };
  return (
    <Page
      title={t.stock.title}
      extra={
        <>
          {choices.length > 0 && (
            <ChoiceFilter
              label={t.cases.organisation}
              value={organisation}
              onChange={(chosen) => go({ organisation: chosen })}
              options={choices}
            />
          )}
          {organisation && <StockActions organisation={organisation} />}
        </>
      }
    >
      {organisation && (
        <Tabs
          activeKey={parameters.get('view') ?? 'stores'}
          onChange={(view) => go({ view })}
          destroyOnHidden
          items={[
            { key: 'stores', label: t.stock.stores, children: <StoresTab organisation={organisation} /> },
            { key: 'parts', label: t.stock.catalogue, children: <CatalogueTab organisation={organisation} /> },
            { key: 'movements', label: t.stock.movements, children: <MovementsTab organisation={organisation} /> },
            { key: 'proposals', label: t.stock.replenishment, children: <ProposalsTab organisation={organisation} /> },
            { key: 'allotment', label: t.stock.allotment, children: <AllotmentTab organisation={organisation} /> },
            { key: 'counts', label: t.stock.counts, children: <CountsTab organisation={organisation} /> },
          ]}
        />
      )}
    </Page>
  );
}
