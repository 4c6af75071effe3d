import { CheckCircleOutlined, CloudSyncOutlined, DisconnectOutlined, WarningOutlined } from '@ant-design/icons';
import { useText } from '../text';
import { failureText } from '../ui/Failure';
import { useTime } from '../ui/time';

interface State {
  kind: 'saved' | 'unsaved' | 'saving' | 'offline' | 'refused';
  at?: string;
  error?: unknown;
}

/** Where one's work is right now: saved at a time, on its way, or only kept in this browser. */
export function SaveMark({ state }: { state: State }) {
  const { t } = useText();
  const time = useTime();
  const words = t.workbench.saving;
  return (
    <span className="save-state" role="status">
      {state.kind === 'saved' && (
        <>
          <CheckCircleOutlined className="good" /> {words.saved(time.instant(state.at).slice(-5))}
        </>
      )}
      {(state.kind === 'saving' || state.kind === 'unsaved') && (
        <>
          <CloudSyncOutlined /> {words.saving}
        </>
      )}
      {state.kind === 'offline' && (
        <span className="soon">
          <DisconnectOutlined /> {words.offline}
        </span>
      )}
      {state.kind === 'refused' && (
        <span className="bad">
          <WarningOutlined /> {words.refused(failureText(state.error, t.failure))}
        </span>
      )}
    </span>
  );
}
