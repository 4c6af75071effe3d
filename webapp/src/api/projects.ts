import type { Bilingual } from '../text/language';
import type { Answer } from './contract';
import { query } from './http';
import { listed, useOne } from './lists';
import { useSend } from './send';

export type ProjectRow = Answer<
  'ProjectReads.Row',
  | 'number'
  | 'organisation'
  | 'name'
  | 'keyProject'
  | 'status'
  | 'registeredAt'
  | 'parts'
  | 'acceptedParts'
  | 'openFindings'
>;

/** A lot in which the site is handed over. */
export type ProjectPart = Answer<'Project.Part', 'partNo' | 'name' | 'status'>;
export type ProjectUnit = Answer<'Project.Unit', 'id' | 'partNo' | 'position'>;
export type ProjectStep = Answer<'ProjectStep', 'stepNo' | 'kind' | 'passed' | 'doneAt'>;

export type Project = Answer<
  'ProjectReads.Detail',
  never,
  { project: ProjectRow; parts: ProjectPart[]; units: ProjectUnit[]; steps: ProjectStep[] }
>;

export type Inspection = Answer<'Inspection', 'id' | 'inspectionNo' | 'partNo' | 'again' | 'inspector'>;
export type InspectionAnswer = Answer<'Inspection.Answer', 'itemNo'>;

/** `template`: the key of its checklist, none for a second look at what was found. */
export type InspectionView = Answer<
  'ProjectReads.InspectionView',
  never,
  { inspection: Inspection; answers: InspectionAnswer[] }
>;

export type Finding = Answer<
  'Finding',
  'id' | 'findingNo' | 'partNo' | 'impact' | 'description' | 'state' | 'foundAt',
  { photos: Required<Answer<'Finding.Photo'>>[] }
>;

export type Rectification = Answer<
  'ProjectReads.RectificationView',
  'findings',
  {
    rectification: Answer<'Rectification', 'no' | 'partNo' | 'letter' | 'limitDays' | 'rectifyBy' | 'openedAt'>;
    entries: Answer<'Rectification.Entry', 'entryNo' | 'kind' | 'note' | 'writtenAt'>[];
  }
>;

export type AcceptedUnit = Answer<'Acceptance.AcceptedUnit', 'serialNo' | 'model' | 'acceptedOn'>;

export type Acceptance = Answer<
  'ProjectReads.AcceptanceView',
  never,
  {
    acceptance: Answer<'Acceptance', 'acceptanceNo' | 'partNo' | 'satisfied' | 'recordedAt'>;
    units: AcceptedUnit[];
  }
>;

export type Coverage = Answer<'CoverageService.Coverage', 'unitId' | 'month' | 'projects' | 'inspected'>;

export type Certificate = Answer<'InstallerService.CertificateView', 'certificateNo' | 'validFrom' | 'validTo'>;
export type Installer = Answer<'InstallerService.View', 'code' | 'name' | 'kind', { certificates: Certificate[] }>;

export type ChecklistItem = Answer<
  'ChecklistTemplate.Item',
  'itemNo' | 'kind' | 'weight' | 'impact',
  { text: Bilingual }
>;
export type Checklist = Answer<
  'ChecklistTemplate',
  'id' | 'key' | 'version' | 'madeAt',
  { name: Bilingual; items: ChecklistItem[] }
>;

const path = (number: string, part = '') => `/api/projects/${encodeURIComponent(number)}${part}`;

export const projects = listed<ProjectRow>('/api/projects');
export const useProject = (number: string) => useOne<Project>(path(number));
export const useInspections = (number: string) => useOne<InspectionView[]>(path(number, '/inspections'));
export const useFindings = (number: string) => useOne<Finding[]>(path(number, '/findings'));
export const useRectifications = (number: string) => useOne<Rectification[]>(path(number, '/rectifications'));
export const useAcceptances = (number: string) => useOne<Acceptance[]>(path(number, '/acceptances'));

export const useCoverage = (month: string, organisation: string | undefined) =>
  useOne<Coverage[]>(query('/api/projects/coverage', { month, organisation }));

/** The parties outside the organisation's own tree. */
export type PartyKind = 'installer' | 'dealer' | 'supplier' | 'carrier';

export const useInstallers = (organisation: string | undefined, kind?: PartyKind) =>
  useOne<Installer[]>(query('/api/installers', { organisation, kind }), Boolean(organisation));

export const useChecklists = (organisation: string | undefined) =>
  useOne<Checklist[]>(query('/api/checklists', { organisation }), Boolean(organisation));

export const useVersions = (key: string, organisation: string) =>
  useOne<Checklist[]>(query(`/api/checklists/${encodeURIComponent(key)}`, { organisation }));

export const useRegister = () => useSend<unknown, Project>('POST', '/api/projects');
export const useCancelProject = (number: string) => useSend<{ reason: string }>('POST', path(number, '/cancel'));
export const useIdentify = (number: string, position: string) =>
  useSend<{ serialNo: string }>('PUT', path(number, `/units/${encodeURIComponent(position)}`));
export const useCertify = (code: string) => useSend('POST', `/api/installers/${encodeURIComponent(code)}/certificates`);
export const useSaveInstaller = () => useSend('POST', '/api/installers');
export const usePublishChecklist = () => useSend('POST', '/api/checklists');
