import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { refusal, showPage, type Answers } from '../../testing/page';
import { keepPlatformTime } from '../../ui/clock';
import BoardPage from './BoardPage';
import { stateNow } from './filter';

const NOW = '2026-11-23T10:00:00Z';

const row = (id: string, state: string, dueAt: string, more: object = {}) => ({
  clockId: id,
  caseNumber: `R-20261122-${id}`,
  organisation: 'central-ac',
  unitId: 'central-ac.south',
  branch: 'central-ac.south',
  kind: 'repair',
  target: 'arrive',
  severity: 'major',
  status: 'dispatching',
  state,
  startedAt: '2026-11-23T00:00:00Z',
  warnAt: '2026-11-23T09:59:00Z',
  dueAt,
  tasks: [],
  ...more,
});

const ANSWERS = {
  'GET /api/board/clocks': {
    items: [
      row('0001', 'late', '2026-11-23T09:00:00Z', {
        tasks: [
          {
            id: 't0',
            task: 'UserTask_AcceptJob',
            name: { en: 'Accept job', zh: '接单' },
            assignee: 'technician.central-ac.foshan',
            holder: 'Wu Lei',
            groups: [],
          },
        ],
      }),
      row('0002', 'warning', '2026-11-23T10:30:00Z', {
        tasks: [
          {
            id: 't1',
            task: 'UserTask_DispatchTechnician',
            name: { en: 'Dispatch technician', zh: '派工' },
            groups: ['central-ac.hq.dispatcher', 'central-ac.south.dispatcher'],
          },
        ],
      }),
    ],
    next: null,
    now: NOW,
  },
  'GET /api/board/counts': {
    total: { running: 5, warning: 1, late: 1, paused: 0 },
    branches: [
      {
        unitId: 'central-ac.south',
        organisation: 'central-ac',
        name: { en: 'South', zh: '华南' },
        count: { running: 2, warning: 1, late: 1, paused: 0 },
      },
    ],
    now: NOW,
  },
  'GET /api/board/choices': { kinds: ['repair'], targets: ['arrive'], severities: ['major'], products: ['vrf'] },
};

class Source extends EventTarget {
  static last: Source;
  static CLOSED = 2;
  readyState = 1;
  onerror: (() => void) | null = null;
  constructor(readonly url: string) {
    super();
    Source.last = this;
  }
  close() {
    this.readyState = 2;
  }
  tell(hint: object) {
    this.dispatchEvent(new MessageEvent('board', { data: JSON.stringify(hint) }));
  }
}

afterEach(() => {
  keepPlatformTime(new Date().toISOString());
  vi.unstubAllGlobals();
});

function show(address = '/board', language: 'en' | 'zh' = 'en', more: Answers = {}) {
  keepPlatformTime(NOW);
  vi.stubGlobal('EventSource', Source);
  return showPage(<BoardPage />, '/board', address, { ...ANSWERS, ...more }, language);
}

it('each deadline says by word how it stands, and in whose hands it is', async () => {
  show();
  const late = (await screen.findByText('R-20261122-0001')).closest('tr')!;
  expect(within(late).getByText('Late')).toBeTruthy();
  expect(within(late).getByText('Wu Lei')).toBeTruthy();
  const warned = screen.getByText('R-20261122-0002').closest('tr')!;
  expect(within(warned).getByText('Warning')).toBeTruthy();
  expect(within(warned).getByText('offered: Dispatcher')).toBeTruthy();
});

it('a number opens the list behind it, which stands in the address', async () => {
  const { asked, router } = show();
  fireEvent.click(await screen.findByRole('button', { name: 'South, Late: 1' }));
  expect(router.state.location.search).toBe('?branch=central-ac.south&state=late');
  await waitFor(() =>
    expect(
      asked
        .filter(({ path }) => path === '/api/board/clocks')
        .at(-1)!
        .parameters.toString(),
    ).toBe('branch=central-ac.south&state=late&limit=50'),
  );
});

it('what changed elsewhere is asked for without a reload, and time that was moved turns the state', async () => {
  const { asked } = show();
  await screen.findByText('R-20261122-0002');
  const before = asked.filter(({ path }) => path === '/api/board/clocks').length;
  act(() => Source.last.tell({ upTo: 5, now: '2026-11-23T11:00:00Z', clocks: ['0002'], cases: [], anew: false }));
  await waitFor(() => expect(asked.filter(({ path }) => path === '/api/board/clocks').length).toBeGreaterThan(before));
  const turned = screen.getByText('R-20261122-0002').closest('tr')!;
  await waitFor(() => expect(within(turned).getByText('Late')).toBeTruthy());
  expect(screen.getByRole('status').textContent).toContain('Live');
});

it('a manager is offered the units of their own branch only', async () => {
  const units = [{ id: 'central-ac.south', kind: 'branch', name: { en: 'South', zh: '华南' } }];
  const me = { id: 'm', name: 'M', roles: ['branch-manager'], units, language: 'en', organisation: 'central-ac' };
  show('/board', 'en', { 'GET /api/me': me });
  await screen.findByText('R-20261122-0001');
  fireEvent.mouseDown(screen.getByRole('combobox', { name: 'Branch' }));
  expect(await screen.findByRole('option', { name: 'South' })).toBeTruthy();
  expect(screen.queryByRole('option', { name: 'Head office' })).toBeNull();
});

it('an act is about the deadline as it stood when its dialog was opened', async () => {
  let extensions = 0;
  const { asked } = show('/board?clock=0002', 'en', {
    'GET /api/board/clocks/0002': () => row('0002', 'warning', '2026-11-23T10:30:00Z', { extensions }),
    'POST /api/board/clocks/0002/extend': refusal(409, 'Somebody else extended it first.'),
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Extend' }));
  fireEvent.change(await screen.findByRole('textbox', { name: 'Reason' }), { target: { value: 'snow' } });
  extensions = 1;
  const looked = () => asked.filter(({ path }) => path === '/api/board/clocks/0002').length;
  const before = looked();
  act(() => Source.last.tell({ upTo: 6, now: NOW, clocks: ['0002'], cases: [], anew: false }));
  await waitFor(() => expect(looked()).toBeGreaterThan(before));
  fireEvent.click(screen.getAllByRole('button', { name: 'Extend' }).at(-1)!);
  expect(await screen.findByText('Somebody else extended it first.')).toBeTruthy();
  expect(asked.find(({ path }) => path.endsWith('/extend'))?.body).toMatchObject({ seen: 0, reason: 'snow' });
});

it('is there in Chinese', async () => {
  show('/board', 'zh');
  expect(await screen.findByRole('button', { name: '华南，超时：1' })).toBeTruthy();
});

it.each([
  ['running', '2026-11-23T09:00:00Z', '2026-11-23T11:00:00Z', 'warning'],
  ['running', '2026-11-23T10:00:01Z', '2026-11-23T11:00:00Z', 'running'],
  ['warning', '2026-11-23T09:00:00Z', '2026-11-23T10:00:00Z', 'warning'],
  ['warning', '2026-11-23T09:00:00Z', '2026-11-23T09:59:59Z', 'late'],
  ['paused', '2026-11-23T09:00:00Z', '2026-11-23T09:59:59Z', 'paused'],
])('what was %s, warns at %s and is due at %s is %s now', (state, warnAt, dueAt, now) => {
  expect(stateNow({ state, warnAt, dueAt }, Date.parse(NOW))).toBe(now);
});
