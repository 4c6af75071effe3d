import { fireEvent, screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { refusal, showPage, type Asked } from '../../testing/page';
import ReportPage from './ReportPage';
import ReportsPage from './ReportsPage';

vi.mock('../../chart/Chart', () => ({
  Chart: ({ kind, label, onChoose }: { kind: string; label: string; onChoose: (at: number) => void }) => (
    <button type="button" onClick={() => onChoose(0)}>{`${kind} ${label}`}</button>
  ),
}));

const FIGURES = [
  { key: 'attained', title: 'Kept', unit: 'share', direction: 'up', definition: 'Met over all that fell due.' },
  { key: 'hours', title: 'Hours', unit: 'hours', direction: 'down', definition: 'Median of the hours.' },
  { key: 'paid', title: 'Paid', unit: 'money', direction: 'down', definition: 'Sum of what was paid.' },
];

const ENTRY = {
  key: 'attainment',
  title: 'Deadlines kept',
  figures: FIGURES,
  groupings: [
    { key: 'month', title: 'Month' },
    { key: 'branch', title: 'Branch' },
  ],
  filters: ['organisation', 'branch', 'severity'],
};

const SOUTH = {
  attained: { value: 0.933333, numerator: 14, denominator: 15, met: false },
  hours: { value: 3.25, denominator: 9 },
  paid: { value: 1234.5, numerator: 3 },
};

const report = ({ parameters }: Asked) => ({
  key: 'attainment',
  title: 'Deadlines kept',
  from: parameters.get('from'),
  to: parameters.get('to'),
  zone: 'Asia/Shanghai',
  by: parameters.get('by'),
  asOf: '2026-11-22T10:00:00Z',
  columns: FIGURES.map((figure) => ({
    ...figure,
    target: figure.key === 'attained' ? { value: 0.95, comparison: 'at-least' } : undefined,
  })),
  rows:
    parameters.get('severity') === 'major'
      ? []
      : [
          { group: 'central-ac.south', title: 'South', cells: SOUTH },
          { group: 'central-ac.hq', title: 'Head office', cells: { attained: { numerator: 0, denominator: 0 } } },
        ],
  total: { cells: { ...SOUTH, attained: { ...SOUTH.attained, met: true } } },
  leftOff: 0,
});

const SUBSCRIPTION = {
  id: 's1',
  report: 'attainment',
  title: 'Deadlines kept',
  rhythm: 'monthly',
  by: 'branch',
  byTitle: 'Branch',
  filters: {},
  filtered: 'Severity: Major',
  last: { from: '2026-10-01', to: '2026-10-31', outcome: 'no-access' },
};

const SERVER = {
  'GET /api/reports': [ENTRY],
  'GET /api/reports/attainment': report,
  'GET /api/reports/attainment/cases': {
    total: 14,
    next: null,
    cases: [
      {
        caseNumber: 'R-20261122-0001',
        kind: 'repair',
        title: 'no cooling',
        branch: 'central-ac.south',
        outlet: 'central-ac.south',
        at: '2026-11-22T01:00:00Z',
      },
    ],
  },
  'GET /api/reports/subscriptions': [SUBSCRIPTION],
  'GET /api/reports/choices': {
    targets: [],
    severities: [{ key: 'major', title: 'Major' }],
    products: [{ key: 'vrf', title: 'Multi-split system' }],
  },
};

const DAYS = 'from=2026-11-01&to=2026-11-22';
const show = (address: string, answers: object = {}, language: 'zh' | 'en' = 'en') =>
  showPage(<ReportPage />, '/reports/:key', `/reports/attainment?${address}`, { ...SERVER, ...answers }, language);

it('each figure stands with its target, its definition, and whether it is met, in words', async () => {
  show(`${DAYS}&by=branch`);
  const figures = await screen.findByLabelText('Figures and what they mean');
  expect(figures.textContent).toContain('Target: at least 95.0 % ✓ Met');
  expect(figures.textContent).toContain('Met over all that fell due.');
  const south = screen.getByRole('row', { name: /South/ });
  expect(south.textContent).toContain('✗ Missed93.3 %14 of 15');
  expect(south.textContent).toContain('3.3 h9 entries');
  expect(south.textContent).toContain('¥1,234.503 entries');
  expect(screen.getByRole('row', { name: /Head office/ }).textContent).toContain('no cases');
  expect(screen.getByText('2026-11-01 to 2026-11-22')).toBeTruthy();
});

it('every number of the table leads to cases', async () => {
  show(`${DAYS}&by=branch`);
  const table = await screen.findByRole('table', { name: 'Deadlines kept: figures' });
  const words = [...table.querySelectorAll('td')].map((cell) => {
    const copy = cell.cloneNode(true) as HTMLElement;
    copy.querySelectorAll('a').forEach((link) => link.remove());
    return copy.textContent ?? '';
  });
  expect(words.join(' ')).not.toMatch(/[0-9]/);
});

it('a number opens its cases, and the way back leads to the report', async () => {
  const { asked, router } = show(`${DAYS}&by=branch`);
  fireEvent.click(await screen.findByRole('link', { name: 'Kept, South: 14 counted. Open the cases' }));
  const drawer = await screen.findByRole('dialog');
  expect(await within(drawer).findByText('R-20261122-0001')).toBeTruthy();
  expect(within(drawer).getByText('14 entries')).toBeTruthy();
  expect(within(drawer).queryByText('Amount')).toBeNull();
  const parameters = asked.find(({ path }) => path.endsWith('/cases'))!.parameters;
  expect(Object.fromEntries(parameters)).toMatchObject({
    figure: 'attained',
    part: 'numerator',
    group: 'central-ac.south',
    by: 'branch',
    from: '2026-11-01',
    to: '2026-11-22',
  });
  await router.navigate(-1);
  await vi.waitFor(() => expect(router.state.location.search).not.toContain('figure'));
});

it('the value of a share opens all cases that it is over, that of a sum those that were summed', async () => {
  show(`${DAYS}&by=branch`);
  const share = await screen.findByRole('link', { name: 'Kept, South: 93.3 %. Open the cases' });
  expect(share.getAttribute('href')).toContain('part=denominator');
  const [sum] = screen.getAllByRole('link', { name: 'Paid, Total: ¥1,234.50. Open the cases' });
  expect(sum!.getAttribute('href')).toContain('part=numerator');
  expect(sum!.getAttribute('href')).not.toContain('group=');
});

it('along months it is drawn as a line, else as bars; a bar opens its cases', async () => {
  show(`${DAYS}&by=month`);
  expect(await screen.findByText(/^line Chart of Kept by Month/)).toBeTruthy();
  const { router } = show(`${DAYS}&by=branch&chart=paid`);
  fireEvent.click(await screen.findByText(/^bar Chart of Paid by Branch/));
  await vi.waitFor(() => expect(router.state.location.search).toContain('figure=paid&part=numerator'));
});

it('without days in the address it is the month up to today by branch, longer periods go by month; bad days are not sent', async () => {
  const { asked } = show('from=never&to=2026-11-22');
  await screen.findByLabelText('Figures and what they mean');
  const { parameters } = asked.find(({ path }) => path === '/api/reports/attainment')!;
  expect(parameters.get('from')).toMatch(/^\d{4}-\d{2}-01$/);
  expect(parameters.get('by')).toBe('branch');
  const long = show('from=2026-01-01&to=2026-11-22');
  await screen.findByLabelText('Figures and what they mean');
  expect(long.asked.find(({ path }) => path === '/api/reports/attainment')!.parameters.get('by')).toBe('month');
});

it('says when there is nothing, when it failed, and that a report is not for everybody', async () => {
  show(`${DAYS}&by=branch&severity=major`);
  expect(await screen.findByText('Nothing was counted in this period with these filters.')).toBeTruthy();
  show(DAYS, { 'GET /api/reports/attainment': refusal(422, 'The period is too long.', 'to') });
  expect(await screen.findByText('The period is too long.')).toBeTruthy();
  show(DAYS, { 'GET /api/reports': [] });
  expect(await screen.findByText('There is no such report, or not for your role.')).toBeTruthy();
});

it('offers what occurs on cases of all ages, in words, for the organisation that is chosen', async () => {
  const { asked } = show(`${DAYS}&by=branch&organisation=central-ac`);
  await screen.findByLabelText('Figures and what they mean');
  expect(asked.find(({ path }) => path === '/api/reports/choices')!.parameters.get('organisation')).toBe('central-ac');
  fireEvent.mouseDown(await screen.findByRole('combobox', { name: 'Severity' }));
  expect(await screen.findByTitle('Major')).toBeTruthy();
});

it('is Chinese in Chinese', async () => {
  show(`${DAYS}&by=branch`, {}, 'zh');
  const figures = await screen.findByLabelText('指标及其含义');
  expect(figures.textContent).toContain('目标: 不低于 95.0 % ✓ 达标');
});

it('is taken as a file as it stands on the page', async () => {
  const saved: string[] = [];
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }));
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  const { asked } = show(`${DAYS}&by=branch&severity=ordinary`, {
    'GET /api/reports/attainment/export': {},
  });
  fireEvent.click(await screen.findByRole('button', { name: /Excel/ }));
  await vi.waitFor(() => expect(saved).toHaveLength(1));
  const { parameters } = asked.find(({ path }) => path.endsWith('/export'))!;
  expect(Object.fromEntries(parameters)).toEqual({
    from: '2026-11-01',
    to: '2026-11-22',
    by: 'branch',
    severity: 'ordinary',
    format: 'xlsx',
  });
});

