import type { Answer } from './contract';
import { listed } from './lists';

/** Why a case was found: a personal value, an event or a decision on it. */
export type FoundReason = Answer<'CaseSearch.Reason', 'what' | 'name' | 'at'>;

export type FoundCase = Answer<
  'CaseSearch.Found',
  'number' | 'kind' | 'organisation' | 'unitId' | 'status' | 'openedAt',
  { reasons: FoundReason[] }
>;

/** Cases of any age by what was ever on them; the search itself is noted. */
export const foundCases = listed<FoundCase>('/api/audit/cases');
