import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call, query } from './http';
import type { Answer } from './contract';

export type ImportKind = 'installed-base' | 'reports' | 'parts' | 'opening-stock';

interface ImportAsked {
  kind: ImportKind;
  file: File;
  charset?: string;
  dryRun?: boolean;
}

export type RefusedRow = Answer<'ImportController.Answer.Refused', 'line' | 'reason'>;
export type ImportResult = Answer<'ImportController.Answer', 'accepted' | 'unchanged', { refused: RefusedRow[] }>;

/** @param charset as IANA names it; absent: the server recognises it @param dryRun tells what would become of it, and writes nothing */
export function useImport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ kind, file, charset, dryRun }: ImportAsked) => {
      const body = new FormData();
      body.append('file', file);
      return call<ImportResult>('POST', query(`/api/imports/${kind}`, { charset, dryRun }), { body });
    },
    onSuccess: () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' }),
  });
}
