import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { showPage, type Answers } from '../../testing/page';
import CalendarDraftPage from './CalendarDraftPage';
import CalendarPage from './CalendarPage';

const person = (role: string) => ({
  'GET /api/me': { id: 'x', name: 'Li', roles: [role], units: [], language: 'en', organisation: 'central-ac' },
});

const year = new Date().getFullYear();

const days = `date,kind,name\n${year}-05-01,holiday,Labour Day\n`;
const hours = 'Mon-Fri 09:00-18:00';
const planned = {
  calendar: 'central-ac',
  version: 2,
  hours,
  days,
  effectiveAt: '2026-01-01T00:00:00Z',
  takenBack: false,
};

const draft = {
  id: 'd1',
  organisation: 'central-ac',
  title: 'Company day',
  base: 'central-ac@2',
  hours,
  days,
  revision: 1,
  state: 'editing',
  createdBy: 'li',
  createdAt: '2026-11-20T01:00:00Z',
  editedBy: 'li',
  editedAt: '2026-11-20T02:00:00Z',
};

const view = { draft, findings: [], upToDate: true, changes: [], planned, refused: [] };

const DRAFT: Answers = {
  ...person('analyst'),
  'GET /api/calendar-drafts/d1': view,
  'GET /api/rule-changes': [],
  'GET /api/calendar-drafts/d1/preview': {
    cases: 1,
    moved: 1,
    late: 1,
    moves: [
      {
        caseNumber: 'R-20261122-0007',
        target: 'arrive',
        from: '2026-11-27T01:00:00Z',
        to: '2026-11-26T01:00:00Z',
        becomesLate: true,
      },
    ],
  },
};

const showDraft = (answers: Answers = {}, address = '/calendars/drafts/d1') =>
  showPage(<CalendarDraftPage />, '/calendars/drafts/:id', address, { ...DRAFT, ...answers });

/** The first day of June that is a Wednesday: worked by the week, and in no list. */
const wednesday = (() => {
  const date = new Date(Date.UTC(year, 5, 1));
  while (date.getUTCDay() !== 3) date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
})();

it('an organisation sees its year, its hours, what waits and who approved what', async () => {
  showPage(<CalendarPage />, '/calendars', '/calendars', {
    ...person('rule-approver'),
    'GET /api/calendar-drafts/present': {
      version: planned,
      own: true,
      zone: 'Asia/Shanghai',
      years: [year],
      waiting: 1,
    },
    'GET /api/calendar-drafts/versions': [
      { ...planned, version: 3, days: `${days}${wednesday},holiday,Fair\n`, effectiveAt: '2099-01-01T00:00:00Z' },
      { ...planned, caseNumber: 'X-20260101-0001', publishedBy: 'wang', reason: 'the new year' },
      { ...planned, version: 1, effectiveAt: '2025-01-01T00:00:00Z' },
    ],
    'GET /api/calendar-drafts': [draft],
    'GET /api/rule-changes': [
      { number: 'X-20260101-0001', approvedBy: ['wang'], submittedBy: 'li', emergency: false, state: 'in-force' },
    ],
  });
  expect(await screen.findByTitle(`${year}-05-01`, { exact: false })).toHaveProperty('className', 'day day-holiday');
  expect(screen.getByText('1 waiting').closest('a')!.getAttribute('href')).toBe('/releases?organisation=central-ac');
  expect(await screen.findByText('Roll back')).toBeTruthy();
  fireEvent.click(screen.getByText('Working hours'));
  expect(await screen.findByText('Monday')).toBeTruthy();
  expect(screen.getAllByText('not worked')).toHaveLength(2);
  fireEvent.click(screen.getByText('Versions'));
  expect(await screen.findByText('wang')).toBeTruthy();
  expect(await screen.findByText('day off Fair')).toBeTruthy();
});

it('a click makes a day free, which is saved, told as a change, and can be undone', async () => {
  const { asked } = showDraft({
    'PUT /api/calendar-drafts/d1': ({ body }: { body: { days: string } }) => ({
      ...view,
      draft: { ...draft, days: body.days, revision: 2 },
      changes: [{ day: wednesday, was: { en: '', zh: '' }, now: { en: '', zh: '' } }],
    }),
  });
  fireEvent.change(await screen.findByLabelText('Name of the day'), { target: { value: 'Company day' } });
  const day = screen.getByLabelText(new RegExp(`^${wednesday} We, worked`));
  fireEvent.click(day);
  expect(screen.getByLabelText(`${wednesday} We, day off, Company day, changed`)).toBeTruthy();
  await waitFor(() => expect(asked.find(({ method }) => method === 'PUT')?.body).toMatchObject({ revision: 1 }), {
    timeout: 5_000,
  });
  const sent = asked.find(({ method }) => method === 'PUT')!.body as { days: string; hours: string };
  expect(sent).toEqual({
    revision: 1,
    hours,
    days: `${days}${wednesday},holiday,Company day\n`,
  });
  fireEvent.click(screen.getByText('What changes'));
  expect(await screen.findByText('day off Company day')).toBeTruthy();
  fireEvent.click(screen.getByText('Undo'));
  await waitFor(() => expect(screen.queryByText('day off Company day')).toBeNull());
});

