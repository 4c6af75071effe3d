import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { showPage, type Answers } from '../../testing/page';
import { ChangeButton } from './ChangeButton';

const show = (drafts: object[], answers: Answers = {}) =>
  showPage(<ChangeButton name="response-sla" organisation="central-ac" />, '/decision', '/decision', {
    'GET /api/decisions/response-sla/drafts': drafts,
    ...answers,
  });

const button = () => screen.getByRole<HTMLButtonElement>('button');

it('waits until the drafts are known, and then goes on with the one that there is', async () => {
  const { router, asked } = show([{ id: 'd1', title: 'Shorter', editedBy: 'li', editedAt: '2026-11-01T00:00:00Z' }]);
  expect(button().disabled).toBe(true);
  fireEvent.click(button());
  await waitFor(() => expect(button().disabled).toBe(false));
  expect(asked.some(({ method }) => method === 'POST')).toBe(false);
  fireEvent.click(button());
  await waitFor(() => expect(router.state.location.pathname).toBe('/decisions/drafts/d1'));
});

it('begins a draft where there is none', async () => {
  const { router } = show([], { 'POST /api/decisions/response-sla/drafts': { draft: { id: 'd9' } } });
  await waitFor(() => expect(button().disabled).toBe(false));
  fireEvent.click(button());
  await waitFor(() => expect(router.state.location.pathname).toBe('/decisions/drafts/d9'));
});
