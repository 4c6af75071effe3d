import { Tag } from 'antd';
import { nameOf, parts, type Part } from '../../api/stock';
import { inLanguage, useText, word } from '../../text';
import { money } from '../../ui/Amount';
import type { Column } from '../../ui/columns';
import { CheckFilter, ChoiceFilter, optionsOf, TextFilter } from '../../ui/Filters';
import { ListTab } from '../../ui/ListTab';
import { PartLink } from '../../ui/PartLink';

/** The parts that the organisation knows; each leads to where it lies. */
export function CatalogueTab({ organisation }: { organisation: string }) {
  const { t, language } = useText();
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
    <ListTab
      list={parts}
      names={['q', 'kind', 'current']}
      always={{ organisation }}
      columns={columns}
      rowKey={(row) => row.code}
      empty={t.stock.noParts}
      file="parts"
    >
      {(values, set) => (
        <>
          <TextFilter label={t.stock.searchPart} value={values.q} onChange={(q) => set({ q })} />
          <ChoiceFilter
            label={t.stock.kind}
            value={values.kind}
            onChange={(kind) => set({ kind })}
            options={optionsOf(t.stock.partKinds)}
          />
          <CheckFilter label={t.stock.currentOnly} value={values.current} onChange={(current) => set({ current })} />
        </>
      )}
    </ListTab>
  );
}
