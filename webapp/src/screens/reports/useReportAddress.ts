import { useContext, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { ReportEntry, ReportQuery } from '../../api/reports';
import { platformNow } from '../../ui/clock';
import { ZoneContext } from '../../ui/time';
import { useFilters } from '../../ui/useFilters';
import { dayAt, isDay, periodOf, type Period } from './period';

/** What every report may be narrowed to; each says which of these it understands. */
export const FILTERS = ['organisation', 'branch', 'outlet', 'product', 'severity', 'process', 'target'] as const;

export type FilterName = (typeof FILTERS)[number];

/** The cases that are looked at: those of a figure in a group, counted or overall. */
export interface Behind {
  figure: string;
  part: 'numerator' | 'denominator';
  /** Absent for all groups together. */
  group?: string;
}

/**
 * What is asked of a report, as it stands in the address: whoever opens the link sees the same days, groups, filters and cases.
 * Without days it is the month up to today.
 */
export function useReportAddress(entry: ReportEntry | undefined) {
  const zone = useContext(ZoneContext);
  const [parameters, setParameters] = useSearchParams();
  const filters = useFilters(...FILTERS);
  const today = dayAt(platformNow(), zone);
  const period = periodIn(parameters, today);
  const groupings = entry?.groupings.map(({ key }) => key) ?? [];
  const by = groupings.find((key) => key === parameters.get('by')) ?? usual(groupings, period);
  const figure = entry?.figures.find(({ key }) => key === parameters.get('chart'))?.key ?? entry?.figures[0]?.key ?? '';
  const { from, to } = period;
  const asked = useMemo<ReportQuery>(() => ({ from, to, by, ...filters.values }), [from, to, by, filters.values]);

  const change = (change: Record<string, string | undefined>, replace = true) =>
    setParameters(changed(parameters, change), { replace });
  return {
    period,
    by,
    figure,
    filters,
    today,
    asked,
    behind: behindIn(parameters),
    change,
    /** Where the cases of a figure stand. */
    linkTo: ({ figure, part, group }: Behind) =>
      `?${changed(parameters, { ...period, by, figure, part, group }).toString()}`,
    close: () => change({ figure: undefined, part: undefined, group: undefined }),
  };
}

/** The first; within one month, along which there is nothing to see, the branches. */
function usual(groupings: string[], { from, to }: Period): string | undefined {
  const others = groupings.filter((key) => key !== 'month');
  const across = others.includes('branch') ? 'branch' : others[0];
  return groupings[0] === 'month' && from.slice(0, 7) === to.slice(0, 7) ? (across ?? 'month') : groupings[0];
}

function periodIn(parameters: URLSearchParams, today: string): Period {
  const from = parameters.get('from') ?? undefined;
  const to = parameters.get('to') ?? undefined;
  return isDay(from) && isDay(to) ? { from, to } : periodOf('this-month', today);
}

function behindIn(parameters: URLSearchParams): Behind | undefined {
  const figure = parameters.get('figure');
  if (!figure) return undefined;
  const part = parameters.get('part') === 'numerator' ? 'numerator' : 'denominator';
  return { figure, part, group: parameters.get('group') ?? undefined };
}

function changed(parameters: URLSearchParams, change: Record<string, string | undefined>): URLSearchParams {
  const next = new URLSearchParams(parameters);
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined) next.delete(name);
    else next.set(name, value);
  }
  return next;
}
