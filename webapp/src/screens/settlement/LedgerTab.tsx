import { Button } from 'antd';
import { useState } from 'react';
import { useHomeOrganisation } from '../../api/choices';
import { holds, useMe } from '../../api/session';
import { entries, useCorrect, type Entry } from '../../api/settlement';
import { OrganisationFilter, PartyFilter } from '../../inputs/filters';
import { AmountField, TextField } from '../../inputs/fields';
import { useText } from '../../text';
import type { Column } from '../../ui/columns';
import { ChoiceFilter, optionsOf, TextFilter } from '../../ui/Filters';
import { FormDialog } from '../../ui/FormDialog';
import { ListTab } from '../../ui/ListTab';
import { useEntryColumns } from './entryColumns';
import { BOOKERS } from './roles';

/** Entries that a correction may follow; customers' money, deposits and payouts have their own ways. */
const NOT_CORRECTED = [
  'deposit',
  'deposit-refund',
  'receivable',
  'payment',
  'refund',
  'write-off',
  'payout',
  'correction',
  'grade',
];

/** What the maker and its partners owe each other, entry by entry. */
export function LedgerTab() {
  const { t } = useText();
  const me = useMe();
  const home = useHomeOrganisation();
  const [corrected, setCorrected] = useState<Entry | null>(null);
  const columns = useEntryColumns(true);
  const correct: Column<Entry> = {
    key: 'do',
    title: '',
    value: () => '',
    show: (entry) =>
      !NOT_CORRECTED.includes(entry.kind) && (
        <Button size="small" onClick={() => setCorrected(entry)}>
          {t.settlement.correct}
        </Button>
      ),
  };
  return (
    <>
      <ListTab
        list={entries}
        names={['party', 'kind', 'case', 'organisation']}
        place="after"
        columns={holds(me.data, ...BOOKERS) ? [...columns, correct] : columns}
        rowKey={(entry) => entry.id}
        empty={t.settlement.noEntries}
        file="ledger"
      >
        {(values, set) => (
          <>
            <PartyFilter
              organisation={values.organisation ?? home}
              value={values.party}
              onChange={(party) => set({ party })}
            />
            <ChoiceFilter
              label={t.settlement.kind}
              value={values.kind}
              onChange={(kind) => set({ kind })}
              options={optionsOf(t.settlement.entryKinds)}
            />
            <TextFilter label={t.settlement.case} value={values.case} onChange={(number) => set({ case: number })} />
            <OrganisationFilter
              value={values.organisation}
              onChange={(organisation) => set({ organisation, party: undefined })}
            />
          </>
        )}
      </ListTab>
      {corrected && <Correct entry={corrected} onClose={() => setCorrected(null)} />}
    </>
  );
}

function Correct({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const { t } = useText();
  return (
    <FormDialog
      title={`${t.settlement.correct} · ${t.settlement.entry} ${entry.id}`}
      text={t.settlement.correctText}
      call={useCorrect(entry.id)}
      body={(values: object) => values}
      onClose={onClose}
    >
      <AmountField name="amountCny" label={t.settlement.amount} hint={t.settlement.signHint} required />
      <TextField name="reason" label={t.settlement.reason} long required />
    </FormDialog>
  );
}
