import type { DraftView } from '../../api/drafts';
import { useReadiness } from '../../api/versions';
import { ReadyNotice, ReleaseDialog } from '../../rules/ReleaseDialog';
import { inLanguage, useText } from '../../text';
import { Loaded } from '../../ui/Loaded';

/** Hands a draft of a table in; what its check and its examples still put in the way is said first. */
export function SubmitDialog({ view, onClose }: { view: DraftView; onClose: () => void }) {
  const { t, language } = useText();
  const { id, reason } = view.draft;
  const readiness = useReadiness(id, true);
  return (
    <ReleaseDialog
      kind="table"
      draft={id}
      ready={readiness.data?.ready ?? false}
      reason={reason ?? undefined}
      onClose={onClose}
    >
      <Loaded query={readiness} rows={3}>
        {({ ready, obstacles, warnings, examples }) => (
          <ReadyNotice
            ready={t.workbench.submit.ready(examples, warnings)}
            obstacles={ready ? [] : obstacles.map(({ text }) => inLanguage(text, language))}
          />
        )}
      </Loaded>
    </ReleaseDialog>
  );
}
