import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, query } from './http';
import { asPage, type Page } from './page';
import type { Answer } from './contract';

export type Message = Answer<
  'MessageController.Row',
  'id' | 'kind' | 'channel' | 'state' | 'attempts' | 'createdAt' | 'files'
>;

/** Where a file that goes with a message is had. */
export const messageFileHref = (id: string, name: string) =>
  `/api/messages/${encodeURIComponent(id)}/files/${encodeURIComponent(name)}`;

export interface MessageFilter {
  organisation?: string;
  state?: string;
  before?: string;
  limit?: number;
}

export function useMessages(filter: MessageFilter) {
  return useQuery({
    queryKey: ['messages', filter],
    queryFn: async (): Promise<Page<Message>> =>
      asPage(await call<{ rows: Message[]; next?: string }>('GET', query('/api/messages', { ...filter }))),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  });
}

export function useMessagesOfCase(caseNumber: string) {
  return useQuery({
    queryKey: ['case', caseNumber, 'messages'],
    queryFn: async () =>
      asPage(await call<Message[]>('GET', `/api/cases/${encodeURIComponent(caseNumber)}/messages`)).items,
  });
}

export function useResend() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call<void>('POST', `/api/messages/${encodeURIComponent(id)}/resend`),
    onSuccess: () => client.invalidateQueries({ queryKey: ['messages'] }),
  });
}
