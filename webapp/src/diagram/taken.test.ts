import { expect, it } from 'vitest';
import { takenFlows } from './taken';

const once = (id: string) => ({ id, done: 1, active: 0 });

/** start → join → visit → present? → (yes) work, (no) back to the join */
const visit = [
  { id: 'begin', source: 'start', target: 'join' },
  { id: 'go', source: 'join', target: 'visit' },
  { id: 'ask', source: 'visit', target: 'present' },
  { id: 'yes', source: 'present', target: 'work' },
  { id: 'no', source: 'present', target: 'join' },
];

it('a way back that nobody went is not taken, although both its ends were passed', () => {
  const passed = [once('start'), once('join'), once('visit'), once('present'), { id: 'work', done: 0, active: 1 }];
  expect([...takenFlows(visit, passed)].sort()).toEqual(['ask', 'begin', 'go', 'yes']);
});

it('a way back that somebody went is', () => {
  const twice = (id: string) => ({ id, done: 2, active: 0 });
  const passed = [once('start'), twice('join'), twice('visit'), twice('present'), { id: 'work', done: 0, active: 1 }];
  expect([...takenFlows(visit, passed)].sort()).toEqual(['ask', 'begin', 'go', 'no', 'yes']);
});

it('where nothing has been passed nothing is taken', () => {
  expect(takenFlows(visit, []).size).toBe(0);
});

it('a fork sends along all of its flows', () => {
  const flows = [
    { id: 'a', source: 'fork', target: 'x', forks: true },
    { id: 'b', source: 'fork', target: 'y', forks: true },
  ];
  expect([...takenFlows(flows, [once('fork'), once('x'), { id: 'y', done: 0, active: 1 }])].sort()).toEqual(['a', 'b']);
});
