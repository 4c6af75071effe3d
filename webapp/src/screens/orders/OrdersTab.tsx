import { Tag } from 'antd';
import { orders, type OrderRow } from '../../api/orders';
import { useUnitNames } from '../../api/unitNames';
import { OrganisationFilter, UnitFilter } from '../../inputs/filters';
import { useText, word } from '../../text';
import type { Column } from '../../ui/columns';
import { ChoiceFilter, optionsOf, TextFilter } from '../../ui/Filters';
import { ListTab } from '../../ui/ListTab';
import { FileLink } from '../../ui/FileLink';
import { StateTag } from '../../ui/StateTag';
import { platformNow } from '../../ui/clock';
import { formatDay, useTime } from '../../ui/time';

const partsOf = ({ lines }: OrderRow) => lines.map(({ partCode, ordered }) => `${partCode} × ${ordered}`).join(', ');

const PENDING = ['submitted', 'approved', 'reserved', 'waiting', 'shipped'];

/** Orders, newest first; those whose parts should have been there are marked. */
export function OrdersTab() {
  const { t, language } = useText();
  const unitName = useUnitNames(language);
  const time = useTime();
  const today = formatDay(platformNow(), time.zone);
  const late = (row: OrderRow) => PENDING.includes(row.state) && row.expectedOn !== undefined && row.expectedOn < today;
  const columns: Column<OrderRow>[] = [
    {
      key: 'number',
      title: t.orders.number,
      value: (row) => row.number,
      show: (row) => (
        <>
          <FileLink number={row.number} /> {row.urgent && <Tag color="red">{t.orders.urgent}</Tag>}
        </>
      ),
    },
    {
      key: 'state',
      title: t.orders.state,
      value: (row) => word(t.orders.states, row.state),
      show: (row) => <StateTag words={t.orders.states} state={row.state} tones={{ approved: 'blue' }} />,
    },
    {
      key: 'parts',
      title: t.orders.parts,
      value: partsOf,
      show: (row) => <span className="two-lines">{partsOf(row)}</span>,
    },
    { key: 'unit', title: t.orders.unit, value: (row) => unitName(row.unitId) },
    {
      key: 'repair',
      title: t.orders.repair,
      value: (row) => row.repair,
      show: (row) => <FileLink number={row.repair} />,
    },
    {
      key: 'expectedOn',
      title: t.orders.expectedOn,
      value: (row) => row.expectedOn,
      show: (row) => <span className={late(row) ? 'late nowrap' : 'nowrap'}>{row.expectedOn}</span>,
    },
    { key: 'submittedAt', title: t.orders.submittedAt, value: (row) => time.instant(row.submittedAt) },
    { key: 'orderedBy', title: t.orders.orderedBy, value: (row) => word(t.actors, row.orderedBy), wide: true },
  ];
  return (
    <ListTab
      list={orders}
      names={['part', 'state', 'organisation', 'unit', 'repair']}
      columns={columns}
      rowKey={(row) => row.number}
      late={late}
      empty={t.orders.noOrders}
      file="orders"
    >
      {(values, set) => (
        <>
          <TextFilter label={t.orders.part} value={values.part} onChange={(part) => set({ part })} />
          <ChoiceFilter
            label={t.orders.state}
            value={values.state}
            onChange={(state) => set({ state })}
            options={optionsOf(t.orders.states)}
          />
          <OrganisationFilter
            value={values.organisation}
            onChange={(organisation) => set({ organisation, unit: undefined })}
          />
          <UnitFilter organisation={values.organisation} value={values.unit} onChange={(unit) => set({ unit })} />
        </>
      )}
    </ListTab>
  );
}
