import { Alert, Button } from 'antd';
import { useText } from '../text';
import { useTold } from '../ui/useTold';

interface Work<View> {
  revision: number;
  dirty: boolean;
  met: { by: string; both: string[] } | null;
  forget: () => void;
  takeDraft: (view: View) => void;
}

interface Props<View> {
  view: View & { draft: { id: string; state: string }; upToDate: boolean };
  work: Work<View>;
  editable: boolean;
  /** Puts in what was published since the draft began; what the draft changed against its own base stays. */
  rebase: (draft: string, revision: number) => Promise<View>;
}

/** What whoever writes on a draft should know: that it is only to be read, fell behind, or was put together. */
export function DraftNotices<View>({ view, work, editable, rebase }: Props<View>) {
  const { t } = useText();
  const told = useTold();
  const put = () => void rebase(view.draft.id, work.revision).then(work.takeDraft).catch(told.failed);
  return (
    <>
      {!editable && view.draft.state === 'editing' && <p className="muted">{t.releases.readOnly}</p>}
      {editable && !view.upToDate && (
        <Alert
          className="spaced"
          type="warning"
          showIcon
          title={t.releases.behind}
          action={
            <Button disabled={work.dirty} onClick={put}>
              {t.releases.bringUp}
            </Button>
          }
        />
      )}
      {work.met && (
        <Alert
          className="spaced"
          type={work.met.both.length ? 'warning' : 'info'}
          showIcon
          closable={{ onClose: work.forget }}
          title={
            work.met.both.length
              ? t.releases.mergedBoth(work.met.by, work.met.both.join(', '))
              : t.releases.mergedFrom(work.met.by)
          }
        />
      )}
    </>
  );
}
