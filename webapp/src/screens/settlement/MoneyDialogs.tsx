import { Checkbox } from 'antd';
import { useDeposit, useDepositRefund, useIncentive, type Deposit } from '../../api/settlement';
import { PartyOfBooksField, WordField } from '../../inputs/choices';
import { AmountField, DayField, Field, TextField } from '../../inputs/fields';
import { useText } from '../../text';
import { FormDialog } from '../../ui/FormDialog';
import { useTold } from '../../ui/useTold';

interface Props {
  organisation: string;
  onClose: () => void;
}

type Values = Record<string, unknown>;

/** What an outlet or installer earns or loses besides its work. */
export function IncentiveDialog({ organisation, onClose }: Props) {
  const { t } = useText();
  const told = useTold();
  return (
    <FormDialog<Values, unknown, { booked: boolean }>
      title={t.settlement.incentive}
      text={t.settlement.incentiveText}
      call={useIncentive()}
      body={(values) => ({ organisation, ...values })}
      onDone={({ booked }) => !booked && told.failed(new Error(t.settlement.bookedBefore))}
      onClose={onClose}
    >
      <PartyOfBooksField name="party" label={t.settlement.party} organisation={organisation} required />
      <div className="form-pair">
        <WordField name="occasion" label={t.settlement.occasion} words={t.settlement.occasions} required />
        <AmountField name="amountCny" label={t.settlement.amount} hint={t.settlement.incentiveSign} required />
        <TextField name="reference" label={t.settlement.reference} hint={t.settlement.onceHint} max={100} required />
        <DayField name="on" label={t.settlement.on} />
        <TextField name="caseNumber" label={t.settlement.case} max={20} />
      </div>
      <TextField name="remark" label={t.settlement.remark} />
    </FormDialog>
  );
}

/** Money that an outlet or installer leaves with the maker. */
export function DepositDialog({ organisation, onClose }: Props) {
  const { t } = useText();
  return (
    <FormDialog<Values, unknown, unknown>
      title={t.settlement.deposit}
      text={t.settlement.depositText}
      call={useDeposit()}
      body={(values) => ({ organisation, ...values })}
      onClose={onClose}
    >
      <PartyOfBooksField name="party" label={t.settlement.party} organisation={organisation} required />
      <div className="form-pair">
        <WordField name="purpose" label={t.settlement.purpose} words={t.settlement.purposes} required />
        <AmountField name="amountCny" label={t.settlement.amount} required />
        <TextField name="reference" label={t.settlement.reference} hint={t.settlement.onceHint} max={100} required />
        <DayField name="on" label={t.settlement.on} />
        <AmountField name="agreedCny" label={t.settlement.agreed} />
      </div>
      <Field name="repairContract" label={t.settlement.contract} valuePropName="checked">
        <Checkbox>{t.settlement.repairContract}</Checkbox>
      </Field>
    </FormDialog>
  );
}

/** Gives a deposit back, whole or in part. */
export function DepositRefundDialog({ deposit, onClose }: { deposit: Deposit; onClose: () => void }) {
  const { t } = useText();
  const { organisation, party, purpose, held } = deposit;
  return (
    <FormDialog<Values, unknown, unknown>
      title={t.settlement.depositRefund}
      initial={{ amountCny: held }}
      call={useDepositRefund()}
      body={(values) => ({ organisation, party, purpose, ...values })}
      onClose={onClose}
    >
      <div className="form-pair">
        <AmountField name="amountCny" label={t.settlement.amount} required />
        <TextField name="reference" label={t.settlement.reference} hint={t.settlement.onceHint} max={100} required />
        <DayField name="on" label={t.settlement.on} />
      </div>
    </FormDialog>
  );
}