it('comes by mail with the grouping and the filters of the page', async () => {
  const { asked } = show(`${DAYS}&by=branch&severity=major`, { 'POST /api/reports/subscriptions': SUBSCRIPTION });
  fireEvent.click(await screen.findByRole('button', { name: /By mail/ }));
  fireEvent.click(await screen.findByRole('radio', { name: /Every Monday/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Send it to me' }));
  await vi.waitFor(() => expect(asked.some(({ method }) => method === 'POST')).toBe(true));
  expect(asked.find(({ method }) => method === 'POST')!.body).toEqual({
    report: 'attainment',
    rhythm: 'weekly',
    by: 'branch',
    filters: { severity: 'major' },
  });
});

it('the list leads to the reports and says what became of the last mail, which can be stopped', async () => {
  const { asked } = showPage(<ReportsPage />, '/reports', '/reports', {
    ...SERVER,
    'DELETE /api/reports/subscriptions/s1': {},
  });
  const link = await screen.findByRole('link', { name: /Deadlines kept/ });
  expect(link.getAttribute('href')).toBe('/reports/attainment');
  expect(await screen.findByText(/not sent: your role no longer allows it/)).toBeTruthy();
  expect(screen.getByText('By: Branch · Severity: Major')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
  fireEvent.click((await screen.findAllByRole('button', { name: 'Stop' })).at(-1)!);
  await vi.waitFor(() => expect(asked.some(({ method }) => method === 'DELETE')).toBe(true));
});
