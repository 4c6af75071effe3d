import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { call, newKey, type Method } from './http';

/** What does not change by anybody's work, and need not be asked again. */
const STEADY = ['me', 'organisations', 'model', 'demo'];

interface Request<Asked> {
  path: string | ((asked: Asked) => string);
  /** What is sent, where it is not all that is asked. */
  body?: (asked: Asked) => unknown;
}

/**
 * A writing call. Sent again with the same content, as after a lost connection, it does its work once; when it has
 * worked, everything shown is asked anew, because one step moves stock, money, tasks and deadlines alike.
 */
export function useSend<Asked = unknown, Result = unknown>(
  method: Exclude<Method, 'GET'>,
  request: Request<Asked> | Request<Asked>['path'],
) {
  const client = useQueryClient();
  const last = useRef<{ sent: string; key: string } | null>(null);
  const { path, body = (asked: Asked) => asked } =
    typeof request === 'string' || typeof request === 'function' ? { path: request } : request;
  return useMutation({
    mutationFn: (asked: Asked) => {
      const sent = JSON.stringify(asked);
      if (!last.current || last.current.sent !== sent) last.current = { sent, key: newKey() };
      return call<Result>(method, typeof path === 'string' ? path : path(asked), {
        body: body(asked),
        idempotencyKey: last.current.key,
      });
    },
    onSuccess: () => {
      last.current = null;
      return client.invalidateQueries({ predicate: ({ queryKey }) => !STEADY.includes(String(queryKey[0])) });
    },
  });
}
