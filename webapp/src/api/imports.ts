import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call, query } from './http';
import type { Answer } from './contract';

export type ImportKind = 'installed-base' | 'reports';

export type RefusedRow = Answer<'ImportController.Answer.Refused', 'line' | 'reason'>;
export type ImportResult = Answer<'ImportController.Answer', 'accepted' | 'unchanged', { refused: RefusedRow[] }>;

/** @param charset as IANA names it; absent: the server recognises it */
export function useImport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ kind, file, charset }: { kind: ImportKind; file: File; charset?: string }) => {
      const body = new FormData();
      body.append('file', file);
      return call<ImportResult>('POST', query(`/api/imports/${kind}`, { charset }), { body });
    },
    onSuccess: () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' }),
  });
}
