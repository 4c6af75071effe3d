import { FileTextOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useParams } from 'react-router-dom';
import { statementCsv, useStatement, type Entry, type StatementDetail } from '../../api/settlement';
import { CaseFilePage } from '../../casefile/CaseFilePage';
import { PaperLinks } from '../../casefile/PaperLinks';
import { inLanguage, useText, word } from '../../text';
import { Amount, money } from '../../ui/Amount';
import { Facts } from '../../ui/Facts';
import { Listing } from '../../ui/Listing';
import { Panel } from '../../ui/Panel';
import { StateTag } from '../../ui/StateTag';
import { useTime } from '../../ui/time';
import { humanised } from '../../ui/values';
import { Disputes } from './Disputes';
import { useEntryColumns } from './entryColumns';

/** A month of an outlet or installer: what holds it back, its grade, its entries, and what is paid. */
export default function StatementPage() {
  const { number = '' } = useParams();
  const { t } = useText();
  const query = useStatement(number);
  return (
    <CaseFilePage
      number={number}
      query={query}
      tags={({ head }) => <StateTag words={t.settlement.states} state={head.statement.state} />}
      actions={({ head }) => (
        <>
          {head.statement.documentId && <PaperLinks number={number} id={head.statement.documentId} />}
          <Button icon={<FileTextOutlined />} href={statementCsv(number)}>
            {t.settlement.csv}
          </Button>
        </>
      )}
      aside={(view) => <Gate view={view} />}
    >
      {(view) => (
        <>
          <Head view={view} />
          <Lines lines={view.lines} />
          <Disputes view={view} />
        </>
      )}
    </CaseFilePage>
  );
}

function Head({ view }: { view: StatementDetail }) {
  const { t, language } = useText();
  const time = useTime();
  const { statement, partyName } = view.head;
  const soFar = view.lines.reduce((sum, { amountCny }) => sum + Math.round(amountCny * 100), 0) / 100;
  return (
    <Panel title={`${inLanguage(partyName, language)} · ${statement.month}`}>
      <p className="figure">
        <Amount value={statement.payable ?? soFar} />{' '}
        {statement.payable === undefined && <span className="muted">{t.settlement.soFar}</span>}
      </p>
      <Facts
        columns={2}
        lines={[
          statement.brought !== undefined &&
            statement.brought !== 0 && { label: t.settlement.brought, value: money(statement.brought) },
          { label: t.settlement.gross, value: money(statement.entries) },
          { label: t.settlement.grade, value: statement.grade },
          { label: t.settlement.coefficient, value: statement.coefficient },
          { label: t.settlement.reason, value: statement.gradeWhy },
          { label: t.settlement.approvedBy, value: statement.approvedBy },
          { label: t.settlement.approvedAt, value: time.instant(statement.approvedAt) },
          { label: t.settlement.disputeBy, value: time.instant(statement.disputeBy) },
          { label: t.settlement.paid, value: money(statement.paid) },
          { label: t.settlement.paidOn, value: time.instant(statement.paidAt) },
        ]}
      />
    </Panel>
  );
}

/** What must be in order before the month is settled. */
function Gate({ view }: { view: StatementDetail }) {
  const { t } = useText();
  const { gates, state } = view.head.statement;
  const tripped = gates?.tripped ?? [];
  const share = (part: number | undefined, whole: number | undefined) =>
    part === undefined || whole === undefined ? undefined : `${part} / ${whole}`;
  return (
    <Panel title={t.settlement.gate}>
      <Alert
        type={tripped.length || state === 'held' ? 'warning' : 'success'}
        showIcon
        title={
          tripped.length
            ? `${t.settlement.gateHeld}: ${tripped.map((gate) => t.terms[gate] ?? humanised(gate)).join(', ')}`
            : t.settlement.gateOpen
        }
      />
      <Facts
        lines={[
          { label: t.settlement.parts, value: gates?.partsOwed },
          { label: t.settlement.satisfaction, value: share(gates?.satisfied, gates?.called) },
          { label: t.settlement.training, value: share(gates?.trained, gates?.technicians) },
        ]}
      />
    </Panel>
  );
}

function Lines({ lines }: { lines: Entry[] }) {
  const { t } = useText();
  const columns = useEntryColumns(false);
  const sums = new Map<string, number>();
  for (const { kind, amountCny } of lines) sums.set(kind, (sums.get(kind) ?? 0) + Math.round(amountCny * 100));
  return (
    <Panel title={t.settlement.entries}>
      <Listing columns={columns} rows={lines} rowKey={(entry) => entry.id} empty={t.settlement.noEntries} />
      <p className="totals">
        {[...sums].map(([kind, cents]) => (
          <span key={kind}>
            {word(t.settlement.entryKinds, kind)} <Amount value={cents / 100} />
          </span>
        ))}
      </p>
    </Panel>
  );
}
