import { Button, Select } from 'antd';
import { useState } from 'react';
import { holds, useMe } from '../../api/session';
import {
  nameOf,
  parts,
  useAllotment,
  useProposeAllotment,
  type Allotment,
  type AllottedCity,
  type AllottedStore,
} from '../../api/stock';
import { useUnitNames } from '../../api/unitNames';
import { inLanguage, useText } from '../../text';
import { count } from '../../ui/Amount';
import type { Column } from '../../ui/columns';
import { Export } from '../../ui/Export';
import { Listing } from '../../ui/Listing';
import { Loaded } from '../../ui/Loaded';
import { Panel } from '../../ui/Panel';
import { PlaceName, placeText } from '../../ui/PlaceName';
import { useAfterPause } from '../../ui/useAfterPause';
import { useFilters } from '../../ui/useFilters';
import { useTold } from '../../ui/useTold';

/** How many spare units each city may hold, by the machines that are in use there, and what its store is short of. */
export function AllotmentTab({ organisation }: { organisation: string }) {
  const { t, language } = useText();
  const { values, set } = useFilters('part');
  const [typed, setTyped] = useState('');
  const q = useAfterPause(typed);
  const found = parts.use({ organisation, q, current: true, limit: 50 });
  const items = found.data?.items ?? [];
  // the spare units that are allotted are those that move by number
  const part = values.part ?? (items.find(({ tracked }) => tracked) ?? items[0])?.code;
  const query = useAllotment(organisation, part);
  return (
    <>
      <div className="list-head">
        <Select
          className="filter-text"
          aria-label={t.stock.part}
          showSearch={{ filterOption: false, onSearch: setTyped }}
          popupMatchSelectWidth={false}
          value={part}
          onChange={(chosen) => set({ part: chosen })}
          options={items.map((one) => ({
            value: one.code,
            label: `${one.code} · ${inLanguage(nameOf(one), language)}`,
          }))}
        />
        <span className="muted">{t.stock.allotmentText}</span>
      </div>
      {part && <Loaded query={query}>{(plan) => <Plan organisation={organisation} part={part} plan={plan} />}</Loaded>}
    </>
  );
}

function Plan({ organisation, part, plan }: { organisation: string; part: string; plan: Allotment }) {
  const { t } = useText();
  const me = useMe();
  const told = useTold();
  const propose = useProposeAllotment();
  const cities = useCityColumns();
  const missing = plan.stores.some((store) => store.missing > 0);
  const send = () =>
    propose.mutate(
      { organisation, part },
      { onSuccess: ({ changed }) => told.done(t.stock.proposedMany(changed)), onError: told.failed },
    );
  return (
    <>
      <Panel
        title={t.stock.byStore}
        extra={
          holds(me.data, 'parts-accountant', 'administrator') && (
            <Button size="small" type="primary" disabled={!missing} loading={propose.isPending} onClick={send}>
              {t.stock.proposeMissing}
            </Button>
          )
        }
      >
        <Listing
          columns={useStoreColumns()}
          rows={plan.stores}
          rowKey={(row) => row.place}
          late={(row) => row.missing > 0}
          empty={t.stock.noCities}
        />
      </Panel>
      <Panel
        title={t.stock.byCity}
        extra={
          <Export file={`allotment-${part}`} columns={cities} pages={() => Promise.resolve({ items: plan.cities })} />
        }
      >
        <Listing
          columns={cities}
          rows={plan.cities}
          rowKey={(row) => `${row.province} ${row.city}`}
          empty={t.stock.noCities}
        />
      </Panel>
    </>
  );
}

function useStoreColumns(): Column<AllottedStore>[] {
  const { t, language } = useText();
  const unitName = useUnitNames(language);
  return [
    {
      key: 'store',
      title: t.stock.store,
      value: (row) => placeText(row.place, t, unitName),
      show: (row) => <PlaceName place={row.place} unitName={unitName} />,
    },
    { key: 'units', title: t.stock.allotted, number: true, value: (row) => row.units, show: (row) => count(row.units) },
    {
      key: 'onHand',
      title: t.stock.onHand,
      number: true,
      value: (row) => row.onHand,
      show: (row) => count(row.onHand),
    },
    {
      key: 'missing',
      title: t.stock.short,
      number: true,
      value: (row) => row.missing,
      show: (row) => <span className={row.missing ? 'late' : 'muted'}>{count(row.missing)}</span>,
    },
  ];
}

function useCityColumns(): Column<AllottedCity>[] {
  const { t, language } = useText();
  const unitName = useUnitNames(language);
  return [
    { key: 'city', title: t.stock.city, value: (row) => [row.province, row.city].filter(Boolean).join(' ') },
    {
      key: 'vehicles',
      title: t.stock.vehicles,
      number: true,
      value: (row) => row.vehicles,
      show: (row) => count(row.vehicles),
    },
    { key: 'units', title: t.stock.allotted, number: true, value: (row) => row.units, show: (row) => count(row.units) },
    { key: 'unit', title: t.stock.keptBy, value: (row) => unitName(row.unitId) },
  ];
}
