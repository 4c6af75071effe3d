import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Answer, Schemas } from './contract';
import { call, query } from './http';
import { useSend } from './send';

/** A table that is being changed; its state is editing, submitted, published or withdrawn. */
export type DraftRow = Answer<'DraftAnswer.Row', Exclude<keyof Schemas['DraftAnswer.Row'], 'reason'>>;

/** A column; its choices are FEEL of the values that may stand, or empty. */
export type SheetColumn = Required<Answer<'Sheet.Column'>>;

export type SheetRow = Required<Answer<'Sheet.Row'>>;

/** A table as rows. */
export type Sheet = Answer<
  'Sheet',
  'key' | 'hitPolicy',
  { inputs: SheetColumn[]; outputs: SheetColumn[]; rows: SheetRow[] }
>;

export type FindingRow = Answer<
  'FindingRow',
  'code' | 'severity' | 'row' | 'otherRow' | 'words',
  { rowId?: string | null; column?: string | null; part?: string | null; example?: Record<string, unknown> }
>;

/** Who else has the draft open. */
export type DraftEditor = Required<Answer<'Editor'>>;

export type DraftBase = Answer<'DraftAnswer.Base', 'definitionId' | 'version' | 'shared' | 'publishedAt'>;

export type DraftView = Answer<
  'DraftAnswer.View',
  'xml' | 'publishable' | 'upToDate',
  {
    draft: DraftRow;
    sheet: Sheet;
    findings: FindingRow[];
    base: DraftBase;
    newest: DraftBase;
    others: DraftEditor[];
  }
>;

export type SavedTable = Answer<
  'DraftAnswer.Saved',
  'revision' | 'editedBy' | 'editedAt' | 'publishable',
  { sheet: Sheet; findings: FindingRow[] }
>;

export type CheckedTable = Answer<'DraftController.Checked', 'publishable', { findings: FindingRow[] }>;

export type Presence = Answer<'DraftController.Present', 'revision' | 'editedBy', { others: DraftEditor[] }>;

const path = (id: string, rest = '') => `/api/drafts/${encodeURIComponent(id)}${rest}`;
const ofKey = (key: string, rest: string) => `/api/decisions/${encodeURIComponent(key)}/${rest}`;

export const readDraft = (id: string) => call<DraftView>('GET', path(id));

export function useDraft(id: string) {
  return useQuery({ queryKey: ['draft', id], queryFn: () => readDraft(id), refetchOnWindowFocus: false });
}

/** The drafts of a decision, edited last first. */
export function useDrafts(key: string, organisation: string, enabled: boolean) {
  return useQuery({
    queryKey: ['drafts', organisation, key],
    queryFn: () => call<DraftRow[]>('GET', query(ofKey(key, 'drafts'), { organisation, state: 'editing' })),
    enabled: enabled && Boolean(organisation),
  });
}

/** All drafts within reach that are still being written or waiting. */
export function useOpenDrafts(organisation: string | undefined, enabled: boolean) {
  return useQuery({
    queryKey: ['drafts', organisation],
    queryFn: () => call<DraftRow[]>('GET', query('/api/drafts', { organisation, state: 'editing' })),
    enabled,
  });
}

export const useBeginDraft = (key: string) =>
  useSend<{ organisation: string; title: string }, DraftView>('POST', ofKey(key, 'drafts'));

export const useWithdrawDraft = (id: string) => useSend<void, void>('POST', path(id, '/withdraw'));

/** Saves a text; answered 409 where somebody else saved since that revision. */
export const saveTable = (id: string, revision: number, rows: SheetRow[]) =>
  call<SavedTable>('PUT', path(id, '/table'), { body: { revision, sheet: { rows } } });

/** Checks rows without keeping them. */
export const checkTable = (key: string, organisation: string, rows: SheetRow[], signal?: AbortSignal) =>
  call<CheckedTable>('POST', ofKey(key, 'check'), {
    body: { organisation, sheet: { rows } },
    signal,
  });

/** Says that this person has the draft open. */
export const sayPresent = (id: string) => call<Presence>('POST', path(id, '/presence'));

export const sayGone = (id: string) => call<void>('DELETE', path(id, '/presence'));

export const draftFile = (id: string) => path(id, '/file');

/** Takes a DMN file as the next text. */
export function useUploadTable(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ revision, file }: { revision: number; file: File }) => {
      const body = new FormData();
      body.append('file', file);
      return call<SavedTable>('POST', query(path(id, '/file'), { revision }), { body });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['draft', id] }),
  });
}

export type RevisionRow = Required<Answer<'DraftAnswer.RevisionRow'>>;

export type RevisionView = Answer<'DraftAnswer.RevisionView', 'xml', { revision: RevisionRow; sheet: Sheet }>;

export function useRevisions(id: string) {
  return useQuery({
    queryKey: ['draft-revisions', id],
    queryFn: () => call<RevisionRow[]>('GET', path(id, '/revisions')),
    staleTime: 0,
  });
}

export function useRevision(id: string, revision: number | undefined) {
  return useQuery({
    queryKey: ['draft-revisions', id, revision],
    queryFn: () => call<RevisionView>('GET', path(id, `/revisions/${revision}`)),
    enabled: revision !== undefined,
  });
}

export const restoreRevision = (id: string, revision: number, older: number) =>
  call<SavedTable>('POST', path(id, `/revisions/${older}/restore`), { body: { revision } });

export type Rebased = Answer<'DraftAnswer.Rebased', 'conflicts', { saved: SavedTable }>;

export const rebaseDraft = (id: string, revision: number) =>
  call<Rebased>('POST', path(id, '/rebase'), { body: { revision } });
