import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { refusal, showPage } from '../../testing/page';
import CountPage from './CountPage';
import PartPage from './PartPage';
import StockPage from './StockPage';

const STORES = {
  'GET /api/stock/stores': [
    {
      place: 'store:central-ac.south',
      organisation: 'central-ac',
      unitId: 'central-ac.south',
      kind: 'store',
      nameZh: '华南库',
      nameEn: 'South store',
      parts: 3,
      pieces: 41,
      value: 12345.6,
      below: 1,
      frozen: 0,
    },
  ],
};

const ROW = {
  place: 'store:central-ac.south',
  unitId: 'central-ac.south',
  kind: 'store',
  storeNameZh: '华南库',
  storeNameEn: 'South store',
  part: 'FAN-1',
  nameZh: '风机',
  nameEn: 'Fan motor',
  measure: 'piece',
  tracked: false,
  onHand: 5,
  reserved: 2,
  available: 3,
  minimum: 4,
  value: 500,
};

it('each store leads to what lies there, and says that something is short', async () => {
  showPage(<StockPage />, '/stock', '/stock', STORES);
  const store = (await screen.findByText('South store')).closest('tr')!;
  expect(within(store).getByText('12,345.60')).toBeTruthy();
  expect(store.className).toContain('row-late');
  expect(within(store).getByText('3').getAttribute('href')).toBe('/stock/stores/store%3Acentral-ac.south');
});

it('the stores are told in Chinese, too', async () => {
  showPage(<StockPage />, '/stock', '/stock', STORES, 'zh');
  expect(await screen.findByText('华南库')).toBeTruthy();
  expect(screen.getAllByText('金额（元）')[0]).toBeTruthy();
});

it('a part tells what stands in for it and where it lies; a quantity leads to its movements', async () => {
  showPage(<PartPage />, '/stock/parts/:code', '/stock/parts/FAN-1', {
    'GET /api/stock/parts/FAN-1': {
      part: {
        organisation: 'central-ac',
        code: 'FAN-1',
        nameZh: '风机',
        nameEn: 'Fan motor',
        kind: 'part',
        measure: 'piece',
        priceCny: 120,
        tracked: false,
        discontinued: true,
        successor: 'FAN-2',
        alternatives: [],
      },
      usable: 'FAN-2',
      stock: [ROW],
    },
    'GET /api/stock/movements': { items: [], next: null },
  });
  expect(await screen.findByText('No longer ordered')).toBeTruthy();
  expect(screen.getAllByText('FAN-2')).toHaveLength(2);
  expect(screen.getByText('5').getAttribute('href')).toBe(
    '/stock?view=movements&organisation=central-ac&place=store%3Acentral-ac.south&part=FAN-1',
  );
});

it('only who keeps stock is offered to move it', async () => {
  showPage(<StockPage />, '/stock', '/stock', {
    ...STORES,
    'GET /api/me': { id: 't', name: 'T', roles: ['technician'], units: [], language: 'en', organisation: 'central-ac' },
  });
  await screen.findByText('South store');
  expect(screen.queryByText('Actions')).toBeNull();
});

it('what the server refuses stands at the field that it names', async () => {
  const { asked } = showPage(<StockPage />, '/stock', '/stock', {
    ...STORES,
    'GET /api/stock/parts': { items: [{ code: 'FAN-1', nameEn: 'Fan motor', nameZh: '风机' }], next: null },
    'PUT /api/stock/minimums': refusal(422, 'At most 99,999.', 'minimum'),
  });
  await screen.findByText('South store');
  fireEvent.click(screen.getByText('Actions'));
  fireEvent.click(await screen.findByText('Set a minimum'));
  const dialog = (await screen.findByText(/Below this quantity/)).closest<HTMLElement>('.ant-modal')!;
  await choose(within(dialog).getByLabelText('Part'), /FAN-1/);
  await choose(within(dialog).getByLabelText('Store'), /South store/);
  fireEvent.change(within(dialog).getByLabelText('Minimum'), { target: { value: '100000' } });
  fireEvent.click(within(dialog).getByText('Save'));
  expect(await within(dialog).findByText('At most 99,999.')).toBeTruthy();
  const sent = asked.filter(({ method }) => method === 'PUT');
  expect(sent.map(({ body }) => body)).toEqual([{ part: 'FAN-1', place: 'store:central-ac.south', minimum: 100000 }]);
});

