import { DatePicker, Input } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { usePriceItems, type PriceItem, type PriceListView } from '../../api/prices';
import { inLanguage, useText } from '../../text';
import { money } from '../../ui/Amount';
import { platformNow } from '../../ui/clock';
import { Listing } from '../../ui/Listing';
import { Loaded } from '../../ui/Loaded';
import { formatDay, useTime } from '../../ui/time';
import { holdsOn } from './rows';

/** The items of the version in force: what each costs on a day, or in all its periods. */
export function ItemsTab({ view, version }: { view: PriceListView; version: number | undefined }) {
  const { t } = useText();
  const { organisation, key } = view.list;
  const query = usePriceItems(organisation, key, version);
  if (version === undefined) return <p className="muted">{t.releases.noVersion}</p>;
  return <Loaded query={query}>{(items) => <Items items={items} />}</Loaded>;
}

function Items({ items }: { items: PriceItem[] }) {
  const { t, language } = useText();
  const words = t.prices;
  const time = useTime();
  const [text, setText] = useState('');
  const [day, setDay] = useState<string | undefined>(() => formatDay(platformNow(), time.zone));
  const sought = text.trim().toLowerCase();
  const shown = items.filter(
    (item) =>
      (!day || holdsOn(item, day)) && `${item.code} ${item.name.zh} ${item.name.en}`.toLowerCase().includes(sought),
  );
  return (
    <>
      <search className="filters">
        <Input.Search
          className="filter-text"
          allowClear
          value={text}
          placeholder={words.filter}
          aria-label={words.filter}
          onChange={({ target }) => setText(target.value)}
        />
        <DatePicker
          aria-label={words.holdsOn}
          placeholder={words.anyDay}
          value={day ? dayjs(day) : null}
          onChange={(chosen) => setDay(chosen ? (chosen as Dayjs).format('YYYY-MM-DD') : undefined)}
        />
        <span className="muted">{words.shown(shown.length, items.length)}</span>
      </search>
      <Listing<PriceItem>
        rows={shown}
        rowKey={({ code, validFrom }) => `${code}@${validFrom}`}
        empty={words.noItems}
        label={words.rowsTab}
        columns={[
          { key: 'code', title: words.columns.code!, value: ({ code }) => code },
          { key: 'name', title: words.name, value: ({ name }) => inLanguage(name, language) },
          { key: 'unit', title: words.unit, value: ({ unit }) => unit },
          {
            key: 'price',
            title: words.price,
            number: true,
            value: ({ priceCny }) => priceCny,
            show: ({ priceCny }) => money(priceCny),
          },
          { key: 'from', title: words.columns.validFrom!, value: ({ validFrom }) => validFrom },
          {
            key: 'until',
            title: words.columns.validUntil!,
            value: ({ validUntil }) => validUntil,
            show: ({ validUntil }) => validUntil ?? <span className="muted">{words.noEnd}</span>,
          },
        ]}
      />
    </>
  );
}
