import { call } from './http';
import type { Answer } from './contract';

/** No hooks here: the form renderer of Tasklist's pages uses these, too. */

/** A file on a case. */
export type CaseDocument = Answer<
  'DocumentController.Row',
  'id' | 'kind' | 'fileName' | 'contentType' | 'size' | 'sha256' | 'addedAt'
>;

export function documentsOf(caseNumber: string): Promise<CaseDocument[]> {
  return call<CaseDocument[]>('GET', documentsPath(caseNumber));
}

/** @param kind photo, signed-sheet or other */
export function uploadDocument(caseNumber: string, file: File, kind = 'photo'): Promise<CaseDocument> {
  const body = new FormData();
  body.append('file', file);
  body.append('kind', kind);
  return call<CaseDocument>('POST', documentsPath(caseNumber), { body });
}

export function documentHref(caseNumber: string, id: string): string {
  return `${documentsPath(caseNumber)}/${encodeURIComponent(id)}`;
}

function documentsPath(caseNumber: string): string {
  return `/api/cases/${encodeURIComponent(caseNumber)}/documents`;
}
