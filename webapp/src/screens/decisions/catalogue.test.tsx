import { fireEvent, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { showPage, type Answers } from '../../testing/page';
import DecisionsPage from './DecisionsPage';

const text = (en: string) => ({ en, zh: en });

const row = {
  key: 'response-sla',
  organisation: 'central-ac',
  own: true,
  version: 4,
  sentence: text('By when does what have to happen?'),
  publishedBy: 'li',
  approvedBy: ['wang'],
  effectiveAt: '2026-11-01T00:00:00Z',
  rules: 5,
  waiting: 1,
  decisions: 75,
  neverFired: 2,
  overruled: 3,
  uses: [
    { process: 'repair', element: 'Task_A', processName: text('Repair'), name: text('Set deadlines') },
    { process: 'repair', element: 'Task_B', processName: text('Repair'), name: text('Again') },
  ],
};

const other = { ...row, organisation: 'room-ac', own: false, publishedBy: 'build', approvedBy: [], waiting: 0 };

const answers = (me: object): Answers => ({
  'GET /api/me': { id: 'x', name: 'Li', roles: ['administrator'], units: [], language: 'en', ...me },
  'GET /api/decisions': [row, other],
  'GET /api/drafts': [{ id: 'd1', key: 'response-sla', organisation: 'central-ac', title: 'Shorter' }],
  'GET /api/organisations': [
    { id: 'central-ac', name: text('Central'), zone: 'Asia/Shanghai', language: 'zh' },
    { id: 'room-ac', name: text('Room'), zone: 'Asia/Shanghai', language: 'zh' },
  ],
});

it('says of a table what it decides, since when, by whom, how often, and where it is used', async () => {
  showPage(<DecisionsPage />, '/decisions', '/decisions', answers({ organisation: 'central-ac' }));
  const shown = within((await screen.findByText('By when does what have to happen?')).closest('tr')!);
  expect(shown.getByText('own')).toBeTruthy();
  expect(shown.getByText('approved by wang')).toBeTruthy();
  expect(shown.getByText('1 waiting').closest('a')!.getAttribute('href')).toBe(
    '/releases?organisation=central-ac&kind=table',
  );
  expect(shown.getByText('75')).toBeTruthy();
  expect(shown.getByText('2').className).toBe('soon');
  expect(shown.getByText('3')).toBeTruthy();
  expect(shown.getByText('Repair').getAttribute('href')).toBe('/processes/repair?element=Task_A');
  expect(screen.getAllByText('By when does what have to happen?')).toHaveLength(1);
});

it('who reaches all organisations sees every table of each, and what came with the software', async () => {
  showPage(<DecisionsPage />, '/decisions', '/decisions?organisation=all', answers({}));
  expect(await screen.findAllByText('By when does what have to happen?')).toHaveLength(2);
  const shared = screen.getByText('came with the software').closest('tr')!;
  expect(within(shared).getByText('shared')).toBeTruthy();
  expect(within(shared).queryByText('being changed')).toBeNull();
  expect((await screen.findByText('being changed', { selector: '.ant-tag' })).closest('a')!.getAttribute('href')).toBe(
    '/decisions/drafts/d1',
  );
  fireEvent.change(screen.getByLabelText('Find a decision'), { target: { value: 'nothing like it' } });
  expect(screen.queryByText('By when does what have to happen?')).toBeNull();
});
