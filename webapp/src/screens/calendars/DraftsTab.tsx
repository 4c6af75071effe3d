import { useCalendarDrafts } from '../../api/calendars';
import { DraftList } from '../../rules/DraftList';
import { Loaded } from '../../ui/Loaded';

/** Who is changing the calendar, and what came of former drafts. */
export function DraftsTab({ organisation }: { organisation: string }) {
  return (
    <Loaded query={useCalendarDrafts(organisation)}>
      {(drafts) => <DraftList drafts={drafts} path="/calendars/drafts" />}
    </Loaded>
  );
}
