import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { caseFile } from '../../testing/file';
import { showPage } from '../../testing/page';
import ProjectPage from './ProjectPage';
import ProjectsPage from './ProjectsPage';

const NUMBER = 'P-20261122-0001';

const project = {
  number: NUMBER,
  organisation: 'central-ac',
  unitId: 'central-ac.south',
  name: 'Harbour tower',
  customer: 'Harbour Ltd',
  keyProject: true,
  status: 'handing-over',
  registeredAt: '2026-11-01T01:00:00Z',
  parts: 2,
  acceptedParts: 1,
  openFindings: 1,
};

const DETAIL = {
  ...caseFile(NUMBER, 'installation'),
  [`GET /api/projects/${NUMBER}`]: {
    project,
    parts: [{ partNo: 1, name: 'Tower A', status: 'accepted', acceptedOn: '2026-11-20' }],
    units: [{ id: 1, partNo: 1, position: 'RF-1', model: 'VRF-8', serialNo: 'SN-1' }],
    steps: [],
  },
  [`GET /api/projects/${NUMBER}/inspections`]: [
    {
      inspection: { id: 1, inspectionNo: 1, partNo: 1, again: false, inspector: 'wang', passed: false, score: 80 },
      template: 'vrf',
      templateVersion: 3,
      answers: [],
    },
  ],
  [`GET /api/projects/${NUMBER}/findings`]: [
    {
      id: 1,
      findingNo: 1,
      partNo: 1,
      impact: 'safety',
      description: 'No earthing',
      state: 'open',
      foundAt: '2026-11-10T01:00:00Z',
      photos: [{ documentId: 'd1', stage: 'found' }],
    },
  ],
  [`GET /api/projects/${NUMBER}/rectifications`]: [
    {
      rectification: {
        no: 1,
        partNo: 1,
        letter: true,
        limitDays: 7,
        rectifyBy: '2020-01-01',
        openedAt: '2026-11-10T01:00:00Z',
        documentId: 'd2',
      },
      findings: [1],
      entries: [{ entryNo: 1, kind: 'overdue', note: 'called', writtenAt: '2026-11-18T01:00:00Z' }],
    },
  ],
  [`GET /api/projects/${NUMBER}/acceptances`]: [
    {
      acceptance: { acceptanceNo: 1, partNo: 1, satisfied: true, recordedAt: '2026-11-20T01:00:00Z', seal: true },
      units: [
        {
          serialNo: 'SN-1',
          model: 'VRF-8',
          acceptedOn: '2026-11-20',
          facts: '{"acceptanceDate":"2026-11-20"}',
          warrantyStatus: 'in-warranty',
          warrantyEnd: '2028-11-20',
        },
      ],
    },
  ],
  [`GET /api/cases/${NUMBER}/documents`]: [],
};

it('a project tells its checklist version, findings, letter with its limit and the facts frozen at acceptance', async () => {
  showPage(<ProjectPage />, '/projects/:number', `/projects/${NUMBER}`, DETAIL);
  expect(await screen.findByText('No earthing')).toBeTruthy();
  expect(await screen.findByText(/vrf, version 3/)).toBeTruthy();
  const letter = (await screen.findByText('2020-01-01')).closest('article')!;
  expect(within(letter).getByText('Late')).toBeTruthy();
  expect(within(letter).getByText('PDF', { exact: false }).closest('a')!.getAttribute('href')).toBe(
    `/api/cases/${NUMBER}/documents/d2`,
  );
  expect(await screen.findByText('Accepted on: 2026-11-20')).toBeTruthy();
});

it('a branch below the target is marked', async () => {
  const { asked } = showPage(
    <ProjectsPage />,
    '/projects',
    '/projects?view=coverage&month=2026-10',
    {
      'GET /api/projects/coverage': [
        {
          organisation: 'central-ac',
          unitId: 'central-ac.south',
          month: '2026-10',
          projects: 20,
          inspected: 18,
          rate: 90,
          met: false,
          report: 'I-20261101-0001',
          reportState: 'due',
        },
      ],
    },
    'zh',
  );
  const row = (await screen.findByText('华南')).closest('tr')!;
  expect(row.className).toContain('row-late');
  expect(within(row).getByText('未达标')).toBeTruthy();
  expect(within(row).getByText('尚未上报').getAttribute('href')).toBe('/cases/I-20261101-0001');
  expect(asked.find(({ path }) => path.endsWith('/coverage'))!.parameters.get('month')).toBe('2026-10');
});

it('open findings are counted in the list', async () => {
  showPage(<ProjectsPage />, '/projects', '/projects', { 'GET /api/projects': { items: [project], next: null } });
  const row = (await screen.findByText('Harbour tower')).closest('tr')!;
  expect(row.className).toContain('row-late');
  expect(within(row).getByText('1 / 2')).toBeTruthy();
});
