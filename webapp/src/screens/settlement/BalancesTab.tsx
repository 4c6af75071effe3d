import { Link } from 'react-router-dom';
import { balances, type Balance } from '../../api/settlement';
import { useUnitNames } from '../../api/unitNames';
import { PartyFilter } from '../../inputs/filters';
import { useText } from '../../text';
import { Amount, count } from '../../ui/Amount';
import type { Column } from '../../ui/columns';
import { CheckFilter } from '../../ui/Filters';
import { ListTab } from '../../ui/ListTab';
import { partyText } from '../../ui/PlaceName';

/** What the maker and each party owe each other as it stands; the number of entries leads to them. */
export function BalancesTab({ organisation }: { organisation: string }) {
  const { t } = useText();
  return (
    <ListTab
      list={balances}
      names={['party', 'open']}
      always={{ organisation }}
      place="after"
      columns={useBalanceColumns()}
      rowKey={(row) => row.party}
      empty={t.settlement.noBalances}
      file="balances"
    >
      {(values, set) => (
        <>
          <PartyFilter organisation={organisation} value={values.party} onChange={(party) => set({ party })} />
          <CheckFilter label={t.settlement.onlyOpen} value={values.open} onChange={(open) => set({ open })} />
        </>
      )}
    </ListTab>
  );
}

function useBalanceColumns(): Column<Balance>[] {
  const { t, language } = useText();
  const unitName = useUnitNames(language);
  const said = (balance: number) =>
    balance > 0 ? t.settlement.owes : balance < 0 ? t.settlement.owed : t.settlement.even;
  const ledger = ({ organisation, party }: Balance) =>
    `/settlement?${new URLSearchParams({ view: 'ledger', organisation, party }).toString()}`;
  return [
    { key: 'party', title: t.settlement.party, value: (row) => partyText(row.party, t, unitName) },
    {
      key: 'balance',
      title: t.settlement.balance,
      number: true,
      value: (row) => row.balance,
      show: (row) => <Amount value={row.balance} currency={false} />,
    },
    { key: 'says', title: t.settlement.state, value: (row) => said(row.balance) },
    {
      key: 'entries',
      title: t.settlement.entries,
      number: true,
      value: (row) => row.entries,
      show: (row) => <Link to={ledger(row)}>{count(row.entries)}</Link>,
    },
    { key: 'lastOn', title: t.settlement.lastOn, value: (row) => row.lastOn },
  ];
}
