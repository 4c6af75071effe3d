import type { StatementDetail } from '../../api/settlement';
import { useText, word } from '../../text';
import { Amount } from '../../ui/Amount';
import type { Column } from '../../ui/columns';
import { Listing } from '../../ui/Listing';
import { Panel } from '../../ui/Panel';
import { StateTag } from '../../ui/StateTag';
import { useTime } from '../../ui/time';

type Dispute = NonNullable<StatementDetail['head']['statement']['disputes']>[number];

const stateOf = ({ accepted }: Dispute) => (accepted === undefined ? 'open' : accepted ? 'accepted' : 'rejected');

/** Lines that the party does not accept, and what became of each; raised and decided in tasks. */
export function Disputes({ view }: { view: StatementDetail }) {
  const { t } = useText();
  const time = useTime();
  const disputes = view.head.statement.disputes ?? [];
  if (disputes.length === 0) return null;
  const kindOf = ({ entryId }: Dispute) => view.lines.find(({ id }) => id === entryId)?.kind;
  const columns: Column<Dispute>[] = [
    {
      key: 'line',
      title: t.settlement.entry,
      value: (row) => word(t.settlement.entryKinds, kindOf(row)) || String(row.entryId),
    },
    {
      key: 'state',
      title: t.settlement.state,
      value: (row) => word(t.settlement.disputeStates, stateOf(row)),
      show: (row) => <StateTag words={t.settlement.disputeStates} state={stateOf(row)} />,
    },
    { key: 'reason', title: t.settlement.objection, value: (row) => row.reason },
    {
      key: 'by',
      title: t.settlement.disputedBy,
      value: (row) => [row.disputedBy, time.instant(row.disputedAt)].filter(Boolean).join(' · '),
    },
    {
      key: 'correction',
      title: t.settlement.correction,
      number: true,
      value: (row) => row.correction,
      show: (row) => <Amount value={row.correction} currency={false} />,
    },
    { key: 'decision', title: t.settlement.answer, value: (row) => row.decision },
    { key: 'decidedBy', title: t.settlement.decidedBy, value: (row) => row.decidedBy },
  ];
  return (
    <Panel title={t.settlement.disputes}>
      <Listing columns={columns} rows={disputes} rowKey={(row) => row.id ?? 0} empty="" />
    </Panel>
  );
}