it('a store of what an outlet bought is opened', async () => {
  const { asked } = showPage(<StockPage />, '/stock', '/stock', {
    ...STORES,
    'GET /api/organisations/central-ac/units': [
      { id: 'central-ac.foshan', code: 'foshan', kind: 'outlet', name: { zh: '佛山网点', en: 'Foshan outlet' } },
    ],
    'POST /api/stock/stores': { place: 'store:central-ac.foshan.own' },
  });
  await screen.findByText('South store');
  fireEvent.click(screen.getByText('Actions'));
  fireEvent.click(await screen.findByText('Open a store'));
  const dialog = (await screen.findByText(/valued apart/)).closest<HTMLElement>('.ant-modal')!;
  await choose(within(dialog).getByLabelText('Kind of store'), /Bought by the outlet/);
  await choose(within(dialog).getByLabelText('Unit'), /Foshan outlet/);
  fireEvent.change(within(dialog).getByLabelText('Name in Chinese'), { target: { value: '自购库' } });
  fireEvent.change(within(dialog).getByLabelText('Name in English'), { target: { value: 'Bought parts' } });
  fireEvent.change(within(dialog).getByLabelText('Code'), { target: { value: 'own' } });
  fireEvent.click(within(dialog).getByText('Save'));
  await waitFor(() =>
    expect(asked.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
      { kind: 'bought', unitId: 'central-ac.foshan', nameZh: '自购库', nameEn: 'Bought parts', code: 'own' },
    ]),
  );
});

async function choose(field: HTMLElement, option: RegExp) {
  fireEvent.mouseDown(field);
  fireEvent.click(await waitFor(() => screen.getByText(option, { selector: '.ant-select-item-option-content' })));
}

it('a count shows what differs, and what it was charged at', async () => {
  const number = 'C-20261130-0001';
  showPage(<CountPage />, '/stock/counts/:number', `/stock/counts/${number}`, {
    [`GET /api/cases/${number}`]: {
      number,
      kind: 'stock-count',
      organisation: 'central-ac',
      status: 'closed',
      reportedAt: '2026-11-30T01:00:00Z',
      openedAt: '2026-11-30T01:00:00Z',
    },
    [`GET /api/stock/counts/${number}`]: {
      number,
      organisation: 'central-ac',
      place: 'store:central-ac.south',
      state: 'booked',
      rounds: 2,
      openedAt: '2026-11-30T01:00:00Z',
      lines: [
        { part: 'FAN-1', booked: 5, counted: 4, difference: -1, valueCny: -100, chargedCny: 120, chargedTo: 'keeper' },
        { part: 'FAN-2', booked: 5, counted: 5, difference: 0 },
      ],
    },
  });
  const short = (await screen.findByText('FAN-1')).closest('tr')!;
  expect(within(short).getByText('-1')).toBeTruthy();
  expect(within(short).getByText('120.00')).toBeTruthy();
  fireEvent.click(screen.getByLabelText('Only differences'));
  expect(screen.queryByText('FAN-2')).toBeNull();
});

it('the allotment says which store is short, and proposes what is missing', async () => {
  const { asked } = showPage(<StockPage />, '/stock', '/stock?view=allotment', {
    ...STORES,
    'GET /api/stock/parts': {
      items: [
        { code: 'CBL', nameEn: 'Cable', nameZh: '线', tracked: false },
        { code: 'TRM', nameEn: 'Terminal', nameZh: '终端', tracked: true },
      ],
      next: null,
    },
    'GET /api/stock/allotment': {
      cities: [{ province: '广东', city: '佛山', vehicles: 2310, units: 46, unitId: 'central-ac.south' }],
      stores: [{ place: 'store:central-ac.south', units: 46, onHand: 40, missing: 6 }],
    },
    'POST /api/stock/allotment': { changed: 1 },
  });
  const store = (await screen.findByText(/^Store · /)).closest('tr')!;
  expect(within(store).getByText('6').className).toContain('late');
  expect(screen.getByText('2,310')).toBeTruthy();
  fireEvent.click(screen.getByText('Propose what is missing'));
  expect(await screen.findByText('1 proposal changed.')).toBeTruthy();
  expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ organisation: 'central-ac', part: 'TRM' });
});

it('why something is proposed is told in the language of the reader', async () => {
  const proposal = {
    id: 1,
    place: 'store:central-ac.south',
    part: 'FAN-1',
    quantity: 3,
    reason: 'minimum',
    state: 'open',
    createdAt: '2026-11-22T01:00:00Z',
  };
  showPage(
    <StockPage />,
    '/stock',
    '/stock?view=proposals',
    {
      ...STORES,
      'GET /api/stock/proposals': {
        items: [
          { ...proposal, explained: 'available 1, on order 0, minimum 2, fill to 4' },
          { ...proposal, id: 2, reason: 'early', explained: '月底前缺货, 请补 3' },
        ],
        next: null,
      },
    },
    'zh',
  );
  expect(await screen.findByText('低于最低库存 · 可用 1 · 在途 0 · 最低 2 · 补至 4')).toBeTruthy();
  expect(screen.getByText(/月底前缺货, 请补 3/)).toBeTruthy();
});
