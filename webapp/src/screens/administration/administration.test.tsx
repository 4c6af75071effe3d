import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { refusal, showPage, type Answers } from '../../testing/page';
import AdministrationPage from './AdministrationPage';

const PEOPLE: Answers = {
  'GET /api/people': {
    items: [
      {
        id: 'agent.central-ac',
        name: 'Wang Wei',
        email: 'w@example.com',
        language: 'zh',
        active: true,
        roles: [{ role: 'agent', unitId: 'central-ac.south' }],
      },
      { id: 'gone', name: 'Li Na', language: 'zh', active: false, roles: [] },
    ],
    next: null,
  },
  'GET /api/installers': [
    {
      code: 'INST-01',
      name: 'Bay team',
      kind: 'installer',
      certified: false,
      certificates: [{ certificateNo: 'C-1', validFrom: '2025-01-01', validTo: '2026-01-01' }],
    },
  ],
};

const as = (...roles: string[]) => ({
  'GET /api/me': { id: 'x', name: 'X', roles, units: [], language: 'en', organisation: 'central-ac' },
});

const show = (answers: Answers, language: 'en' | 'zh' = 'en') =>
  showPage(<AdministrationPage />, '/administration', '/administration', { ...PEOPLE, ...answers }, language);

it('people stand with their roles and units by name; who left is marked', async () => {
  show(as('administrator'));
  const agent = (await screen.findByText('Wang Wei')).closest('tr')!;
  expect(await within(agent).findByText('Call-centre agent · South')).toBeTruthy();
  expect(within((await screen.findByText('Li Na')).closest('tr')!).getByText('Blocked')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('Find a person'), { target: { value: 'li na' } });
  await waitFor(() => expect(screen.queryByText('Wang Wei')).toBeNull());
});

it('only an administrator changes and adds people', async () => {
  show(as('dispatcher'));
  await screen.findByText('Wang Wei');
  expect(screen.queryByText('Edit')).toBeNull();
  expect(screen.queryByText('Add a person')).toBeNull();
});

it('a new person is added with a first role; what is refused stands at its field', async () => {
  const { asked } = show({ ...as('administrator'), 'POST /api/people': refusal(409, 'Taken already.', 'id') });
  await screen.findByText('Wang Wei');
  fireEvent.click(screen.getByText('Add a person'));
  const box = (await screen.findByText('Add a person', { selector: '.ant-modal-title' })).closest<HTMLElement>(
    '.ant-modal',
  )!;
  fireEvent.change(within(box).getByLabelText('Id'), { target: { value: 'agent.central-ac' } });
  fireEvent.change(within(box).getByLabelText('Name'), { target: { value: 'Wu' } });
  fireEvent.change(within(box).getByLabelText('Password'), { target: { value: 'long-enough-1' } });
  await choose(within(box).getByLabelText('Role'), 'Dispatcher');
  await choose(within(box).getByLabelText('Unit'), 'South');
  fireEvent.click(within(box).getByText('Save'));
  expect(await within(box).findByText('Taken already.')).toBeTruthy();
  expect(asked.find(({ method }) => method === 'POST')?.body).toMatchObject({
    id: 'agent.central-ac',
    organisation: 'central-ac',
    name: 'Wu',
    password: 'long-enough-1',
    roles: [{ role: 'dispatcher', unitId: 'central-ac.south' }],
  });
});

it('an installer without a valid certificate is marked, in Chinese too', async () => {
  show(as('install-supervisor'), 'zh');
  fireEvent.click(await screen.findByText('往来单位'));
  const installer = (await screen.findByText('Bay team')).closest('tr')!;
  expect(installer.className).toContain('row-late');
});

it('a supplier is entered among the suppliers', async () => {
  const { asked } = show({
    ...as('administrator'),
    'POST /api/installers': { code: 'SUP-1', kind: 'supplier', certificates: [] },
  });
  fireEvent.click(await screen.findByText('Installers, suppliers, carriers'));
  await choose(await screen.findByLabelText('Kind of party'), 'Suppliers');
  fireEvent.click(screen.getByText('Enter a party'));
  const dialog = (await screen.findByText('Enter a party · Suppliers')).closest<HTMLElement>('.ant-modal')!;
  fireEvent.change(within(dialog).getByLabelText('Code'), { target: { value: 'SUP-1' } });
  fireEvent.change(within(dialog).getByLabelText('Name'), { target: { value: 'Chips' } });
  fireEvent.click(within(dialog).getByText('Save'));
  await waitFor(() =>
    expect(asked.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
      { organisation: 'central-ac', kind: 'supplier', code: 'SUP-1', name: 'Chips' },
    ]),
  );
});

async function choose(field: HTMLElement, option: string) {
  fireEvent.mouseDown(field);
  fireEvent.click(await waitFor(() => screen.getByText(option, { selector: '.ant-select-item-option-content' })));
}
