import { CheckCircleOutlined, CloudSyncOutlined, DisconnectOutlined, WarningOutlined } from '@ant-design/icons';
import { useText } from '../../text';
import { failureText } from '../../ui/Failure';
import { useTime } from '../../ui/time';
import type { SaveState } from './useDraftTable';

/** Where one's work is right now: saved at a time, on its way, or only kept in this browser. */
export function SaveMark({ state }: { state: SaveState }) {
  const { t } = useText();
  const time = useTime();
  const clock = (at: string) => time.instant(at).slice(-5);
  const words = t.workbench.saving;
  return (
    <span className="save-state" role="status">
      {state.kind === 'saved' && (
        <>
          <CheckCircleOutlined className="good" /> {words.saved(clock(state.at))}
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
