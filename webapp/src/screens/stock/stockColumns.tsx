import { Tag } from 'antd';
import { Link } from 'react-router-dom';
import { nameOf, type StockRow } from '../../api/stock';
import { inLanguage, useText, word } from '../../text';
import { count, money } from '../../ui/Amount';
import type { Column } from '../../ui/columns';
import { FileLink } from '../../ui/FileLink';
import { PartLink } from '../../ui/PartLink';
import { movementsPath, storePath } from './paths';

export const isBelow = (row: StockRow) => row.minimum !== undefined && row.available < row.minimum;

/** What lies of a part in a store; the quantity leads to the movements that it is the sum of. */
export function useStockColumns(organisation: string, besides: 'part' | 'store'): Column<StockRow>[] {
  const { t, language } = useText();
  const storeName = (row: StockRow) => inLanguage({ zh: row.storeNameZh ?? '', en: row.storeNameEn ?? '' }, language);
  const part: Column<StockRow> = {
    key: 'part',
    title: t.stock.part,
    value: (row) => row.part,
    show: (row) => (
      <>
        <PartLink organisation={organisation} code={row.part} />
        <div className="muted">{inLanguage(nameOf(row), language)}</div>
      </>
    ),
  };
  const store: Column<StockRow> = {
    key: 'store',
    title: t.stock.store,
    value: storeName,
    show: (row) => (
      <>
        <Link to={storePath(row.place)}>{storeName(row)}</Link>{' '}
        {row.kind !== 'store' && <Tag>{word(t.stock.placeKinds, row.kind)}</Tag>}
      </>
    ),
  };
  return [
    besides === 'part' ? store : part,
    {
      key: 'onHand',
      title: t.stock.onHand,
      number: true,
      value: (row) => row.onHand,
      show: (row) => (
        <Link to={movementsPath({ organisation, place: row.place, part: row.part })}>{count(row.onHand)}</Link>
      ),
    },
    {
      key: 'reserved',
      title: t.stock.reserved,
      number: true,
      value: (row) => row.reserved,
      show: (row) => <span className={row.reserved ? undefined : 'muted'}>{count(row.reserved)}</span>,
    },
    {
      key: 'available',
      title: t.stock.available,
      number: true,
      value: (row) => row.available,
      show: (row) => (
        <strong className={isBelow(row) ? 'late' : undefined} title={isBelow(row) ? t.stock.below : undefined}>
          {count(row.available)}
        </strong>
      ),
    },
    {
      key: 'minimum',
      title: t.stock.minimum,
      number: true,
      value: (row) => row.minimum,
      show: (row) => count(row.minimum),
    },
    {
      key: 'average',
      title: t.stock.average,
      number: true,
      value: (row) => row.average,
      show: (row) => money(row.average),
      wide: true,
    },
    { key: 'value', title: t.stock.value, number: true, value: (row) => row.value, show: (row) => money(row.value) },
    {
      key: 'frozen',
      title: t.stock.frozen,
      value: (row) => row.frozenBy,
      show: (row) => <FileLink number={row.frozenBy} />,
    },
  ];
}
