import './workbench.css';
import { Input, Select } from 'antd';
import { useMemo } from 'react';
import { useDecisions, type DecisionRow } from '../../api/decisions';
import { useOpenDrafts, type DraftRow } from '../../api/drafts';
import { useOrganisations } from '../../api/organisations';
import { holds, useMe } from '../../api/session';
import { inLanguage, useText, word } from '../../text';
import { optionsOf } from '../../ui/Filters';
import { Listing } from '../../ui/Listing';
import { Loaded } from '../../ui/Loaded';
import { Page } from '../../ui/Page';
import { useFilters } from '../../ui/useFilters';
import { useTime } from '../../ui/time';
import { catalogueColumns } from './catalogueColumns';

/** Every organisation within reach at once. */
const ALL = 'all';

/** Which tables decide for an organisation, since when, where they are used and how often. */
export default function DecisionsPage() {
  const { t, language } = useText();
  const me = useMe();
  const organisations = useOrganisations();
  const { values, set } = useFilters('organisation', 'text', 'which');
  const chosen = values.organisation ?? me.data?.organisation ?? organisations.data?.[0]?.id;
  const organisation = chosen === ALL ? undefined : chosen;
  const query = useDecisions();
  const mayDraft = holds(me.data, 'analyst', 'rule-approver', 'auditor', 'administrator');
  const drafts = useOpenDrafts(organisation, mayDraft && Boolean(chosen));
  return (
    <Page title={t.decisions.title}>
      <p className="muted">{t.decisions.catalogueHint}</p>
      <search className="filters">
        {!me.data?.organisation && (
          <Select
            className="filter-wide"
            aria-label={t.decisions.organisation}
            value={chosen}
            onChange={(next: string) => set({ organisation: next })}
            options={[
              { value: ALL, label: t.workbench.catalogue.all },
              ...(organisations.data ?? []).map(({ id, name }) => ({ value: id, label: inLanguage(name, language) })),
            ]}
          />
        )}
        <Input.Search
          className="filter-text"
          allowClear
          value={values.text}
          placeholder={t.decisions.filter}
          aria-label={t.decisions.filter}
          onChange={({ target }) => set({ text: target.value })}
        />
        <Select
          className="filter-narrow"
          allowClear
          popupMatchSelectWidth={false}
          aria-label={t.workbench.catalogue.which}
          placeholder={t.workbench.catalogue.which}
          value={values.which}
          onChange={(chosen?: string) => set({ which: chosen })}
          options={optionsOf(t.workbench.catalogue.whichOnes)}
        />
      </search>
      <Loaded query={query}>
        {(rows) => (
          <Catalogue
            rows={rows.filter((row) => !organisation || row.organisation === organisation)}
            several={!organisation}
            drafts={drafts.data ?? []}
            text={values.text ?? ''}
            which={values.which}
          />
        )}
      </Loaded>
    </Page>
  );
}

interface CatalogueProps {
  rows: DecisionRow[];
  several: boolean;
  drafts: DraftRow[];
  text: string;
  which: string | undefined;
}

function Catalogue({ rows, several, drafts, text, which }: CatalogueProps) {
  const { t, language } = useText();
  const time = useTime();
  const shown = useMemo(() => {
    const sought = text.trim().toLowerCase();
    const words = (row: DecisionRow) =>
      `${row.key} ${word(t.decisionNames, row.key)} ${inLanguage(row.sentence, language)}`;
    const fits: Record<string, (row: DecisionRow) => boolean> = {
      own: ({ own }) => own,
      shared: ({ own }) => !own,
      waiting: ({ waiting }) => Boolean(waiting),
      unused: ({ neverFired }) => Boolean(neverFired),
      drafted: (row) => drafts.some(({ key, organisation }) => key === row.key && organisation === row.organisation),
    };
    return rows.filter((row) => words(row).toLowerCase().includes(sought) && (fits[which ?? '']?.(row) ?? true));
  }, [rows, drafts, text, which, t, language]);
  return (
    <Listing
      rows={shown}
      rowKey={({ key, organisation }) => `${organisation}/${key}`}
      empty={t.decisions.empty}
      label={t.decisions.title}
      pageSize={100}
      columns={catalogueColumns(drafts, several, t, language, time.instant)}
    />
  );
}
