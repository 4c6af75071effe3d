import {
  useCalendarEffect,
  useUploadDays,
  useWithdrawCalendarDraft,
  type CalendarDraftView,
  type CalendarFinding,
} from '../../api/calendars';
import { DraftButtons } from '../../rules/DraftButtons';
import { ReadyNotice, ReleaseDialog } from '../../rules/ReleaseDialog';
import { inLanguage, useText } from '../../text';
import { useTold } from '../../ui/useTold';
import type { CalendarWork } from './useCalendarWork';

interface Props {
  view: CalendarDraftView;
  work: CalendarWork;
  editable: boolean;
  onRefused: (lines: CalendarFinding[]) => void;
}

/** What can be done with a draft of a calendar as a whole. */
export function DraftActions({ view, work, editable, onRefused }: Props) {
  const { t } = useText();
  const words = t.calendars;
  const told = useTold();
  const { id, organisation } = view.draft;
  const taken = (draft: CalendarDraftView) => {
    work.takeDraft(draft);
    onRefused(draft.refused);
    if (draft.refused.length === 0) told.done(words.imported);
  };
  return (
    <DraftButtons
      draft={id}
      work={work}
      editable={editable}
      accept=".csv,.txt"
      words={words}
      upload={useUploadDays(id)}
      onTaken={taken}
      withdraw={useWithdrawCalendarDraft(id)}
      back={`/calendars?organisation=${organisation}&tab=drafts`}
      submit={(close) => <Submit view={view} onClose={close} />}
    />
  );
}

function Submit({ view, onClose }: { view: CalendarDraftView; onClose: () => void }) {
  const { t, language } = useText();
  const words = t.calendars;
  const faulty = view.findings.length > 0;
  const effect = useCalendarEffect(view.draft.id, view.draft.revision, !faulty);
  const obstacles = [
    ...(view.upToDate ? [] : [t.releases.isBehind]),
    ...(!faulty && view.changes.length === 0 ? [t.releases.nothingChanged] : []),
    ...view.findings.map(({ line, text }) => words.finding(line, inLanguage(text, language))),
  ];
  const moved = effect.data
    ? ` ${effect.data.cases} ${words.effect.cases}, ${effect.data.moved} ${words.effect.moved}, ${effect.data.late} ${words.effect.late}.`
    : '';
  return (
    <ReleaseDialog kind="calendar" draft={view.draft.id} ready={obstacles.length === 0} onClose={onClose}>
      <ReadyNotice ready={`${t.releases.ready}${moved}`} obstacles={obstacles} />
    </ReleaseDialog>
  );
}
