import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { showPage, type Answers } from '../../testing/page';
import ReleasesPage from './ReleasesPage';

const person = (role: string) => ({
  'GET /api/me': { id: 'x', name: 'Li', roles: [role], units: [], language: 'en', organisation: 'central-ac' },
});

const point = {
  at: '2099-01-01T00:00:00Z',
  organisation: 'central-ac',
  emergency: false,
  by: 'li',
  submittedAt: '2026-11-20T01:00:00Z',
  approvedBy: ['wang'],
  reason: 'dearer copper',
  open: true,
};

const POINTS = [
  {
    ...point,
    kind: 'table',
    key: 'response-sla',
    title: { en: 'Response: shorter', zh: '响应' },
    caseNumber: 'X-20261120-0002',
    draft: 'd2',
    state: 'approving',
    approvedBy: [],
  },
  {
    ...point,
    kind: 'price-list',
    key: 'parts',
    title: { en: 'Price list Parts: 2027', zh: '价目表' },
    caseNumber: 'X-20261120-0001',
    draft: 'd1',
    state: 'waiting',
  },
  { ...point, at: '2026-11-01T00:00:00Z', kind: 'calendar', key: 'working-hours', state: 'rollback', open: false },
];

const show = (role: string, answers: Answers = {}, address = '/releases') =>
  showPage(<ReleasesPage />, '/releases', address, {
    ...person(role),
    'GET /api/rule-changes/timeline': POINTS,
    ...answers,
  });

it('says what waits, who approved it and where it leads', async () => {
  show('auditor');
  const waiting = (await screen.findByText('Price list Parts: 2027')).closest('article')!;
  expect(within(waiting).getByText(/Approved by wang/)).toBeTruthy();
  expect(within(waiting).getByText('Price list Parts: 2027').getAttribute('href')).toBe('/prices/central-ac/parts');
  expect(within(waiting).getByText('Draft').getAttribute('href')).toBe('/prices/drafts/d1');
  expect(within(waiting).getByText('X-20261120-0001').getAttribute('href')).toBe('/cases/X-20261120-0001');
  expect(screen.getByText('Working calendar: back to the version before').getAttribute('href')).toBe(
    '/calendars?organisation=central-ac',
  );
  expect(screen.getByText('Waiting for their instant (1)')).toBeTruthy();
  expect(screen.queryByText('Take back')).toBeNull();
});

it('a version that waits is taken back with a reason', async () => {
  const { asked } = show('rule-approver', { 'POST /api/rule-changes/X-20261120-0001/withdraw': {} });
  fireEvent.click(await screen.findByLabelText('Take back: Price list parts'));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/never takes effect/)).toBeTruthy();
  fireEvent.click(dialog.getByText('Take back'));
  expect(await dialog.findByText('Please fill in this field.')).toBeTruthy();
  fireEvent.change(dialog.getByLabelText('Why is it taken back?'), { target: { value: 'copper is cheap again' } });
  fireEvent.click(dialog.getByText('Take back'));
  await waitFor(() =>
    expect(asked.find(({ method }) => method === 'POST')).toMatchObject({
      path: '/api/rule-changes/X-20261120-0001/withdraw',
      body: { reason: 'copper is cheap again' },
    }),
  );
});

it('only one kind is shown where that is asked for', async () => {
  show('analyst', {}, '/releases?kind=table');
  expect(await screen.findByText('Response: shorter')).toBeTruthy();
  expect(screen.queryByText('Price list Parts: 2027')).toBeNull();
  expect(screen.getByText('No approved version waits for its instant.')).toBeTruthy();
});
