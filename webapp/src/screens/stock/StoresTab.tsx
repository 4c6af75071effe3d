import { Checkbox, Tag } from 'antd';
import { Link } from 'react-router-dom';
import { nameOf, stores, type Store } from '../../api/stock';
import { useUnitNames } from '../../api/unitNames';
import { inLanguage, useText, word } from '../../text';
import { count, money } from '../../ui/Amount';
import type { Column } from '../../ui/columns';
import { ChoiceFilter, Filters, optionsOf } from '../../ui/Filters';
import { PagedListing } from '../../ui/PagedListing';
import { useCursor } from '../../ui/useCursor';
import { useFilters } from '../../ui/useFilters';
import { storePath } from './paths';

const KINDS = ['store', 'second-level', 'project', 'bought', 'van', 'defective'];

/** Every store, van and corner for faulty parts within reach, with what lies there. */
export function StoresTab({ organisation }: { organisation: string }) {
  const { t, language } = useText();
  const { values, set, clear, any, stamp } = useFilters('kind', 'empty');
  const cursor = useCursor(stamp);
  const filter = { organisation, ...values };
  const query = stores.use(filter);
  const unitName = useUnitNames(language);
  const columns: Column<Store>[] = [
    {
      key: 'name',
      title: t.stock.store,
      value: (row) => inLanguage(nameOf(row), language),
      show: (row) => (
        <>
          <Link to={storePath(row.place)}>{inLanguage(nameOf(row), language)}</Link>{' '}
          {row.frozen > 0 && <Tag color="blue">{t.stock.frozen}</Tag>}
        </>
      ),
    },
    { key: 'kind', title: t.stock.kind, value: ({ kind }) => word(t.stock.placeKinds, kind) },
    { key: 'unit', title: t.stock.unit, value: ({ unitId }) => unitName(unitId) },
    { key: 'keeper', title: t.stock.keeper, value: ({ keeper }) => keeper },
    {
      key: 'parts',
      title: t.stock.partCount,
      number: true,
      value: (row) => row.parts,
      show: (row) => <Link to={storePath(row.place)}>{count(row.parts)}</Link>,
    },
    {
      key: 'pieces',
      title: t.stock.pieces,
      number: true,
      value: (row) => row.pieces,
      show: (row) => count(row.pieces),
    },
    {
      key: 'below',
      title: t.stock.belowCount,
      number: true,
      value: (row) => row.below,
      show: (row) =>
        row.below > 0 ? <span className="late">{count(row.below)}</span> : <span className="muted">0</span>,
    },
    { key: 'value', title: t.stock.value, number: true, value: (row) => row.value, show: (row) => money(row.value) },
  ];
  return (
    <PagedListing
      query={query}
      cursor={cursor}
      columns={columns}
      rowKey={(row) => row.place}
      late={(row) => row.below > 0}
      empty={t.stock.noStores}
      file="stores"
      pages={() => stores.page(filter)}
      filters={
        <Filters set={any} onClear={clear}>
          <ChoiceFilter
            label={t.stock.kind}
            value={values.kind}
            onChange={(kind) => set({ kind })}
            options={optionsOf(t.stock.placeKinds).filter(({ value }) => KINDS.includes(value))}
          />
          <Checkbox
            checked={values.empty === 'true'}
            onChange={(event) => set({ empty: event.target.checked ? 'true' : undefined })}
          >
            {t.stock.withEmpty}
          </Checkbox>
        </Filters>
      }
    />
  );
}
