import { returns, type PartReturn } from '../../api/orders';
import { useUnitNames } from '../../api/unitNames';
import { useText, word } from '../../text';
import { count, money } from '../../ui/Amount';
import { platformNow } from '../../ui/clock';
import type { Column } from '../../ui/columns';
import { ChoiceFilter, optionsOf } from '../../ui/Filters';
import { ListTab } from '../../ui/ListTab';
import { FileLink } from '../../ui/FileLink';
import { PartLink } from '../../ui/PartLink';
import { StateTag } from '../../ui/StateTag';
import { useTime } from '../../ui/time';

/** Faulty parts that outlets owe back. */
export function ReturnsTab() {
  const { t, language } = useText();
  const unitName = useUnitNames(language);
  const time = useTime();
  const late = (row: PartReturn) => row.state === 'owed' && Date.parse(row.dueAt) < platformNow();
  const columns: Column<PartReturn>[] = [
    {
      key: 'number',
      title: t.cases.number,
      value: (row) => row.number,
      show: (row) => <FileLink number={row.number} />,
    },
    {
      key: 'state',
      title: t.orders.state,
      value: (row) => word(t.orders.returnStates, row.state),
      show: (row) => <StateTag words={t.orders.returnStates} state={row.state} />,
    },
    {
      key: 'part',
      title: t.orders.part,
      value: (row) => row.partCode,
      show: (row) => <PartLink organisation={row.organisation} code={row.partCode} />,
    },
    {
      key: 'quantity',
      title: t.orders.quantity,
      number: true,
      value: (row) => row.quantity,
      show: (row) => count(row.quantity),
    },
    { key: 'unit', title: t.stock.unit, value: (row) => unitName(row.unitId) },
    {
      key: 'order',
      title: t.orders.number,
      value: (row) => row.order,
      show: (row) => <FileLink number={row.order} />,
    },
    {
      key: 'repair',
      title: t.orders.repair,
      value: (row) => row.repair,
      show: (row) => <FileLink number={row.repair} />,
    },
    {
      key: 'dueAt',
      title: t.orders.dueAt,
      value: (row) => time.instant(row.dueAt),
      show: (row) => <span className={late(row) ? 'late nowrap' : 'nowrap'}>{time.instant(row.dueAt)}</span>,
    },
    { key: 'reminders', title: t.orders.reminders, number: true, value: (row) => row.reminders },
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
      list={returns}
      names={['state']}
      whole
      columns={columns}
      rowKey={(row) => row.number}
      late={late}
      empty={t.orders.noReturns}
      file="part-returns"
    >
      {(values, set) => (
        <>
          <ChoiceFilter
            label={t.orders.state}
            value={values.state}
            onChange={(state) => set({ state })}
            options={optionsOf(t.orders.returnStates)}
          />
        </>
      )}
    </ListTab>
  );
}
