import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { showPage, type Answers } from '../../testing/page';
import ImportPage from './ImportPage';

const as = (...roles: string[]): Answers => ({
  'GET /api/me': { id: 'x', name: 'X', roles, units: [], language: 'en', organisation: 'central-ac' },
});

it('each role is offered what it may bring in', async () => {
  showPage(<ImportPage />, '/import', '/import', as('agent'));
  expect(await screen.findByText('Installed base')).toBeTruthy();
  expect(screen.queryByText('Opening stock')).toBeNull();
  expect(screen.queryByText('Try it first')).toBeNull();
  showPage(<ImportPage />, '/import', '/import', as('parts-accountant'));
  expect(await screen.findByText('Opening stock')).toBeTruthy();
  expect(screen.queryByText('Installed base')).toBeNull();
});

it('a file of parts is tried first, its refused lines are shown, and then it is imported', async () => {
  const tried = {
    accepted: 1,
    unchanged: 0,
    refused: [{ line: 3, column: 'origin', reason: 'origin: copy is no choice.' }],
  };
  const { asked, container } = showPage(<ImportPage />, '/import', '/import', {
    ...as('parts-accountant'),
    'POST /api/imports/parts': tried,
  });
  await screen.findByText('Try it first');
  const text = 'organisation,code\ncentral-ac,A\ncentral-ac,B\n';
  const file = new File([text], 'parts.csv', { type: 'text/csv' });
  // jsdom's files cannot be read
  file.arrayBuffer = () => Promise.resolve(new TextEncoder().encode(text).buffer as ArrayBuffer);
  fireEvent.change(container.querySelector('input[type=file]')!, { target: { files: [file] } });
  await screen.findByText('parts.csv');
  fireEvent.click(screen.getByText('Try it first'));
  expect(await screen.findByText('This was only tried: nothing was written yet.')).toBeTruthy();
  expect(screen.getByText('origin: copy is no choice.')).toBeTruthy();
  expect(await screen.findByText('central-ac,B')).toBeTruthy();
  fireEvent.click(screen.getByText('Import it now'));
  expect(await screen.findByText('Import another file')).toBeTruthy();
  const sent = asked.filter(({ method }) => method === 'POST').map(({ parameters }) => parameters.get('dryRun'));
  expect(sent).toEqual(['true', null]);
});
