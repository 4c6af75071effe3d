import { Tag } from 'antd';
import type { PriceDifference, PriceRow } from '../../api/prices';
import { useText } from '../../text';
import { money } from '../../ui/Amount';
import { Listing } from '../../ui/Listing';

const priceOf = (row: PriceRow | undefined) => (row && row.price !== '' ? Number(row.price) : undefined);

/** How two lists differ, item by item. */
export function DifferenceList({ differences }: { differences: PriceDifference[] }) {
  const { t, language } = useText();
  const words = t.prices;
  const named = ({ was, now }: PriceDifference) => (now ?? was)!;
  const period = (row: PriceRow | undefined) =>
    row && `${row.validFrom} – ${row.validUntil === '' ? words.noEnd : row.validUntil}`;
  return (
    <Listing<PriceDifference>
      rows={differences}
      rowKey={({ id }) => id}
      empty={t.releases.noDifferences}
      label={t.releases.differences}
      columns={[
        { key: 'code', title: words.columns.code!, value: (row) => named(row).code },
        {
          key: 'name',
          title: words.name,
          value: (row) => (language === 'zh' ? named(row).nameZh : named(row).nameEn),
        },
        { key: 'was', title: words.was, number: true, value: ({ was }) => priceOf(was), show: ({ was }) => shown(was) },
        { key: 'now', title: words.now, number: true, value: ({ now }) => priceOf(now), show: ({ now }) => shown(now) },
        {
          key: 'change',
          title: words.difference,
          number: true,
          value: ({ was, now }) => (priceOf(now) ?? 0) - (priceOf(was) ?? 0),
          show: (row) => <Change row={row} />,
        },
        {
          key: 'period',
          title: words.validity,
          value: ({ was, now }) => period(now ?? was),
          show: ({ was, now }) =>
            was && now && period(was) !== period(now) ? (
              <>
                <del className="muted">{period(was)}</del> {period(now)}
              </>
            ) : (
              period(now ?? was)
            ),
        },
      ]}
    />
  );
}

const shown = (row: PriceRow | undefined) => {
  const price = priceOf(row);
  return price === undefined || Number.isNaN(price) ? row?.price : money(price);
};

function Change({ row: { was, now } }: { row: PriceDifference }) {
  const { t } = useText();
  if (!was) return <Tag color="green">{t.prices.isNew}</Tag>;
  if (!now) return <Tag color="red">{t.prices.isGone}</Tag>;
  const [before, after] = [priceOf(was), priceOf(now)];
  if (before === after) return <span className="muted">{t.prices.periodOnly}</span>;
  if (!before || after === undefined || Number.isNaN(after)) return null;
  const percent = ((after - before) / before) * 100;
  return (
    <span className={percent > 0 ? 'soon' : 'good'}>
      {percent > 0 ? '+' : '−'}
      {Math.abs(percent).toFixed(1)} %
    </span>
  );
}
