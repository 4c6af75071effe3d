import { call } from './http';

/** A file on a case. */
export interface CaseDocument {
  id: string;
  fileName: string;
  contentType: string;
  size: number;
  sha256?: string;
  kind?: string;
  uploadedBy?: string;
  uploadedAt?: string;
}

export async function documentsOf(caseNumber: string): Promise<CaseDocument[]> {
  const answer = await call<CaseDocument[] | { items: CaseDocument[] }>('GET', documentsPath(caseNumber));
  return Array.isArray(answer) ? answer : answer.items;
}

export function uploadDocument(caseNumber: string, file: File): Promise<CaseDocument> {
  const body = new FormData();
  body.append('file', file);
  return call<CaseDocument>('POST', documentsPath(caseNumber), { body });
}

export function documentHref(caseNumber: string, id: string): string {
  return `${documentsPath(caseNumber)}/${encodeURIComponent(id)}`;
}

function documentsPath(caseNumber: string): string {
  return `/api/cases/${encodeURIComponent(caseNumber)}/documents`;
}
