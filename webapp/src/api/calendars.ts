import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Bilingual } from '../text/language';
import type { Answer } from './contract';
import { call, query } from './http';
import { useSend } from './send';

/** What is wrong with the hours (line 0) or a line of the days. */
export type CalendarFinding = Answer<'CalendarDraft.Finding', 'field' | 'line' | 'column', { text: Bilingual }>;

export type CalendarChange = Answer<'CalendarDraft.Change', never, { day?: string; was: Bilingual; now: Bilingual }>;

export type CalendarVersion = Answer<
  'CalendarDraft.Version',
  'calendar' | 'version' | 'hours' | 'days' | 'effectiveAt' | 'takenBack'
>;

export type CalendarDraftRow = Answer<
  'CalendarDraft',
  | 'id'
  | 'organisation'
  | 'title'
  | 'hours'
  | 'days'
  | 'revision'
  | 'state'
  | 'createdBy'
  | 'createdAt'
  | 'editedBy'
  | 'editedAt'
>;

export type CalendarDraftView = Answer<
  'CalendarDraft.View',
  'upToDate',
  {
    draft: CalendarDraftRow;
    findings: CalendarFinding[];
    changes: CalendarChange[];
    planned: CalendarVersion;
    refused: CalendarFinding[];
  }
>;

/** What an organisation works by now. */
export type PresentCalendar = Answer<
  'CalendarDraft.Present',
  'own' | 'zone' | 'years' | 'waiting',
  { version: CalendarVersion }
>;

/** Which open deadlines a calendar would move, and which would become late by it. */
export type CalendarEffect = Answer<
  'CalendarPreview.Effect',
  'cases' | 'moved' | 'late',
  { moves: Required<Answer<'CalendarPreview.Move'>>[] }
>;

/** What came of the state's list: how many days are otherwise now, and how many stood so already. */
export type TakenDays = Required<Answer<'CalendarService.Imported'>>;

/** A calendar of a state or of an organisation. */
export type CalendarRow = Required<Answer<'CalendarController.Row'>>;

const path = (id: string, rest = '') => `/api/calendar-drafts/${encodeURIComponent(id)}${rest}`;

export function usePresentCalendar(organisation: string | undefined) {
  return useQuery({
    queryKey: ['calendars', organisation, 'present'],
    queryFn: () => call<PresentCalendar>('GET', query('/api/calendar-drafts/present', { organisation })),
    enabled: Boolean(organisation),
  });
}

export function useCalendarVersions(organisation: string) {
  return useQuery({
    queryKey: ['calendars', organisation, 'versions'],
    queryFn: () => call<CalendarVersion[]>('GET', query('/api/calendar-drafts/versions', { organisation })),
  });
}

export function useCalendarDrafts(organisation: string) {
  return useQuery({
    queryKey: ['calendars', organisation, 'drafts'],
    queryFn: () => call<CalendarDraftRow[]>('GET', query('/api/calendar-drafts', { organisation })),
  });
}

export const useBeginCalendarDraft = () =>
  useSend<{ organisation: string; title: string }, CalendarDraftView>('POST', '/api/calendar-drafts');

export const useRollBackCalendar = () =>
  useSend<{ organisation: string; reason: string }>('POST', '/api/calendar-drafts/rollback');

export const readCalendarDraft = (id: string) => call<CalendarDraftView>('GET', path(id));

export function useCalendarDraft(id: string) {
  return useQuery({
    queryKey: ['calendar-draft', id],
    queryFn: () => readCalendarDraft(id),
    refetchOnWindowFocus: false,
  });
}

/** Answered 409 where somebody else saved since that revision. */
export const saveCalendarDraft = (id: string, revision: number, content: { hours: string; days: string }) =>
  call<CalendarDraftView>('PUT', path(id), { body: { revision, ...content } });

/** Takes what was published since the draft began; what the draft changed stays. */
export const rebaseCalendarDraft = (id: string, revision: number) =>
  call<CalendarDraftView>('POST', path(id, '/rebase'), { body: { revision } });

/** Takes a state's list of further years into the draft. */
export function useUploadDays(id: string) {
  return useMutation({
    mutationFn: ({ revision, file }: { revision: number; file: File }) => {
      const body = new FormData();
      body.append('file', file);
      return call<CalendarDraftView>('POST', query(path(id, '/upload'), { revision }), { body });
    },
  });
}

const stateDays = (calendar: string) => `/api/calendars/${encodeURIComponent(calendar)}/days`;

/** What the state's list would do to open deadlines; nothing is taken. */
export const previewStateDays = (calendar: string, file: Blob) =>
  call<CalendarEffect>('POST', `${stateDays(calendar)}/preview`, { body: file });

/** Takes the state's list for every organisation that works by it. */
export function useTakeStateDays(calendar: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (file: Blob) => call<TakenDays>('POST', stateDays(calendar), { body: file }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['calendars'] }),
  });
}

export function useCalendarEffect(id: string, revision: number, enabled: boolean) {
  return useQuery({
    queryKey: ['calendar-draft', id, 'preview', revision],
    queryFn: () => call<CalendarEffect>('GET', path(id, '/preview')),
    enabled,
  });
}

export const useWithdrawCalendarDraft = (id: string) => useSend<void, CalendarDraftView>('POST', path(id, '/withdraw'));

/** Shows the answer of a save as the draft from now on. */
export function useCalendarDraftShown(id: string) {
  const client = useQueryClient();
  return (draft: CalendarDraftView) => client.setQueryData(['calendar-draft', id], draft);
}
