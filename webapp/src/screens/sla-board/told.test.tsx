import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { showPage } from '../../testing/page';
import { ToldPanel } from './ToldPanel';

const TOLD = {
  clockId: 'k1',
  caseNumber: 'R-20261122-0001',
  target: 'arrive',
  unitId: 'central-ac.south',
  person: 'supervisor.central-ac',
  name: 'Ma Ming',
  title: 'supervisor',
  state: 'sent',
  channel: 'email',
  toldBy: 'message',
};
const ITEMS = [
  { ...TOLD, level: 'later', toldAt: '2026-11-22T03:00:00Z', seenAt: '2026-11-22T04:00:00Z' },
  { ...TOLD, level: 'warn', toldAt: '2026-11-22T01:00:00Z', toldBy: 'window', channel: undefined, state: undefined },
];
const show = (items: object[], language: 'zh' | 'en' = 'en') =>
  showPage(<ToldPanel clockId="k1" />, '/board', '/board', { 'GET /api/board/escalations': { items } }, language);

it('says who was told of a deadline, when, by which channel, and whether they looked', async () => {
  const { asked } = show(ITEMS);
  const [later, warned] = await screen.findAllByRole('listitem');
  expect(later!.textContent).toMatch(
    /^Long overdue: Ma Ming \(Supervisor\)2026-11-22.*E-mail · Sent · Seen 2026-11-22/,
  );
  expect(warned!.textContent).toContain('digest of the hour');
  expect(warned!.textContent).toContain('Seen: not yet');
  expect(asked.find(({ path }) => path === '/api/board/escalations')!.parameters.get('clock')).toBe('k1');
});

it('is Chinese in Chinese', async () => {
  show(ITEMS, 'zh');
  expect((await screen.findAllByRole('listitem'))[0]!.textContent).toContain('严重超时');
});
