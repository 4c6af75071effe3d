import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Answer } from './contract';
import { call, query } from './http';
import { listed, useOne } from './lists';
import { rememberedLanguage } from '../text/language';

export type Anchor = Answer<
  'TrailProofController.AnchorRow',
  'organisation' | 'number' | 'takenAt' | 'takenBy' | 'streams' | 'root' | 'hash'
>;
/** The last line of a check; lines that come one by one stand in no contract. */
export interface Outcome {
  intact: boolean;
  /** The first broken link, in words. */
  words?: string;
  streams: number;
  events: number;
  rows: number;
  erased: number;
  unproven: number;
  anchors: number;
  notAnchored: number;
  keyIds: string[];
}

export const anchors = listed<Anchor>('/api/audit/anchors');

export const anchorFileHref = (organisation: string) => query('/api/audit/anchors/file', { organisation });
export const trailHref = (organisation: string) => query('/api/audit/export', { organisation });

export const evidenceHref = (number: string) => `/api/cases/${encodeURIComponent(number)}/evidence`;

export function useTakeAnchor(organisation: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call<Anchor>('POST', '/api/audit/anchors', { body: { organisation } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['/api/audit/anchors'] }),
  });
}

const addressPath = (organisation: string) => query('/api/audit/anchor-address', { organisation });

export const useAnchorAddress = (organisation: string) => useOne<{ email?: string }>(addressPath(organisation));

export function useSaveAnchorAddress(organisation: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (email: string) => call('PUT', '/api/audit/anchor-address', { body: { organisation, email } }),
    onSuccess: () => client.invalidateQueries({ queryKey: [addressPath(organisation)] }),
  });
}

/** Checks a trail on the server, which tells how far it is, line by line. Empty where it broke off. */
export async function verifyTrail(
  organisation: string,
  progress: (events: number, expected: number) => void,
  signal: AbortSignal,
): Promise<Outcome | undefined> {
  const response = await fetch(query('/api/audit/verification', { organisation }), {
    headers: { 'Accept-Language': rememberedLanguage() },
    credentials: 'same-origin',
    signal,
  });
  let outcome: Outcome | undefined;
  await eachLine(response, (line) => {
    const told = JSON.parse(line) as { events: number; expected: number; outcome?: Outcome };
    progress(told.events, told.expected);
    outcome = told.outcome ?? outcome;
  });
  return outcome;
}

async function eachLine(response: Response, read: (line: string) => void) {
  const reader = response.ok ? response.body?.getReader() : undefined;
  const decoder = new TextDecoder();
  let rest = '';
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
    const lines = (rest + decoder.decode(piece.value, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    lines.filter(Boolean).forEach(read);
  }
}
