import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { showPage, type Answers } from '../../testing/page';
import ProofPage from './ProofPage';

const ANCHOR = {
  organisation: 'central-ac',
  number: 7,
  day: '2026-01-05',
  takenAt: '2026-01-05T16:00:05Z',
  takenBy: 'platform',
  streams: 12,
  root: 'ab'.repeat(32),
  hash: 'cd'.repeat(32),
};

const ANSWERS: Answers = {
  'GET /api/me': {
    id: 'x',
    name: 'X',
    roles: ['auditor', 'administrator'],
    units: [],
    language: 'en',
    organisation: 'central-ac',
  },
  'GET /api/audit/anchors': { items: [ANCHOR], next: null },
  'POST /api/audit/anchors': { ...ANCHOR, number: 8 },
  'GET /api/audit/anchor-address': { organisation: 'central-ac', email: 'notary@example.com' },
  'GET /api/retention/policies': [{ kind: 'messages', months: 36 }],
  'GET /api/retention/due': [{ kind: 'messages', months: 36, cases: 2, items: 5, held: 1, first: ['R-20200105-0001'] }],
  'GET /api/retention/holds': [
    { caseNumber: 'R-20200105-0002', reason: 'court', placedBy: 'auditor', placedAt: '2026-01-05T16:00:05Z' },
  ],
};

it('shows the anchors, what is due and what is held, and takes an anchor', async () => {
  const { asked } = showPage(<ProofPage />, '/proof', '/proof', ANSWERS);
  expect(await screen.findByText('2026-01-05')).toBeTruthy();
  expect(await screen.findByText('R-20200105-0001')).toBeTruthy();
  expect(await screen.findByText('court')).toBeTruthy();
  fireEvent.click(screen.getByText('Take an anchor now'));
  expect(await screen.findByText('Anchor 8 is taken.')).toBeTruthy();
  expect(asked.find(({ method, path }) => method === 'POST' && path === '/api/audit/anchors')?.body).toEqual({
    organisation: 'central-ac',
  });
});
