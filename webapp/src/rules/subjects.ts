import type { Texts } from '../text';
import { word } from '../text';

interface Subject {
  kind: string;
  organisation: string;
  key: string;
}

/** What is changed, by its own name. */
export function nameOf({ kind, key }: Subject, t: Texts): string {
  if (kind === 'table') return word(t.decisionNames, key);
  return kind === 'calendar' ? t.calendars.title : `${t.releases.kinds[kind] ?? kind} ${key}`;
}

/** Where it stands as it is in force. */
export function pathOf({ kind, organisation, key }: Subject): string {
  if (kind === 'calendar') return `/calendars?organisation=${organisation}`;
  if (kind === 'price-list') return `/prices/${organisation}/${key}`;
  return `/decisions/${key}?organisation=${organisation}`;
}

const DRAFTS: Record<string, string> = { table: '/decisions', calendar: '/calendars', 'price-list': '/prices' };

export const draftPath = (kind: string, draft: string) => `${DRAFTS[kind] ?? '/decisions'}/drafts/${draft}`;
