import { fireEvent, screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { Moment, Oddity } from '../api/story';
import { showPage } from '../testing/page';
import { Story } from './Story';
import { byDay, bySeq, chosen, peopleIn } from './told';

vi.mock('../diagram/Bpmn', () => ({ default: () => <p>drawn</p> }));
vi.mock('../diagram/Dmn', () => ({
  default: ({ marks }: { marks: { row: number }[] }) => <p data-testid="table">{marks.map(({ row }) => row).join()}</p>,
}));

const person = { kind: 'person', id: 'agent', name: '王伟', role: 'agent' };
const moment = (seq: number, kind: string, group: string, more: object = {}) => ({
  seq,
  at: `2026-11-23T0${seq}:00:00Z`,
  kind,
  group,
  who: person,
  changes: [],
  details: {},
  erased: [],
  hash: 'h',
  ...more,
});
const ODD = {
  name: 'too-fast',
  title: { en: 'Faster than possible', zh: '快得不可能' },
  grave: false,
  seq: 2,
  at: '2026-11-23T02:00:00Z',
  reason: { en: 'Arrived 20 s after setting out.', zh: '出发后 20 秒即到达。' },
};

const SERVER = {
  'GET /api/cases/R-1/story': {
    number: 'R-1',
    organisation: 'central-ac',
    status: 'visiting',
    openedAt: '2026-11-23T01:00:00Z',
    moments: [
      moment(1, 'case.progressed', 'work', { changes: [{ field: 'status', from: 'reported', to: 'dispatching' }] }),
      moment(2, 'visit.arrived', 'work', {
        details: { technician: 'tech.foshan', lines: [{ description: null, code: 'B-2' }] },
        erased: ['lines.0.description'],
        booking: {
          kind: 'labour',
          party: 'unit:x',
          debit: 'maker/cost/labour',
          credit: 'installer:AZ-1/current',
          on: '2026-11-23',
          amountCny: 60,
        },
      }),
      moment(3, 'message.written', 'message', {
        message: { id: 'm', recipient: '李娜', channel: 'email', state: 'SENT', subject: 'On the way', body: 'Hello' },
      }),
      moment(4, 'decision.taken', 'decision', { receipt: 'r1', details: { decision: 'severity' } }),
      moment(5, 'visit.signedOff', 'work', { details: {}, erased: ['signedBy'] }),
    ],
    oddities: [ODD],
    people: { 'tech.foshan': '谢娟国' },
  },
  'GET /api/cases/R-1/diagram': [],
  'GET /api/cases/R-1/decisions': [
    {
      id: 'r1',
      key: 'severity',
      version: 3,
      approvedBy: ['chief'],
      matches: [[{ ruleId: 'b' }]],
      publishedBy: 'build',
    },
  ],
  'GET /api/cases/R-1/decisions/r1/table':
    '<definitions><decision><decisionTable><rule id="a"><inputEntry><text>1</text></inputEntry></rule><rule id="b"><inputEntry><text>2</text></inputEntry></rule></decisionTable></decision></definitions>',
};

it('tells what changed from what to what, what is odd and why, and what stands behind an event', async () => {
  showPage(<Story number="R-1" />, '/', '/', SERVER);
  const odd = await screen.findByRole('region', { name: 'Odd things' });
  expect(within(odd).getByText('Arrived 20 s after setting out.')).toBeTruthy();
  const changed = document.querySelector('[data-kind="case.progressed"]')!;
  expect(changed.querySelector('del')!.textContent).toBe('Reported');
  expect(changed.querySelector('ins')!.textContent).toBe('Dispatching');
  expect(document.querySelector('[data-kind="visit.arrived"] .story-oddity')!.textContent).toContain('Faster');
  expect(document.querySelector('[data-kind="visit.signedOff"]')!.textContent).toContain('erased');
  const arrived = document.querySelector('[data-kind="visit.arrived"]')!.textContent;
  expect(arrived).toContain('谢娟国');
  expect(arrived).toContain('B-2 (erased where nothing stands)');
  expect(arrived).toContain('Maker, cost → Installer · AZ-1, current account');
  expect(screen.getByText('Hello', { exact: false })).toBeTruthy();
});

it('draws the table as it was with the row that fired, once somebody asks', async () => {
  const { asked } = showPage(<Story number="R-1" />, '/', '/', SERVER);
  const why = await screen.findByText('Why it was decided so');
  expect(asked.some(({ path }) => path.endsWith('/table'))).toBe(false);
  const details = why.closest('details')!;
  details.open = true;
  fireEvent(details, new Event('toggle'));
  expect((await screen.findByTestId('table')).textContent).toBe('1');
  expect(screen.getByText('chief')).toBeTruthy();
});

it('narrows to odd things and turns the order round', async () => {
  showPage(<Story number="R-1" />, '/', '/', SERVER);
  fireEvent.click(await screen.findByText('Only odd things'));
  expect(document.querySelectorAll('.story-moment')).toHaveLength(1);
  fireEvent.click(screen.getByText('Only odd things'));
  fireEvent.click(screen.getByText('Newest first'));
  expect(document.querySelector('.story-moment')!.id).toBe('event-5');
});

it('chooses, groups by day and counts people', () => {
  const moments = [
    moment(1, 'a', 'work'),
    moment(2, 'b', 'reading', { who: { ...person, id: 'auditor' } }),
  ] as Moment[];
  const odd = bySeq([ODD] as Oddity[]);
  expect(chosen(moments, odd, { groups: ['work'], onlyOdd: false, newestFirst: false }).map(({ seq }) => seq)).toEqual([
    1,
  ]);
  expect(chosen(moments, odd, { groups: [], onlyOdd: true, newestFirst: false }).map(({ seq }) => seq)).toEqual([2]);
  expect(byDay(moments, (at) => at.slice(0, 10)).map(({ day, moments: its }) => [day, its.length])).toEqual([
    ['2026-11-23', 2],
  ]);
  expect(peopleIn(moments)).toBe(1);
});
