import { loans, type Loan } from '../../api/orders';
import { useUnitNames } from '../../api/unitNames';
import { useText, word } from '../../text';
import { money } from '../../ui/Amount';
import { platformNow } from '../../ui/clock';
import type { Column } from '../../ui/columns';
import { ChoiceFilter, optionsOf } from '../../ui/Filters';
import { ListTab } from '../../ui/ListTab';
import { FileLink } from '../../ui/FileLink';
import { PartLink } from '../../ui/PartLink';
import { StateTag } from '../../ui/StateTag';
import { useTime } from '../../ui/time';

/** Units that customers have for use while their own is repaired. */
export function LoansTab() {
  const { t, language } = useText();
  const unitName = useUnitNames(language);
  const time = useTime();
  const late = (row: Loan) => row.state === 'lent' && row.dueAt !== undefined && Date.parse(row.dueAt) < platformNow();
  const columns: Column<Loan>[] = [
    {
      key: 'number',
      title: t.cases.number,
      value: (row) => row.number,
      show: (row) => <FileLink number={row.number} />,
    },
    {
      key: 'state',
      title: t.orders.state,
      value: (row) => word(t.orders.loanStates, row.state),
      show: (row) => <StateTag words={t.orders.loanStates} state={row.state} />,
    },
    { key: 'kind', title: t.stock.kind, value: (row) => word(t.orders.loanKinds, row.kind) },
    {
      key: 'part',
      title: t.orders.part,
      value: (row) => row.partCode,
      show: (row) => <PartLink organisation={row.organisation} code={row.partCode} />,
    },
    { key: 'item', title: t.orders.item, value: (row) => row.itemNumber },
    { key: 'unit', title: t.stock.unit, value: (row) => unitName(row.unitId) },
    {
      key: 'repair',
      title: t.orders.repair,
      value: (row) => row.repair,
      show: (row) => <FileLink number={row.repair} />,
    },
    { key: 'lentAt', title: t.orders.lentAt, value: (row) => time.instant(row.lentAt) },
    {
      key: 'dueAt',
      title: t.orders.dueAt,
      value: (row) => time.instant(row.dueAt),
      show: (row) => <span className={late(row) ? 'late nowrap' : 'nowrap'}>{time.instant(row.dueAt)}</span>,
    },
    { key: 'returnedAt', title: t.orders.returnedAt, value: (row) => time.instant(row.returnedAt) },
    {
      key: 'charged',
      title: t.orders.charged,
      number: true,
      value: (row) => row.chargedCny,
      show: (row) => money(row.chargedCny),
    },
  ];
  return (
    <ListTab
      list={loans}
      names={['state']}
      whole
      columns={columns}
      rowKey={(row) => row.number}
      late={late}
      empty={t.orders.noLoans}
      file="loans"
    >
      {(values, set) => (
        <>
          <ChoiceFilter
            label={t.orders.state}
            value={values.state}
            onChange={(state) => set({ state })}
            options={optionsOf(t.orders.loanStates)}
          />
        </>
      )}
    </ListTab>
  );
}
