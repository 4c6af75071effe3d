import { useOrganisationChoices } from '../../api/choices';
import { entries } from '../../api/settlement';
import { useText } from '../../text';
import { ChoiceFilter, Filters, optionsOf, TextFilter } from '../../ui/Filters';
import { PagedListing } from '../../ui/PagedListing';
import { useCursor } from '../../ui/useCursor';
import { useFilters } from '../../ui/useFilters';
import { useEntryColumns } from './entryColumns';

const SIZE = 50;

/** What the maker and its partners owe each other, entry by entry. */
export function LedgerTab() {
  const { t, language } = useText();
  const { values, set, clear, any, stamp } = useFilters('party', 'kind', 'case', 'organisation');
  const cursor = useCursor(stamp);
  const query = entries.use({ ...values, after: cursor.cursor, limit: SIZE });
  const organisations = useOrganisationChoices(language);
  return (
    <PagedListing
      query={query}
      cursor={cursor}
      size={SIZE}
      columns={useEntryColumns(true)}
      rowKey={(entry) => entry.id}
      empty={t.settlement.noEntries}
      file="ledger"
      pages={(next) => entries.page({ ...values, after: next, limit: 200 })}
      filters={
        <Filters set={any} onClear={clear}>
          <TextFilter label={t.settlement.party} value={values.party} onChange={(party) => set({ party })} />
          <ChoiceFilter
            label={t.settlement.kind}
            value={values.kind}
            onChange={(kind) => set({ kind })}
            options={optionsOf(t.settlement.entryKinds)}
          />
          <TextFilter label={t.settlement.case} value={values.case} onChange={(number) => set({ case: number })} />
          {organisations.length > 0 && (
            <ChoiceFilter
              label={t.cases.organisation}
              value={values.organisation}
              onChange={(organisation) => set({ organisation })}
              options={organisations}
            />
          )}
        </Filters>
      }
    />
  );
}