it('the hours of a day are changed by its fields', async () => {
  const { asked } = showDraft(
    {
      'PUT /api/calendar-drafts/d1': ({ body }: { body: { hours: string } }) => ({
        ...view,
        draft: { ...draft, hours: body.hours, revision: 2 },
      }),
    },
    '/calendars/drafts/d1?tab=hours',
  );
  fireEvent.change(await screen.findByLabelText('Friday until, 1'), { target: { value: '17:00' } });
  await waitFor(
    () =>
      expect(asked.find(({ method }) => method === 'PUT')?.body).toMatchObject({
        hours: 'Mon-Thu 09:00-18:00; Fri 09:00-17:00',
      }),
    { timeout: 5_000 },
  );
});

it('the preview names the cases that move and those that become late', async () => {
  showDraft({}, '/calendars/drafts/d1?tab=effect');
  const move = (await screen.findByText('R-20261122-0007')).closest('tr')!;
  expect(move.className).toContain('row-late');
  expect(screen.getByText('deadlines become late').textContent).toContain('1');
});

it('lines of an official list that are not taken are named', async () => {
  showDraft({
    'POST /api/calendar-drafts/d1/upload': {
      ...view,
      refused: [{ field: 'days', line: 3, column: 'date', text: { en: 'listed twice', zh: '日期重复' } }],
    },
  });
  await screen.findByText('Take an official list');
  const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
  fireEvent.change(input, { target: { files: [new File(['x'], 'cn-2027.csv')] } });
  const told = within(await screen.findByRole('alert'));
  expect(told.getByText('1 line was not taken')).toBeTruthy();
  expect(told.getByText('listed twice')).toBeTruthy();
});

it('what stands in the way is said before it is handed in', async () => {
  showDraft({
    'GET /api/calendar-drafts/d1': {
      ...view,
      upToDate: false,
      findings: [{ field: 'hours', line: 0, column: 'hours', text: { en: 'not of the form', zh: '格式不对' } }],
    },
  });
  fireEvent.click(await screen.findByText('Hand in'));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText('not of the form')).toBeTruthy();
  expect(dialog.getByText('a version was published since the draft began: put it in first')).toBeTruthy();
  expect(dialog.queryByText(/Nothing stands/)).toBeNull();
});

it('who may not change it reads it', async () => {
  showDraft(person('rule-approver'));
  expect(await screen.findByText('This draft can be read here, not changed.')).toBeTruthy();
  expect(document.querySelectorAll('button.day')).toHaveLength(0);
});

it('an administrator sees what the state’s list would move before it is taken', async () => {
  const { asked } = showPage(<CalendarPage />, '/calendars', '/calendars?organisation=central-ac', {
    ...person('administrator'),
    'GET /api/calendar-drafts/present': {
      version: { ...planned, calendar: 'cn' },
      own: false,
      zone: 'Asia/Shanghai',
      years: [year],
      waiting: 0,
    },
    'GET /api/calendar-drafts/versions': [],
    'GET /api/calendar-drafts': [],
    'GET /api/rule-changes': [],
    'POST /api/calendars/cn/days/preview': DRAFT['GET /api/calendar-drafts/d1/preview'],
    'POST /api/calendars/cn/days': { calendar: 'cn', version: 2, changed: 7, unchanged: 1, years: [year, year + 1] },
  });
  await screen.findByText('Take the state’s list');
  const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
  fireEvent.change(input, { target: { files: [new File(['date,kind,name'], 'cn-2027.csv')] } });
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText('R-20261122-0007')).toBeTruthy();
  expect(asked.some(({ path }) => path === '/api/calendars/cn/days')).toBe(false);
  fireEvent.click(dialog.getByRole('button', { name: 'Take these days' }));
  expect(await screen.findByText('7 days were taken, 1 stood so already.')).toBeTruthy();
});
