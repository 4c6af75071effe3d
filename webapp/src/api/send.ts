import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { call, newKey, type Method } from './http';

/** What does not change by anybody's work, and need not be asked again. */
const STEADY = ['me', 'organisations', 'model', 'demo'];

/**
 * A writing call. Sent again with the same body, as after a lost connection, it does its work once; when it has worked,
 * everything shown is asked anew, because one step moves stock, money, tasks and deadlines alike.
 */
export function useSend<Body, Result = unknown>(
  method: Exclude<Method, 'GET'>,
  path: string | ((body: Body) => string),
) {
  const client = useQueryClient();
  const last = useRef<{ body: string; key: string } | null>(null);
  return useMutation({
    mutationFn: (body: Body) => {
      const text = JSON.stringify(body);
      if (last.current?.body !== text) last.current = { body: text, key: newKey() };
      return call<Result>(method, typeof path === 'string' ? path : path(body), {
        body,
        idempotencyKey: last.current.key,
      });
    },
    onSuccess: () => {
      last.current = null;
      return client.invalidateQueries({ predicate: ({ queryKey }) => !STEADY.includes(String(queryKey[0])) });
    },
  });
}
