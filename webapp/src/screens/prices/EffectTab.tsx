import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { usePriceEffect, type PriceEffect } from '../../api/prices';
import { inLanguage, useText } from '../../text';
import { Stats, type Stat } from '../../ui/Stats';
import { count, money } from '../../ui/Amount';
import { Listing } from '../../ui/Listing';
import { Loaded } from '../../ui/Loaded';

/** What was quoted in the last twelve months, at the prices of the saved draft. */
export function EffectTab({ id, revision }: { id: string; revision: number }) {
  const { t } = useText();
  const words = t.prices.effect;
  const [on, setOn] = useState<string>();
  const query = usePriceEffect(id, revision, on);
  return (
    <section className="panel">
      <p className="muted">{words.hint}</p>
      <label>
        {words.on}{' '}
        <DatePicker
          aria-label={words.on}
          allowClear={false}
          value={query.data ? dayjs(on ?? query.data.on) : null}
          onChange={(chosen) => chosen && setOn((chosen as Dayjs).format('YYYY-MM-DD'))}
        />
      </label>
      <Loaded query={query}>{(effect) => <Effect effect={effect} />}</Loaded>
    </section>
  );
}

function Effect({ effect }: { effect: PriceEffect }) {
  const { t, language } = useText();
  const words = t.prices.effect;
  const stats: Stat[] = [
    [words.dearer, count(effect.dearer)],
    [words.cheaper, count(effect.cheaper)],
    [words.added, count(effect.added)],
    [words.gone, count(effect.gone)],
    [words.lines, count(effect.lines)],
    [words.quoted, money(effect.was)],
    [words.wouldBe, money(effect.now)],
    [words.difference, money(effect.now - effect.was)],
    [words.open, count(effect.open)],
  ];
  return (
    <>
      <Stats stats={stats} />
      <Listing<PriceEffect['rows'][number]>
        rows={effect.rows}
        rowKey={({ code }) => code}
        empty={words.none}
        label={t.prices.effectTab}
        columns={[
          { key: 'code', title: t.prices.columns.code!, value: ({ code }) => code },
          { key: 'name', title: t.prices.name, value: ({ name }) => inLanguage(name, language) },
          {
            key: 'was',
            title: t.prices.was,
            number: true,
            value: ({ priceWas }) => priceWas,
            show: ({ priceWas }) => money(priceWas) || t.prices.isNew,
          },
          {
            key: 'now',
            title: t.prices.now,
            number: true,
            value: ({ priceNow }) => priceNow,
            show: ({ priceNow }) => money(priceNow) || t.prices.isGone,
          },
          { key: 'lines', title: words.lines, number: true, value: ({ lines }) => lines },
          {
            key: 'quantity',
            title: words.quantity,
            number: true,
            value: ({ quantity }) => quantity,
            show: ({ quantity }) => count(quantity),
          },
          {
            key: 'quoted',
            title: words.quoted,
            number: true,
            value: ({ was }) => was,
            show: ({ was }) => money(was),
          },
          {
            key: 'difference',
            title: words.difference,
            number: true,
            value: ({ was, now }) => now - was,
            show: ({ was, now }) => money(now - was),
          },
        ]}
      />
    </>
  );
}
