import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { refusal, showPage, type Answers } from '../../testing/page';
import PriceDraftPage from './PriceDraftPage';
import PriceListPage from './PriceListPage';
import PriceListsPage from './PriceListsPage';

const person = (role: string) => ({
  'GET /api/me': { id: 'x', name: 'Li', roles: [role], units: [], language: 'en', organisation: 'central-ac' },
});

const row = (code: string, price: string) => ({
  code,
  nameZh: '风机',
  nameEn: `Fan ${code}`,
  unit: 'piece',
  price,
  validFrom: '2026-01-01',
  validUntil: '',
});

const draft = {
  id: 'd1',
  title: 'Fans, 2027',
  revision: 3,
  state: 'editing',
  createdBy: 'li',
  createdAt: '2026-11-20T01:00:00Z',
  editedBy: 'li',
  editedAt: '2026-11-20T02:00:00Z',
};

const wrong = {
  row: 2,
  column: 'price',
  error: true,
  code: 'TOO_MANY_DECIMALS',
  text: { en: 'has more than two decimals', zh: '最多两位小数' },
};

const view = {
  draft,
  organisation: 'central-ac',
  key: 'parts',
  rows: [row('F-1', '10.00'), row('F-2', '9.999')],
  findings: [wrong],
  upToDate: true,
  differences: [{ id: 'F-1@2026-01-01', was: row('F-1', '8.00'), now: row('F-1', '10.00') }],
  refused: [],
};

const mended = {
  ...view,
  draft: { ...draft, revision: 4 },
  rows: [row('F-1', '10.00'), row('F-2', '9.99')],
  findings: [],
};

const DRAFT: Answers = {
  ...person('analyst'),
  'GET /api/price-list-drafts/d1': view,
  'GET /api/rule-changes': [],
};

const showDraft = (answers: Answers = {}, address = '/prices/drafts/d1') =>
  showPage(<PriceDraftPage />, '/prices/drafts/:id', address, { ...DRAFT, ...answers });

it('the lists of the organisation say what holds and what is on the way', async () => {
  showPage(<PriceListsPage />, '/prices', '/prices', {
    ...person('analyst'),
    'GET /api/price-lists': [
      {
        organisation: 'central-ac',
        key: 'parts',
        name: { en: 'Parts', zh: '配件' },
        version: 2,
        effectiveAt: '2026-11-01T00:00:00Z',
        publishedBy: 'li',
        items: 41,
        waiting: 1,
        drafts: 3,
      },
    ],
  });
  const list = (await screen.findByText('Parts')).closest('tr')!;
  expect(within(list).getByText('Parts').getAttribute('href')).toBe('/prices/central-ac/parts');
  expect(within(list).getByText('1 waiting')).toBeTruthy();
  expect(within(list).getByText('41')).toBeTruthy();
  expect(within(list).getByText('3').getAttribute('href')).toContain('tab=drafts');
});

it('a list shows the prices of a day, and who approved which version', async () => {
  const item = { name: { en: 'Fan', zh: '风机' }, unit: 'piece', priceCny: 1234.5 };
  const version = {
    publishedBy: 'chen',
    publishedAt: '2026-10-01T00:00:00Z',
    reason: 'dearer copper',
    takenBack: false,
  };
  showPage(<PriceListPage />, '/prices/:organisation/:key', '/prices/central-ac/parts', {
    ...person('rule-approver'),
    'GET /api/price-lists/central-ac/parts': {
      list: { organisation: 'central-ac', key: 'parts', name: { en: 'Parts', zh: '配件' } },
      inForce: 'v2',
      versions: [
        { ...version, id: 'v3', version: 3, effectiveAt: '2099-01-01T00:00:00Z' },
        { ...version, id: 'v2', version: 2, effectiveAt: '2026-10-01T00:00:00Z', caseNumber: 'X-20261001-0001' },
        { ...version, id: 'v1', version: 1, effectiveAt: '2020-10-01T00:00:00Z' },
      ],
      drafts: [],
    },
    'GET /api/price-lists/central-ac/parts/versions/2': [
      { ...item, code: 'F-1', validFrom: '2020-01-01' },
      { ...item, code: 'F-OLD', validFrom: '2019-01-01', validUntil: '2019-12-31' },
    ],
    'GET /api/rule-changes': [
      { number: 'X-20261001-0001', approvedBy: ['wang'], submittedBy: 'li', emergency: true, state: 'in-force' },
    ],
    'GET /api/price-lists/central-ac/parts/difference': [{ id: 'F-9@2026-01-01', now: row('F-9', '3.00') }],
  });
  expect(await screen.findByText('F-1')).toBeTruthy();
  expect(screen.getByText('1,234.50')).toBeTruthy();
  expect(screen.queryByText('F-OLD')).toBeNull();
  expect(screen.getByText('1 of 2 rows')).toBeTruthy();
  expect(await screen.findByText('Roll back')).toBeTruthy();
  expect(screen.queryByText('Begin a draft')).toBeNull();
  fireEvent.click(screen.getByText('Versions'));
  expect(await screen.findByText('wang')).toBeTruthy();
  expect(screen.getByText('emergency')).toBeTruthy();
  expect(screen.getByText('waiting')).toBeTruthy();
  expect(await screen.findByText('F-9')).toBeTruthy();
  expect(screen.getByText('new')).toBeTruthy();
});

