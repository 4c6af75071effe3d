import { fireEvent, screen, within } from '@testing-library/react';
import dayjs from 'dayjs';
import { expect, it, vi } from 'vitest';
import { showPage } from '../../testing/page';
import HeatPage from './HeatPage';
import { instantsOf, lengthOf } from './heatPeriod';

vi.mock('../../diagram/HeatMap', () => ({
  default: ({
    steps,
    onNames,
  }: {
    steps: { id: string; measure: number; told: string }[];
    onNames: (n: object) => void;
  }) => {
    if (!named) {
      named = true;
      queueMicrotask(() => onNames({ UserTask_GuideRemotely: 'Guide remotely' }));
    }
    return <p data-testid="drawn">{steps.map(({ id, measure, told }) => `${id} ${measure} ${told}`).join('; ')}</p>;
  },
}));
let named = false;

const SERVER = {
  'GET /api/processes/repair/heat': {
    process: 'repair',
    versions: [{ version: 2, definition: 'repair:2:x', instances: 7 }],
    steps: [
      { activity: 'UserTask_GuideRemotely', passes: 9, cases: 7, open: 1, median: 90, slow: 3600, due: 8, late: 2 },
      { activity: 'Gateway_Solved', passes: 8, cases: 7, open: 0, median: 0, slow: 0, due: 0, late: 0 },
    ],
  },
  'GET /api/processes/repair%3A2%3Ax/xml': '<definitions/>',
  'GET /api/processes/repair/heat/UserTask_GuideRemotely': {
    items: [
      {
        number: 'R-20261122-0001',
        kind: 'repair',
        title: 'no cooling',
        status: 'reported',
        unitId: 'central-ac.south',
        enteredAt: '2026-11-22T01:00:00Z',
        seconds: null,
        late: true,
      },
    ],
  },
};

it('a figure of a step leads to its cases; what has no name is no work', async () => {
  named = false;
  const { asked } = showPage(<HeatPage />, '/processes/:key/heat', '/processes/repair/heat?measure=late', SERVER);
  expect((await screen.findByTestId('drawn')).textContent).toContain('UserTask_GuideRemotely 2 2');
  const row = (await screen.findByText('Guide remotely')).closest('tr')!;
  expect(within(row).getByText('2 (25 %)')).toBeTruthy();
  expect(screen.queryByText('Gateway_Solved')).toBeNull();
  fireEvent.click(screen.getByText('Guide remotely'));
  const pass = (await screen.findByText('R-20261122-0001')).closest('tr')!;
  expect(within(pass).getByText('not yet left')).toBeTruthy();
  fireEvent.click(screen.getByText('Late only'));
  await vi.waitFor(() => expect(asked.at(-1)!.parameters.get('late')).toBe('true'));
});

it('counts three months unless more are asked for, or instants', async () => {
  const { asked } = showPage(<HeatPage />, '/processes/:key/heat', '/processes/repair/heat', SERVER);
  await screen.findByTestId('drawn');
  const heatAsked = () => asked.filter(({ path }) => path === '/api/processes/repair/heat').at(-1)!.parameters;
  const days = (Date.now() - Date.parse(heatAsked().get('from')!)) / 86_400_000;
  expect(days).toBeGreaterThan(88);
  expect(days).toBeLessThan(94);
  fireEvent.mouseDown(screen.getByRole('combobox', { name: 'Entered within' }));
  fireEvent.click(await screen.findByTitle('All time'));
  await vi.waitFor(() => expect(heatAsked().has('from')).toBe(false));
});

const midnight = (day: string) => dayjs(day).toISOString();

it.each([
  [{}, '3', { from: midnight('2026-08-22') }],
  [{ months: '12' }, '12', { from: midnight('2025-11-22') }],
  [{ months: 'all' }, 'all', {}],
  [{ months: 'nonsense' }, '3', { from: midnight('2026-08-22') }],
  [{ months: '12', to: '2026-01-01T00:00:00Z' }, undefined, { from: undefined, to: '2026-01-01T00:00:00Z' }],
])('%j is the length %s and asks for %j', (period, length, instants) => {
  expect(lengthOf(period)).toBe(length);
  expect(instantsOf(period, dayjs('2026-11-22T10:00:00').valueOf())).toEqual(instants);
});
