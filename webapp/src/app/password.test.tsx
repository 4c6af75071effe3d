import { fireEvent, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { refusal, showPage } from '../testing/page';
import { OwnPassword } from './OwnPassword';

it('asks for the new password twice, and shows at its field what the server refuses', async () => {
  const { asked } = showPage(<OwnPassword onClose={() => undefined} />, '/', '/', {
    'POST /api/session/password': refusal(422, 'This is not your password.', 'current'),
  });
  const box = (await screen.findByText('Change password')).closest<HTMLElement>('.ant-modal')!;
  const type = (label: string, value: string) =>
    fireEvent.change(within(box).getByLabelText(label), { target: { value } });
  type('Current password', 'guess');
  type('New password', 'long-enough-1');
  type('New password once more', 'long-enough-2');
  fireEvent.click(within(box).getByText('Save'));
  expect(await within(box).findByText('The two are not the same.')).toBeTruthy();
  expect(asked.filter(({ method }) => method === 'POST')).toEqual([]);
  type('New password once more', 'long-enough-1');
  fireEvent.click(within(box).getByText('Save'));
  expect(await within(box).findByText('This is not your password.')).toBeTruthy();
  expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ current: 'guess', wanted: 'long-enough-1' });
});
