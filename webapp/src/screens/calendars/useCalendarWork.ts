import {
  readCalendarDraft,
  saveCalendarDraft,
  useCalendarDraftShown,
  type CalendarDraftView,
} from '../../api/calendars';
import { mergeRows } from '../../rules/mergeRows';
import { useAutosave, type Kept } from '../../rules/useAutosave';
import { readDays, writeDays, type PublicDay } from './days';

export interface CalendarContent {
  hours: string;
  days: PublicDay[];
}

const keptOf = ({ draft }: CalendarDraftView): Kept<CalendarContent> => ({
  content: { hours: draft.hours, days: readDays(draft.days) },
  revision: draft.revision,
  by: draft.editedBy,
  at: draft.editedAt,
});

/** Hours and days of a draft while somebody changes them; what the server says of them is shown at once. */
export function useCalendarWork(view: CalendarDraftView) {
  const { id } = view.draft;
  const show = useCalendarDraftShown(id);
  const shown = (draft: CalendarDraftView) => {
    show(draft);
    return keptOf(draft);
  };
  const work = useAutosave<CalendarContent>({
    begin: keptOf(view),
    save: async (revision, { hours, days }) =>
      shown(await saveCalendarDraft(id, revision, { hours, days: writeDays(days) })),
    read: async () => shown(await readCalendarDraft(id)),
    merge,
  });
  return { ...work, takeDraft: (draft: CalendarDraftView) => work.take(shown(draft)) };
}

export type CalendarWork = ReturnType<typeof useCalendarWork>;

/** Days are put together by their date; of the hours mine stand where both changed them. */
export function merge(base: CalendarContent, mine: CalendarContent, theirs: CalendarContent) {
  const days = mergeRows(base.days, mine.days, theirs.days, ({ date }) => date);
  const mineChanged = mine.hours !== base.hours;
  const both = mineChanged && theirs.hours !== base.hours && mine.hours !== theirs.hours ? [mine.hours] : [];
  return {
    content: {
      hours: mineChanged ? mine.hours : theirs.hours,
      days: [...days.rows].sort((a, b) => (a.date < b.date ? -1 : 1)),
    },
    both: [...both, ...days.both],
  };
}
