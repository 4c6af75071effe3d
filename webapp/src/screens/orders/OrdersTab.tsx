import { Tag } from 'antd';
import { useOrganisationChoices, useUnitChoices } from '../../api/choices';
import { orders, type OrderRow } from '../../api/orders';
import { useUnitNames } from '../../api/unitNames';
import { useText, word } from '../../text';
import type { Column } from '../../ui/columns';
import { ChoiceFilter, Filters, optionsOf, TextFilter } from '../../ui/Filters';
import { FileLink } from '../../ui/FileLink';
import { PagedListing } from '../../ui/PagedListing';
import { StateTag } from '../../ui/StateTag';
import { platformNow } from '../../ui/clock';
import { formatDay, useTime } from '../../ui/time';
import { useCursor } from '../../ui/useCursor';
import { useFilters } from '../../ui/useFilters';

const SIZE = 50;
const partsOf = ({ lines }: OrderRow) => lines.map(({ partCode, ordered }) => `${partCode} × ${ordered}`).join(', ');

const PENDING = ['submitted', 'approved', 'reserved', 'waiting', 'shipped'];

/** Orders, newest first; those whose parts should have been there are marked. */
export function OrdersTab() {
  const { t, language } = useText();
  const { values, set, clear, any, stamp } = useFilters('part', 'state', 'organisation', 'unit', 'repair');
  const cursor = useCursor(stamp);
  const query = orders.use({ ...values, cursor: cursor.cursor, limit: SIZE });
  const organisations = useOrganisationChoices(language);
  const units = useUnitChoices(values.organisation, language);
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
    { key: 'orderedBy', title: t.orders.orderedBy, value: (row) => row.orderedBy, wide: true },
  ];
  return (
    <PagedListing
      query={query}
      cursor={cursor}
      size={SIZE}
      columns={columns}
      rowKey={(row) => row.number}
      late={late}
      empty={t.orders.noOrders}
      file="orders"
      pages={(next) => orders.page({ ...values, cursor: next, limit: 200 })}
      filters={
        <Filters set={any} onClear={clear}>
          <TextFilter label={t.orders.part} value={values.part} onChange={(part) => set({ part })} />
          <ChoiceFilter
            label={t.orders.state}
            value={values.state}
            onChange={(state) => set({ state })}
            options={optionsOf(t.orders.states)}
          />
          {organisations.length > 0 && (
            <ChoiceFilter
              label={t.cases.organisation}
              value={values.organisation}
              onChange={(organisation) => set({ organisation, unit: undefined })}
              options={organisations}
            />
          )}
          <ChoiceFilter label={t.orders.unit} value={values.unit} onChange={(unit) => set({ unit })} options={units} />
        </Filters>
      }
    />
  );
}
