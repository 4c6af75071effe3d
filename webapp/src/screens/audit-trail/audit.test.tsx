import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { showPage } from '../../testing/page';
import AuditPage from './AuditPage';

const FOUND = {
  'GET /api/audit/cases': {
    items: [
      {
        number: 'R-20251122-0001',
        kind: 'repair',
        title: 'no cooling',
        organisation: 'central-ac',
        unitId: 'central-ac.south',
        status: 'closed',
        serialNo: 'SN-1',
        openedAt: '2025-11-22T01:00:00Z',
        closedAt: '2025-11-23T01:00:00Z',
        reasons: [
          { what: 'personal', name: 'contactPhone', value: '13912345678', at: '2025-11-22T01:00:00Z' },
          { what: 'event', name: 'case.opened', value: 'platform', at: '2025-11-22T01:00:00Z' },
        ],
      },
    ],
  },
};

it('asks nothing before something is sought, because a search is noted', async () => {
  const { asked } = showPage(<AuditPage />, '/audit', '/audit?organisation=central-ac', FOUND);
  expect(await screen.findByText(/noted in the trail/)).toBeTruthy();
  expect(asked.filter(({ path }) => path === '/api/audit/cases')).toEqual([]);
});

it('tells of each case what was found on it, and leads to it', async () => {
  const { asked } = showPage(<AuditPage />, '/audit', '/audit?q=139%201234%205678&actor=wang', FOUND);
  const row = (await screen.findByText('R-20251122-0001')).closest('tr')!;
  expect(within(row).getByText(/Telephone of the caller: 13912345678/)).toBeTruthy();
  expect(within(row).getByText(/Platform/)).toBeTruthy();
  expect(within(row).getByText('R-20251122-0001').getAttribute('href')).toBe('/cases/R-20251122-0001');
  const { parameters } = asked.find(({ path }) => path === '/api/audit/cases')!;
  expect(parameters.get('q')).toBe('139 1234 5678');
  expect(parameters.get('actor')).toBe('wang');
});

it('speaks Chinese', async () => {
  showPage(<AuditPage />, '/audit', '/audit?q=x', FOUND, 'zh');
  expect(await screen.findByText(/报修人电话: 13912345678/)).toBeTruthy();
});
