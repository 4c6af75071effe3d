import { Button, Tag } from 'antd';
import { useState } from 'react';
import { holds, useMe } from '../api/session';
import { usePay, useReceivables, type Receivable } from '../api/settlement';
import { WordField } from '../inputs/choices';
import { AmountField, DayField, TextField } from '../inputs/fields';
import { useText, word } from '../text';
import { Amount } from '../ui/Amount';
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

/** What the customer owes for the work, and what was paid. */
export function Money({ number }: { number: string }) {
  const query = useReceivables(number);
  return query.data?.map((owed) => <Owed key={owed.caseNumber} owed={owed} />);
}

function Owed({ owed }: { owed: Receivable }) {
  const { t } = useText();
  const me = useMe();
  const [paying, setPaying] = useState(false);
  return (
    <Panel
      title={t.settlement.receivable}
      extra={
        owed.open > 0 ? (
          holds(me.data, ...CASHIERS) && (
            <Button size="small" type="primary" onClick={() => setPaying(true)}>
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
      {paying && <Pay owed={owed} onClose={() => setPaying(false)} />}
    </Panel>
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
      <div className="form-pair">
        <AmountField name="amountCny" label={t.settlement.amount} required />
        <WordField name="method" label={t.settlement.method} words={t.settlement.methods} required />
        <TextField name="receiptNo" label={t.settlement.receiptNo} max={64} required />
        <DayField name="paidOn" label={t.settlement.on} />
      </div>
      <TextField name="remark" label={t.settlement.remark} />
    </FormDialog>
  );
}