it('what is wrong stands on its cell; mended and saved it is right, and can be handed in', async () => {
  const { asked } = showDraft({
    'PUT /api/price-list-drafts/d1': mended,
    'POST /api/rule-changes': { change: { number: 'X-20261122-0001', state: 'approving' } },
  });
  const cell = await screen.findByLabelText<HTMLInputElement>('Price (CNY), row 2');
  expect(cell.getAttribute('aria-invalid')).toBe('true');
  expect(document.getElementById(cell.getAttribute('aria-describedby')!)?.textContent).toBe(
    'has more than two decimals',
  );
  fireEvent.click(screen.getByText('Hand in'));
  expect(await screen.findByText('Price (CNY), row 2: has more than two decimals')).toBeTruthy();
  fireEvent.click(screen.getAllByText('Close')[0]!);
  fireEvent.change(cell, { target: { value: '9.99' } });
  await screen.findByText('Every cell is right.', {}, { timeout: 5_000 });
  expect(asked.find(({ method }) => method === 'PUT')?.body).toEqual({ revision: 3, rows: mended.rows });
  fireEvent.click(screen.getByText('Hand in'));
  fireEvent.change(await screen.findByLabelText('Why is it to change?'), { target: { value: 'dearer copper' } });
  fireEvent.click(screen.getByLabelText('Emergency: two approvers, in force at once'));
  fireEvent.click(screen.getAllByText('Hand in').at(-1)!);
  await waitFor(() =>
    expect(asked.find(({ path, method }) => method === 'POST' && path === '/api/rule-changes')?.body).toEqual({
      subject: { kind: 'price-list', draft: 'd1' },
      reason: 'dearer copper',
      emergency: true,
    }),
  );
});

it('lines of a file that must be mended are named with line, column and reason', async () => {
  showDraft({
    'POST /api/price-list-drafts/d1/upload': {
      ...view,
      refused: [{ line: 4, column: 'price', reason: { en: 'is no amount', zh: '不是金额' } }],
    },
  });
  await screen.findByText('Take a file');
  const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
  fireEvent.change(input, { target: { files: [new File(['x'], 'prices.csv')] } });
  const told = within(await screen.findByRole('alert'));
  expect(told.getByText('1 line of the file must be mended')).toBeTruthy();
  expect(told.getByText('4')).toBeTruthy();
  expect(told.getByText('is no amount')).toBeTruthy();
});

it('a file that cannot be read is refused with its cell', async () => {
  showDraft({ 'POST /api/price-list-drafts/d1/upload': refusal(422, 'E3: a formula is not taken') });
  await screen.findByText('Take a file');
  const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
  fireEvent.change(input, { target: { files: [new File(['x'], 'prices.csv')] } });
  expect(await screen.findByText('E3: a formula is not taken')).toBeTruthy();
});

it('the differences and the effect are told in money', async () => {
  showDraft(
    {
      'GET /api/price-list-drafts/d1/effect': {
        on: '2026-11-22',
        since: '2025-11-22T00:00:00Z',
        dearer: 1,
        cheaper: 0,
        added: 0,
        gone: 0,
        lines: 7,
        was: 80,
        now: 100,
        open: 2,
        rows: [
          {
            code: 'F-1',
            name: { en: 'Fan', zh: '风机' },
            priceWas: 8,
            priceNow: 10,
            lines: 7,
            quantity: 10,
            was: 80,
            now: 100,
          },
        ],
      },
    },
    '/prices/drafts/d1?tab=differences',
  );
  expect(await screen.findByText('+25.0 %')).toBeTruthy();
  fireEvent.click(screen.getByText('Effect'));
  expect((await screen.findByText('quotations not answered yet, which keep their price')).textContent).toContain('2');
  expect(screen.getByText('difference (CNY)', { selector: '.stat' }).textContent).toContain('20.00');
});

it('who may not change it reads it', async () => {
  showDraft(person('rule-approver'));
  expect(await screen.findByText('This draft can be read here, not changed.')).toBeTruthy();
  expect(screen.queryByLabelText('Price (CNY), row 2')).toBeNull();
  expect(screen.queryByText('Hand in')).toBeNull();
});
