import { Button } from 'antd';
import { useState } from 'react';
import { holds, useMe } from '../../api/session';
import { deposits, type Deposit } from '../../api/settlement';
import { useUnitNames } from '../../api/unitNames';
import { PartyFilter } from '../../inputs/filters';
import { useText, word } from '../../text';
import { money } from '../../ui/Amount';
import type { Column } from '../../ui/columns';
import { ListTab } from '../../ui/ListTab';
import { partyText } from '../../ui/PlaceName';
import { DepositDialog, DepositRefundDialog } from './MoneyDialogs';
import { BOOKERS } from './roles';

/** What outlets and installers have deposited, and what is still to come. */
export function DepositsTab({ organisation }: { organisation: string }) {
  const { t } = useText();
  const me = useMe();
  const may = holds(me.data, ...BOOKERS);
  const [dialog, setDialog] = useState<'receive' | Deposit | null>(null);
  const close = () => setDialog(null);
  const columns = useDepositColumns();
  const giveBack: Column<Deposit> = {
    key: 'do',
    title: '',
    value: () => '',
    show: (row) =>
      row.held > 0 && (
        <Button size="small" onClick={() => setDialog(row)}>
          {t.settlement.depositRefund}
        </Button>
      ),
  };
  return (
    <>
      <ListTab
        list={deposits}
        names={['party']}
        always={{ organisation }}
        place="after"
        columns={may ? [...columns, giveBack] : columns}
        rowKey={(row) => `${row.party} ${row.purpose}`}
        late={(row) => (row.remaining ?? 0) > 0}
        empty={t.settlement.noDeposits}
        file="deposits"
      >
        {(values, set) => (
          <>
            <PartyFilter organisation={organisation} value={values.party} onChange={(party) => set({ party })} />
            {may && (
              <Button type="primary" onClick={() => setDialog('receive')}>
                {t.settlement.deposit}
              </Button>
            )}
          </>
        )}
      </ListTab>
      {dialog === 'receive' && <DepositDialog organisation={organisation} onClose={close} />}
      {dialog !== null && typeof dialog === 'object' && <DepositRefundDialog deposit={dialog} onClose={close} />}
    </>
  );
}

function useDepositColumns(): Column<Deposit>[] {
  const { t, language } = useText();
  const unitName = useUnitNames(language);
  const amount = (key: string, title: string, of: (row: Deposit) => number | undefined): Column<Deposit> => ({
    key,
    title,
    number: true,
    value: of,
    show: (row) => money(of(row)),
  });
  return [
    { key: 'party', title: t.settlement.party, value: (row) => partyText(row.party, t, unitName) },
    { key: 'purpose', title: t.settlement.purpose, value: (row) => word(t.settlement.purposes, row.purpose) },
    amount('held', t.settlement.depositHeld, (row) => row.held),
    amount('received', t.settlement.received, (row) => row.received),
    amount('refunded', t.settlement.refunded, (row) => row.refunded),
    amount('agreed', t.settlement.agreed, (row) => row.agreed),
    amount('remaining', t.settlement.remaining, (row) => row.remaining),
  ];
}
