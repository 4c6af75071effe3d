import type { Entry } from '../../api/settlement';
import { useUnitNames } from '../../api/unitNames';
import { useText, word } from '../../text';
import { Amount } from '../../ui/Amount';
import type { Column } from '../../ui/columns';
import { FileLink } from '../../ui/FileLink';
import { partyText } from '../../ui/PlaceName';

/** Entries of the ledger; each leads to the case that it came from. */
export function useEntryColumns(withParty: boolean): Column<Entry>[] {
  const { t, language } = useText();
  const unitName = useUnitNames(language);
  const all: Column<Entry>[] = [
    { key: 'on', title: t.settlement.on, value: (entry) => entry.on },
    { key: 'kind', title: t.settlement.kind, value: (entry) => word(t.settlement.entryKinds, entry.kind) },
    { key: 'party', title: t.settlement.party, value: (entry) => partyText(entry.party, t, unitName) },
    {
      key: 'amount',
      title: t.settlement.amount,
      number: true,
      value: (entry) => entry.amountCny,
      show: (entry) => <Amount value={entry.amountCny} currency={false} />,
    },
    {
      key: 'case',
      title: t.settlement.case,
      value: (entry) => entry.caseNumber,
      show: (entry) => <FileLink number={entry.caseNumber} />,
    },
    { key: 'note', title: t.settlement.note, value: (entry) => entry.note },
    { key: 'corrects', title: t.settlement.corrects, value: (entry) => entry.corrects },
    {
      key: 'statement',
      title: t.settlement.statement,
      value: (entry) => entry.statementNo,
      show: (entry) => <FileLink number={entry.statementNo} />,
    },
    { key: 'by', title: t.settlement.recordedBy, value: (entry) => word(t.actors, entry.recordedBy), wide: true },
  ];
  return all.filter(({ key }) => withParty || (key !== 'party' && key !== 'statement'));
}
