import { fireEvent, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { showPage } from '../../testing/page';
import OutboxPage from './OutboxPage';

const MESSAGE = {
  id: 'm 1',
  kind: 'report',
  organisation: 'central-ac',
  recipient: 'general-manager.central-ac',
  recipientName: 'Zhao Lei',
  channel: 'email',
  language: 'en',
  subject: 'Deadlines kept, October',
  body: 'The figures are attached.',
  state: 'kept',
  attempts: 0,
  createdAt: '2026-11-01T00:00:00Z',
  files: [{ name: '达标 10.xlsx', mediaType: 'application/vnd.ms-excel', size: 5300 }],
};

const show = (files: object[], language: 'zh' | 'en' = 'en') =>
  showPage(<OutboxPage />, '/outbox', '/outbox', { 'GET /api/messages': { items: [{ ...MESSAGE, files }] } }, language);

it('the files of a message stand with name and size, and are had from it', async () => {
  show(MESSAGE.files);
  expect(await screen.findByLabelText('1 attachment')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: MESSAGE.subject }));
  const files = await screen.findByRole('region', { name: 'Attachments' });
  expect(files.textContent).toContain('5 kB');
  const link = within(files).getByRole('link', { name: '达标 10.xlsx' });
  expect(link.getAttribute('href')).toBe(`/api/messages/m%201/files/${encodeURIComponent('达标')}%2010.xlsx`);
  expect(link.getAttribute('download')).toBe('达标 10.xlsx');
});

it('a message without files says nothing of them', async () => {
  show([]);
  fireEvent.click(await screen.findByRole('button', { name: MESSAGE.subject }));
  await screen.findByText(MESSAGE.body);
  expect(screen.queryByText('Attachments')).toBeNull();
});

it('is Chinese in Chinese', async () => {
  show(MESSAGE.files, 'zh');
  expect(await screen.findByLabelText('1 个附件')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: MESSAGE.subject }));
  expect(await screen.findByRole('region', { name: '附件' })).toBeTruthy();
});
