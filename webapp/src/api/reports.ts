import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Answer } from './contract';
import { call, file, query } from './http';
import { useSend } from './send';

export type Unit = 'share' | 'count' | 'money' | 'hours' | 'ppm' | 'score' | 'ratio';

type Target = Required<Answer<'ReportController.Target'>>;

/**
 * A figure of a report, with the sentence that says what is counted, over what and by which date. Its target is in its unit, 0.95 of
 * a share is 95 %; it is absent where none is set, or where organisations differ.
 */
export type Figure = Answer<
  'ReportController.Column',
  'key' | 'title' | 'definition',
  { unit: Unit; target?: Target | null }
>;

/** A report that the reader may see. */
export type ReportEntry = Answer<
  'ReportController.Kind',
  'key' | 'title' | 'filters',
  {
    figures: Required<Answer<'ReportController.Word'>>[];
    groupings: Required<Answer<'ReportController.Choice'>>[];
  }
>;

/**
 * A number. Its value is null where nothing was there to count it over: no case is not 0 %. A count or a sum has no denominator,
 * a mean or a median no numerator.
 */
export type Cell = Nullable<Answer<'ReportController.Number'>>;

type Nullable<T> = { [Field in keyof T]: T[Field] | null };

export type Cells = Record<string, Cell | undefined>;

export type Report = Answer<
  'ReportController.Answer',
  'key' | 'title' | 'from' | 'to' | 'by' | 'asOf' | 'leftOff',
  {
    /** Absent where organisations have different ones. */
    zone?: string | null;
    columns: Figure[];
    rows: Answer<'ReportController.Row', 'group' | 'title', { cells: Cells }>[];
    /** Over all rows, also those left off. */
    total: { cells: Cells };
  }
>;

/** A row behind a figure; it may belong to no case. */
export type CaseBehind = Nullable<Answer<'ReportController.Counted'>>;

/** Period, grouping and filters as they stand in the address. */
export type ReportQuery = Partial<Record<string, string>>;

export function useReports() {
  return useQuery({ queryKey: ['reports'], queryFn: () => call<ReportEntry[]>('GET', '/api/reports') });
}

/** What can be chosen, with its words. */
export type Choices = Record<'products' | 'severities' | 'targets', Required<Answer<'ReportController.Choice'>>[]>;

/** What the filters can be set to: what occurs on cases of all ages that the reader reaches. */
export function useReportChoices(organisation: string | undefined) {
  return useQuery({
    queryKey: ['report-choices', organisation],
    queryFn: () => call<Choices>('GET', query('/api/reports/choices', { organisation })),
    staleTime: 300_000,
  });
}

const path = (key: string, rest = '') => `/api/reports/${encodeURIComponent(key)}${rest}`;

/** The figures; those shown stay until the next are there. */
export function useReport(key: string, asked: ReportQuery, enabled: boolean) {
  return useQuery({
    queryKey: ['report', key, asked],
    queryFn: ({ signal }) => call<Report>('GET', query(path(key), asked), { signal }),
    placeholderData: keepPreviousData,
    enabled,
  });
}

export interface CasesBehind {
  items: CaseBehind[];
  next: string | null;
  /** Equals the number that was clicked. */
  total: number;
}

type CasesAsked = Record<string, string | number | undefined>;

/** A page of the cases behind a figure. */
export async function casesPage(key: string, asked: CasesAsked, signal?: AbortSignal): Promise<CasesBehind> {
  const { cases, total, next } = await call<{ cases: CaseBehind[]; total: number; next?: string | null }>(
    'GET',
    query(path(key, '/cases'), asked),
    { signal },
  );
  return { items: cases, total, next: next ?? null };
}

export function useCasesBehind(key: string, asked: CasesAsked) {
  return useQuery({
    queryKey: ['report-cases', key, asked],
    queryFn: ({ signal }) => casesPage(key, asked, signal),
    placeholderData: keepPreviousData,
  });
}

/** The report as a file, with names and definitions in the reader's language. */
export const reportFile = (key: string, asked: ReportQuery, format: 'csv' | 'xlsx') =>
  file(query(path(key, '/export'), { ...asked, format }));

export type Rhythm = 'weekly' | 'monthly';

/** A report that comes to the reader by mail, and what became of the last one. */
export type Subscription = Answer<
  'ReportSubscriptionController.Row',
  'id' | 'report' | 'title' | 'rhythm' | 'by' | 'byTitle' | 'filtered',
  { last?: Required<Answer<'ReportSubscriptionController.Last'>> | null }
>;

export function useSubscriptions() {
  return useQuery({
    queryKey: ['report-subscriptions'],
    queryFn: () => call<Subscription[]>('GET', '/api/reports/subscriptions'),
  });
}

interface Wanted {
  report: string;
  rhythm: Rhythm;
  by: string | undefined;
  filters: ReportQuery;
}

export const useSubscribe = () => useSend<Wanted, Subscription>('POST', '/api/reports/subscriptions');

export const useUnsubscribe = (id: string) =>
  useSend<object, void>('DELETE', {
    path: `/api/reports/subscriptions/${encodeURIComponent(id)}`,
    body: () => undefined,
  });
