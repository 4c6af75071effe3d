import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, query } from './http';
import { useSend } from './send';

/** A table that is being changed. */
export interface DraftRow {
  id: string;
  key: string;
  organisation: string;
  title: string;
  reason?: string;
  /** editing, submitted, published or withdrawn */
  state: string;
  revision: number;
  createdBy: string;
  createdAt: string;
  editedBy: string;
  editedAt: string;
}

export interface SheetColumn {
  name: string;
  label: string;
  labelZh: string;
  type: string;
  /** FEEL of the values that may stand, or empty. */
  choices: string;
}

export interface SheetRow {
  id: string;
  annotation: string;
  when: string[];
  then: string[];
}

/** A table as rows. */
export interface Sheet {
  key: string;
  hitPolicy: string;
  inputs: SheetColumn[];
  outputs: SheetColumn[];
  rows: SheetRow[];
}

export interface FindingRow {
  code: string;
  severity: string;
  rowId?: string | null;
  row: number;
  otherRow: number;
  column?: string | null;
  part?: string | null;
  words: string;
  example?: Record<string, unknown>;
}

/** Who else has the draft open. */
export interface DraftEditor {
  person: string;
  seenAt: string;
}

export interface DraftBase {
  definitionId: string;
  version: number;
  shared: boolean;
  publishedBy?: string;
  publishedAt: string;
}

export interface DraftView {
  draft: DraftRow;
  sheet: Sheet;
  xml: string;
  findings: FindingRow[];
  publishable: boolean;
  base: DraftBase;
  upToDate: boolean;
  newest: DraftBase;
  others: DraftEditor[];
}

export interface SavedTable {
  revision: number;
  editedBy: string;
  editedAt: string;
  sheet: Sheet;
  findings: FindingRow[];
  publishable: boolean;
}

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

export const useDescribeDraft = (id: string) => useSend<{ title: string; reason?: string }, DraftView>('PUT', path(id));

/** Saves a text; answered 409 where somebody else saved since that revision. */
export const saveTable = (id: string, revision: number, rows: SheetRow[]) =>
  call<SavedTable>('PUT', path(id, '/table'), { body: { revision, sheet: { rows } } });

/** Checks rows without keeping them. */
export const checkTable = (key: string, organisation: string, rows: SheetRow[], signal?: AbortSignal) =>
  call<{ findings: FindingRow[]; publishable: boolean }>('POST', ofKey(key, 'check'), {
    body: { organisation, sheet: { rows } },
    signal,
  });

/** Says that this person has the draft open. */
export const sayPresent = (id: string) =>
  call<{ others: DraftEditor[]; revision: number; editedBy: string }>('POST', path(id, '/presence'));

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

export interface RevisionRow {
  revision: number;
  kind: string;
  savedBy: string;
  savedAt: string;
}

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
    queryFn: () =>
      call<{ revision: RevisionRow; sheet: Sheet; xml: string }>('GET', path(id, `/revisions/${revision}`)),
    enabled: revision !== undefined,
  });
}

export const restoreRevision = (id: string, revision: number, older: number) =>
  call<SavedTable>('POST', path(id, `/revisions/${older}/restore`), { body: { revision } });

export const rebaseDraft = (id: string, revision: number) =>
  call<{ saved: SavedTable; conflicts: unknown[] }>('POST', path(id, '/rebase'), { body: { revision } });
