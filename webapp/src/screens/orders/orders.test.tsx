import { fireEvent, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { caseFile } from '../../testing/file';
import { refusal, showPage } from '../../testing/page';
import OrderPage from './OrderPage';
import OrdersPage from './OrdersPage';

const NUMBER = 'S-20261122-0001';

const line = {
  lineNo: 1,
  partCode: 'FAN-1',
  name: { zh: '风机', en: 'Fan motor' },
  givenCode: 'FAN-2',
  ordered: 4,
  approved: 4,
  reserved: 0,
  shipped: 4,
  received: 3,
  damaged: 1,
  wrong: 0,
  missing: 0,
  closed: 0,
  used: 2,
  returned: 0,
};

const order = {
  number: NUMBER,
  organisation: 'central-ac',
  unitId: 'central-ac.south',
  repair: 'R-20261122-0001',
  state: 'shipped',
  reviewer: 'branch-parts-accountant',
  urgent: true,
  submittedAt: '2026-11-22T01:00:00Z',
  expectedOn: '2020-01-01',
  lines: [line],
};

const DETAIL = {
  ...caseFile(NUMBER, 'spare-parts'),
  [`GET /api/part-orders/${NUMBER}`]: {
    order,
    expected: [
      { expectedOn: '2026-11-24', reason: 'lead time', givenAt: '2026-11-22T01:00:00Z' },
      { expectedOn: '2026-11-28', reason: 'supplier late', givenAt: '2026-11-23T01:00:00Z' },
    ],
    shipments: [
      {
        shipmentNo: 1,
        mode: 'ship',
        fromPlace: 'store:central-ac.hq',
        toPlace: 'store:central-ac.south',
        carrier: 'SF',
        waybill: 'SF-1',
        shippedAt: '2026-11-23T01:00:00Z',
        lines: [{ lineNo: 1, partCode: 'FAN-2', quantity: 4, good: 3, damaged: 1, wrong: 0, missing: 0 }],
      },
    ],
    returns: [],
  },
  'GET /api/stock/movements': { items: [], next: null },
};

it('an order whose parts should be there is marked, and leads to its repair', async () => {
  showPage(<OrdersPage />, '/orders', '/orders', { 'GET /api/part-orders': { items: [order], next: null } });
  const row = (await screen.findByText(NUMBER)).closest('tr')!;
  expect(row.className).toContain('row-late');
  expect(within(row).getByText('FAN-1 × 4')).toBeTruthy();
  expect(within(row).getByText('R-20261122-0001').getAttribute('href')).toBe('/cases/R-20261122-0001');
});

it('the order tells how far each part has come; what it never had is left out', async () => {
  showPage(<OrderPage />, '/orders/:number', `/orders/${NUMBER}`, DETAIL, 'zh');
  expect((await screen.findAllByText('风机')).length).toBeGreaterThan(0);
  expect(screen.getAllByText('破损').length).toBeGreaterThan(0);
  expect(screen.queryByText('放弃')).toBeNull();
  expect(screen.getByText('supplier late')).toBeTruthy();
  expect(screen.getByText('分公司配件会计')).toBeTruthy();
  expect(screen.getByText('在途', { selector: '.soon' })).toBeTruthy();
});

it('an order is cancelled with a reason, and a refusal is told', async () => {
  const { asked } = showPage(<OrderPage />, '/orders/:number', `/orders/${NUMBER}`, {
    ...DETAIL,
    [`POST /api/part-orders/${NUMBER}/cancel`]: refusal(409, 'It has ended.'),
  });
  fireEvent.click(await screen.findByText('Cancel the order'));
  const dialog = (await screen.findByText(/Reservations are released/)).closest<HTMLElement>('.ant-modal')!;
  fireEvent.change(within(dialog).getByLabelText('Reason'), { target: { value: 'not needed' } });
  fireEvent.click(within(dialog).getByText('Confirm'));
  expect(await within(dialog).findByText('It has ended.')).toBeTruthy();
  expect(asked.find(({ method }) => method === 'POST')!.body).toEqual({ reason: 'not needed' });
});
