import { fireEvent, screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { showPage } from '../../testing/page';
import PoliciesPage from './PoliciesPage';
import { daysOf, monthsOf } from './period';

const SERVER = {
  'GET /api/audit/policies': [
    {
      key: 'reopened',
      name: { en: 'Reopened', zh: '重新打开' },
      asks: { en: 'Work that began again.', zh: '重新开始的工作。' },
      why: { en: 'Done once.', zh: '一次修好。' },
      subject: 'times',
      sql: 'select 1',
    },
  ],
  'GET /api/audit/policies/reopened': {
    policy: 'reopened',
    total: 3,
    months: [
      { month: '2026-10', count: 1 },
      { month: '2026-11', count: 2 },
    ],
  },
  'GET /api/audit/policies/reopened/cases': {
    items: [
      {
        number: 'R-20261122-0001',
        kind: 'repair',
        title: 'no cooling',
        unitId: 'central-ac.south',
        status: 'closed',
        at: '2026-11-22T01:00:00Z',
        subject: '2',
      },
    ],
    next: null,
  },
  'GET /api/audit/policies/questions': [
    { id: 'q', name: 'Quarter', policy: 'reopened', months: 3, unit: 'central-ac.south' },
  ],
  'POST /api/audit/policies/questions': { id: 'n', name: 'N', policy: 'reopened' },
};

it('counts by month, and the cases behind the count come when a policy is chosen', async () => {
  const { asked } = showPage(<PoliciesPage />, '/audit/policies', '/audit/policies', SERVER);
  const row = (await screen.findByText('Reopened')).closest('tr')!;
  expect(await within(row).findByText('3')).toBeTruthy();
  expect(within(row).getByRole('img').getAttribute('aria-label')).toContain('2026-11 2');
  expect(asked.some(({ path }) => path.endsWith('/cases'))).toBe(false);
  fireEvent.click(within(row).getByText('Reopened'));
  expect(await screen.findByText('R-20261122-0001')).toBeTruthy();
  expect(screen.getByText('select 1')).toBeTruthy();
});

it('a kept question brings its filters', async () => {
  const { asked } = showPage(<PoliciesPage />, '/audit/policies', '/audit/policies', SERVER);
  fireEvent.click(await screen.findByLabelText('Ask “Quarter” again'));
  await vi.waitFor(() => {
    const last = asked.filter(({ path }) => path.endsWith('/cases')).at(-1)!;
    expect(last.parameters.get('unit')).toBe('central-ac.south');
  });
});

it('a period is so many months up to today, or from day to day', () => {
  expect(daysOf({}, '2026-11-22')).toEqual({ from: '2025-12-01', to: '2026-11-22' });
  expect(daysOf({ months: '1' }, '2026-11-22')).toEqual({ from: '2026-11-01', to: '2026-11-22' });
  expect(daysOf({ from: '2026-01-05', to: '2026-02-05' }, '2026-11-22')).toEqual({
    from: '2026-01-05',
    to: '2026-02-05',
  });
  expect(monthsOf({ months: '7' })).toBe(12);
});
