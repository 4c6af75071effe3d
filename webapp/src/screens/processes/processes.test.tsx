import { fireEvent, screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { showPage, type Answers } from '../../testing/page';
import ProcessesPage from './ProcessesPage';
import ProcessPage from './ProcessPage';

// jsdom draws nothing; what is handed to the diagram is what counts here
vi.mock('../../diagram/Bpmn', () => ({
  default: ({ label, sought, language }: { label: string; sought?: string; language: string }) => (
    <p>{`${label} | ${sought ?? 'nothing'} | ${language}`}</p>
  ),
}));

const text = (en: string, zh: string) => ({ en, zh });

const REPAIR = {
  key: 'repair',
  name: text('Repair', '维修'),
  sentence: text('A fault, to the closed case.', '从报修到关闭。'),
  definitionId: 'repair:1:x',
  version: 1,
  tasks: [{ element: 'UserTask_Triage', name: text('Triage request', '分诊') }],
  decisions: [
    {
      key: 'response-sla',
      steps: [{ element: 'BusinessRuleTask_SetDeadlines', name: text('Set deadlines', '设定时限') }],
    },
  ],
  calls: [{ key: 'field-visit', name: text('Field visit', '上门服务') }],
  calledBy: [],
};

const answers = (role: string): Answers => ({
  'GET /api/me': { id: 'x', name: 'Li', roles: [role], units: [], language: 'en', organisation: 'central-ac' },
  'GET /api/processes': [{ ...REPAIR, tasks: 1, decisions: 1, calls: ['field-visit'] }],
  'GET /api/processes/repair': REPAIR,
  'GET /api/processes/repair%3A1%3Ax/xml': '<xml/>',
});

const show = (role: string, address: string, language: 'en' | 'zh' = 'en') =>
  showPage(<ProcessPage />, '/processes/:key', address, answers(role), language);

it('each process says what it is for and leads to its diagram', async () => {
  showPage(<ProcessesPage />, '/processes', '/processes', answers('analyst'));
  const row = (await screen.findByText('Repair')).closest('tr')!;
  expect(within(row).getByText('A fault, to the closed case.')).toBeTruthy();
  expect(within(row).getByText('Repair').getAttribute('href')).toBe('/processes/repair');
  fireEvent.change(screen.getByLabelText('Name or purpose'), { target: { value: 'warranty' } });
  expect(await screen.findByText('No process.')).toBeTruthy();
});

it('a link to a step marks it in the diagram', async () => {
  show('analyst', '/processes/repair?element=BusinessRuleTask_SetDeadlines');
  expect(await screen.findByText('Diagram of Repair | BusinessRuleTask_SetDeadlines | en')).toBeTruthy();
  expect(screen.getByText('Marked: Set deadlines')).toBeTruthy();
  fireEvent.click(screen.getByLabelText('Show Triage request in the diagram'));
  expect(await screen.findByText('Diagram of Repair | UserTask_Triage | en')).toBeTruthy();
});

it('its tables and neighbours are links, in the language of the reader', async () => {
  show('analyst', '/processes/repair', 'zh');
  expect(await screen.findByText('维修流程图 | nothing | zh')).toBeTruthy();
  expect(screen.getByText('从报修到关闭。')).toBeTruthy();
  expect(screen.getByText('上门服务').getAttribute('href')).toBe('/processes/field-visit');
  const table = document.querySelector('a[href="/decisions/response-sla"]');
  expect(table?.textContent).toBeTruthy();
});

it('who may not read tables gets no link to them', async () => {
  show('supervisor', '/processes/repair');
  expect(await screen.findByText('Set deadlines')).toBeTruthy();
  expect(document.querySelector('a[href="/decisions/response-sla"]')).toBeNull();
});
