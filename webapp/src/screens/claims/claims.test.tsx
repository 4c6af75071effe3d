import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { caseFile } from '../../testing/file';
import { showPage } from '../../testing/page';
import ClaimPage from './ClaimPage';

const NUMBER = 'W-20261122-0001';

const DETAIL = {
  ...caseFile(NUMBER, 'warranty-claim'),
  [`GET /api/claims/${NUMBER}`]: {
    claim: {
      number: NUMBER,
      organisation: 'central-ac',
      state: 'settled',
      channel: 'outlet',
      claimant: 'unit:central-ac.south',
      serialNo: 'SN-1',
      partCode: 'FAN-1',
      fault: 'no air',
      filedAt: '2026-11-22T01:00:00Z',
      repeatOf: 'W-20261101-0001',
    },
    unproven: false,
    entitlement: { status: 'expired', covered: false, end: '2026-01-01' },
    lines: [
      {
        line: 1,
        costKind: 'material',
        description: 'fan',
        claimed: 100.01,
        verdict: 'partly-approved',
        approved: 50,
        reason: 'price-too-high',
        goodwill: true,
        shares: { maker: 30, outlet: 20, customer: 0, supplier: 0, carrier: 0 },
      },
    ],
  },
};

it('a claim tells also that the warranty says no, what was granted nevertheless, and who bears it', async () => {
  showPage(<ClaimPage />, '/claims/:number', `/claims/${NUMBER}`, DETAIL);
  const line = (await screen.findByText('fan')).closest('tr')!;
  expect(within(line).getByText('Approved in part')).toBeTruthy();
  expect(within(line).getByText('Goodwill')).toBeTruthy();
  expect(within(line).getByText(/Price too high/)).toBeTruthy();
  expect(within(line).getByLabelText('Who bears it: Maker ¥30.00, Outlet or installer ¥20.00')).toBeTruthy();
  expect(screen.getByText('Out of warranty')).toBeTruthy();
  expect(screen.getByText('W-20261101-0001').getAttribute('href')).toBe('/claims/W-20261101-0001');
});
