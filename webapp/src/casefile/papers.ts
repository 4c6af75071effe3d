import type { CaseDocument } from '../api/documents';
import type { Language } from '../text/language';

const NAMED = /^(.+)-(zh|en)\.pdf$/;

export interface PaperCopy {
  id: string;
  language: Language;
}

/**
 * The copies of one paper, one per language in which it was printed: "M-1-zh.pdf" and "M-1-en.pdf". A paper that was
 * printed again has several copies per language; those printed with the one that is asked for count.
 */
export function copiesOf(documents: CaseDocument[], id: string): PaperCopy[] {
  const asked = documents.find((document) => document.id === id);
  const [, stem] = NAMED.exec(asked?.fileName ?? '') ?? [];
  if (!asked || !stem) return [];
  const apart = ({ addedAt }: CaseDocument) => Math.abs(Date.parse(addedAt) - Date.parse(asked.addedAt));
  const nearest = new Map<string, CaseDocument>();
  for (const document of documents) {
    const [, other, language] = NAMED.exec(document.fileName) ?? [];
    if (other !== stem || !language || document.kind !== asked.kind) continue;
    const known = nearest.get(language);
    if (!known || apart(document) < apart(known)) nearest.set(language, document);
  }
  return [...nearest].map(([language, document]) => ({ id: document.id, language: language as Language }));
}
