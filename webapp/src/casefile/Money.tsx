import { Button, Tag } from 'antd';
import { useState } from 'react';
import { holds, useMe } from '../api/session';
import { usePay, useReceivables, useRefund, type Goodwill, type Receivable } from '../api/settlement';
import { WordField } from '../inputs/choices';
import { AmountField, DayField, TextField } from '../inputs/fields';
import { useText, word } from '../text';
import { Amount, money } from '../ui/Amount';
import { Facts } from '../ui/Facts';
import { FormDialog } from '../ui/FormDialog';
import { Panel } from '../ui/Panel';

const CASHIERS = [
  'agent',
  'dispatcher',
  'supervisor',
  'technician',
  'settlement-clerk',
  'branch-manager',
  'general-manager',
];

const REFUNDERS = ['settlement-clerk', 'branch-manager', 'general-manager'];

/** What the customer owes for the work, and what was paid. */
export function Money({ number }: { number: string }) {
  const query = useReceivables(number);
  return query.data?.map((owed) => <Owed key={owed.caseNumber} owed={owed} />);
}

function Owed({ owed }: { owed: Receivable }) {
  const { t } = useText();
  const me = useMe();
  const [dialog, setDialog] = useState<'pay' | 'refund' | null>(null);
  return (
    <Panel
      title={t.settlement.receivable}
      extra={
        owed.open > 0 ? (
          holds(me.data, ...CASHIERS) && (
            <Button size="small" type="primary" onClick={() => setDialog('pay')}>
              {t.settlement.payment}
            </Button>
          )
        ) : (
          <Tag color="green">{t.settlement.settled}</Tag>
        )
      }
    >
      <Facts
        lines={[
          { label: t.settlement.due, value: <Amount value={owed.dueCny} /> },
          { label: t.settlement.paid, value: <Amount value={owed.paidCny} /> },
          owed.refundedCny > 0 && { label: t.settlement.refunded, value: <Amount value={owed.refundedCny} /> },
          owed.waivedCny > 0 && { label: t.settlement.waived, value: <Amount value={owed.waivedCny} /> },
          { label: t.settlement.open, value: <Amount value={owed.open} /> },
        ]}
      />
      <ul className="plain section-after">
        {owed.payments.map((payment) => (
          <li key={payment.id}>
            <span>
              <Amount value={payment.direction === 'refund' ? -payment.amountCny : payment.amountCny} />{' '}
              {word(t.settlement.methods, payment.method)}
            </span>
            <span className="muted">{[payment.receiptNo, payment.paidOn].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
      {(owed.goodwill ?? []).map((asked) => (
        <Asked key={asked.id} asked={asked} />
      ))}
      {owed.paidCny > owed.refundedCny && holds(me.data, ...REFUNDERS) && (
        <Button size="small" className="section-after" onClick={() => setDialog('refund')}>
          {t.settlement.refund}
        </Button>
      )}
      {dialog === 'pay' && <Pay owed={owed} onClose={() => setDialog(null)} />}
      {dialog === 'refund' && <GiveBack owed={owed} onClose={() => setDialog(null)} />}
    </Panel>
  );
}

/** What the customer need not pay: asked for by one person, decided by another. */
function Asked({ asked }: { asked: Goodwill }) {
  const { t } = useText();
  return (
    <div className="section-after">
      <h3>{t.settlement.goodwill}</h3>
      <Facts
        lines={[
          { label: t.settlement.amount, value: money(asked.amountCny) },
          { label: t.settlement.reason, value: asked.reason },
          { label: t.settlement.requestedBy, value: asked.requestedBy },
          {
            label: t.settlement.granted,
            value: asked.decidedBy ? money(asked.grantedCny) : t.settlement.undecided,
          },
          { label: t.settlement.decidedBy, value: asked.decidedBy },
          { label: t.settlement.answer, value: asked.decision },
        ]}
      />
    </div>
  );
}

/** How much money moved by which way, and what paper says so. */
function PaymentFields() {
  const { t } = useText();
  return (
    <div className="form-pair">
      <AmountField name="amountCny" label={t.settlement.amount} required />
      <WordField name="method" label={t.settlement.method} words={t.settlement.methods} required />
      <TextField name="receiptNo" label={t.settlement.receiptNo} max={64} required />
      <DayField name="paidOn" label={t.settlement.on} />
    </div>
  );
}

function GiveBack({ owed, onClose }: { owed: Receivable; onClose: () => void }) {
  const { t } = useText();
  return (
    <FormDialog<object, unknown, unknown>
      title={t.settlement.refund}
      text={t.settlement.refundText}
      danger
      okText={t.settlement.refund}
      call={useRefund(owed.caseNumber)}
      body={(values) => values}
      onClose={onClose}
    >
      <PaymentFields />
      <TextField name="remark" label={t.settlement.reason} long required />
    </FormDialog>
  );
}

function Pay({ owed, onClose }: { owed: Receivable; onClose: () => void }) {
  const { t } = useText();
  return (
    <FormDialog<object, unknown, unknown>
      title={t.settlement.payment}
      text={t.settlement.paymentText}
      initial={{ amountCny: owed.open }}
      call={usePay(owed.caseNumber)}
      body={(values) => values}
      onClose={onClose}
    >
      <PaymentFields />
      <TextField name="remark" label={t.settlement.remark} />
    </FormDialog>
  );
}
