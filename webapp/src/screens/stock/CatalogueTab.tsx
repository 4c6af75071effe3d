import { Checkbox, Tag } from 'antd';
import { nameOf, parts, type Part } from '../../api/stock';
import { inLanguage, useText, word } from '../../text';
import { money } from '../../ui/Amount';
import type { Column } from '../../ui/columns';
import { ChoiceFilter, Filters, optionsOf, TextFilter } from '../../ui/Filters';
import { PagedListing } from '../../ui/PagedListing';
import { PartLink } from '../../ui/PartLink';
import { useCursor } from '../../ui/useCursor';
import { useFilters } from '../../ui/useFilters';

const SIZE = 50;

/** The parts that the organisation knows; each leads to where it lies. */
export function CatalogueTab({ organisation }: { organisation: string }) {
  const { t, language } = useText();
  const { values, set, clear, any, stamp } = useFilters('q', 'kind', 'current');
  const cursor = useCursor(organisation + stamp);
  const filter = { organisation, ...values };
  const query = parts.use({ ...filter, cursor: cursor.cursor, limit: SIZE });
  const columns: Column<Part>[] = [
    {
      key: 'code',
      title: t.stock.part,
      value: (row) => row.code,
      show: (row) => <PartLink organisation={organisation} code={row.code} />,
    },
    {
      key: 'name',
      title: t.stock.partName,
      value: (row) => inLanguage(nameOf(row), language),
      show: (row) => (
        <>
          {inLanguage(nameOf(row), language)} {row.discontinued && <Tag color="red">{t.stock.discontinued}</Tag>}
        </>
      ),
    },
    { key: 'kind', title: t.stock.kind, value: (row) => word(t.stock.partKinds, row.kind) },
    { key: 'measure', title: t.stock.measure, value: (row) => word(t.stock.measures, row.measure), wide: true },
    {
      key: 'price',
      title: t.stock.price,
      number: true,
      value: (row) => row.priceCny,
      show: (row) => money(row.priceCny),
    },
    { key: 'tracked', title: t.stock.tracked, value: (row) => (row.tracked ? t.common.yes : '') },
    {
      key: 'successor',
      title: t.stock.successor,
      value: (row) => row.successor,
      show: (row) => <PartLink organisation={organisation} code={row.successor} />,
    },
    { key: 'maker', title: t.stock.maker, value: (row) => row.maker, wide: true },
  ];
  return (
    <PagedListing
      query={query}
      cursor={cursor}
      size={SIZE}
      columns={columns}
      rowKey={(row) => row.code}
      empty={t.stock.noParts}
      file="parts"
      pages={(next) => parts.page({ ...filter, cursor: next, limit: 200 })}
      filters={
        <Filters set={any} onClear={clear}>
          <TextFilter label={t.stock.searchPart} value={values.q} onChange={(q) => set({ q })} />
          <ChoiceFilter
            label={t.stock.kind}
            value={values.kind}
            onChange={(kind) => set({ kind })}
            options={optionsOf(t.stock.partKinds)}
          />
          <Checkbox
            checked={values.current === 'true'}
            onChange={(event) => set({ current: event.target.checked ? 'true' : undefined })}
          >
            {t.stock.currentOnly}
          </Checkbox>
        </Filters>
      }
    />
  );
}
