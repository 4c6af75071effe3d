import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { showPage } from '../../testing/page';
import CasesPage from './CasesPage';

const row = (number: string, more: object) => ({
  number,
  organisation: 'central-ac',
  status: 'open',
  reportedAt: '2026-11-22T01:00:00Z',
  openedAt: '2026-11-22T01:00:00Z',
  ...more,
});

const LIST = {
  'GET /api/cases': {
    items: [
      row('R-20261122-0001', { kind: 'repair', status: 'visiting', faultText: 'no cooling' }),
      row('S-20261122-0001', { kind: 'spare-parts', title: '2 × fan motor', parent: 'R-20261122-0001' }),
    ],
  },
};

it('the list tells what kind of work each case is, what it is about and what it belongs to', async () => {
  showPage(<CasesPage />, '/cases', '/cases', LIST);
  const order = (await screen.findByText('2 × fan motor')).closest('tr')!;
  expect(within(order).getByText(/Parts order/)).toBeTruthy();
  expect(within(order).getByText('R-20261122-0001').getAttribute('href')).toBe('/cases/R-20261122-0001');
});

it('the kind stands in the address and is asked of the server', async () => {
  const { asked } = showPage(<CasesPage />, '/cases', '/cases?kind=spare-parts', LIST, 'zh');
  await screen.findByText('2 × fan motor');
  expect(asked.find(({ path }) => path === '/api/cases')!.parameters.get('kind')).toBe('spare-parts');
  expect(screen.getAllByText(/配件订单/).length).toBeGreaterThan(0);
});
