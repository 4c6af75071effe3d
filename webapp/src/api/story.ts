import { useQuery } from '@tanstack/react-query';
import type { Bilingual } from '../text/language';
import { call } from './http';
import type { Answer } from './contract';

/** Something about a case that somebody should look at. */
export type Oddity = Answer<'Oddity', 'name' | 'grave' | 'seq' | 'at', { title: Bilingual; reason: Bilingual }>;

export type Change = Answer<'Change', 'field', { from?: unknown; to?: unknown }>;

export type Who = Answer<'CaseStory.Who', 'kind' | 'id' | 'name', { node?: Bilingual }>;

export type Moment = Answer<
  'CaseStory.Moment',
  'seq' | 'at' | 'kind' | 'group' | 'hash',
  {
    who: Who;
    step?: Bilingual;
    changes: Change[];
    details: Record<string, unknown>;
    erased: string[];
    message?: Answer<'CaseStory.Message', 'id' | 'channel' | 'state' | 'subject' | 'body'>;
    document?: Answer<'CaseStory.File', 'id' | 'kind' | 'fileName' | 'size' | 'erased'>;
    movement?: Answer<'CaseStory.Movement', 'part' | 'quantity' | 'from' | 'to', { name: Bilingual; valueCny: number }>;
    booking?: Answer<'CaseStory.Booking', 'kind' | 'party' | 'debit' | 'credit' | 'on', { amountCny: number }>;
  }
>;

export type Story = Answer<
  'CaseStory.Story',
  'number' | 'organisation' | 'status' | 'openedAt',
  { moments: Moment[]; oddities: Oddity[]; people: Record<string, string> }
>;

const path = (number: string, part: string) => `/api/cases/${encodeURIComponent(number)}${part}`;

/** Everything that happened to a case. */
export function useStory(number: string) {
  return useQuery({
    queryKey: ['case', number, 'story'],
    queryFn: () => call<Story>('GET', path(number, '/story')),
  });
}

/** The decision table of a receipt as it was: never changes. */
export function useTableThen(number: string, receipt: string) {
  return useQuery({
    queryKey: ['table then', receipt],
    queryFn: () => call<string>('GET', path(number, `/decisions/${encodeURIComponent(receipt)}/table`)),
    staleTime: Infinity,
  });
}
