import { DownloadOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import { Alert, Button, Progress } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { trailHref, verifyTrail, type Outcome } from '../../api/proof';
import { useText } from '../../text';

type State =
  | { at: 'idle' }
  | { at: 'running'; events: number; expected: number }
  | { at: 'unfinished' }
  | { at: 'done'; outcome: Outcome };

/** Starts the check, shows how far it is, and says in words what it found. */
export function Verification({ organisation }: { organisation: string }) {
  const { t } = useText();
  const [state, setState] = useState<State>({ at: 'idle' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const start = async () => {
    const controller = new AbortController();
    running.current = controller;
    setState({ at: 'running', events: 0, expected: 0 });
    const told = (events: number, expected: number) => setState({ at: 'running', events, expected });
    const outcome = await verifyTrail(organisation, told, controller.signal).catch(() => undefined);
    if (!controller.signal.aborted) setState(outcome ? { at: 'done', outcome } : { at: 'unfinished' });
  };
  const stop = () => {
    running.current?.abort();
    setState({ at: 'idle' });
  };
  return (
    <>
      <div className="filters">
        <Button
          type="primary"
          icon={<SafetyCertificateOutlined />}
          loading={state.at === 'running'}
          onClick={() => void start()}
        >
          {t.proof.verify}
        </Button>
        {state.at === 'running' && <Button onClick={stop}>{t.proof.stop}</Button>}
        <Button icon={<DownloadOutlined />} href={trailHref(organisation)} download>
          {t.proof.exportTrail}
        </Button>
      </div>
      <div aria-live="polite">
        {state.at === 'running' && (
          <>
            <Progress percent={share(state.events, state.expected)} status="active" aria-label={t.proof.verify} />
            <span>{t.proof.checked(count(state.events), count(state.expected))}</span>
          </>
        )}
        {state.at === 'unfinished' && <Alert type="warning" showIcon title={t.proof.unfinished} />}
        {state.at === 'done' && <Found outcome={state.outcome} />}
      </div>
      <p className="muted">{t.proof.outside}</p>
    </>
  );
}

/** The outcome in words. */
export function Found({ outcome }: { outcome: Outcome }) {
  const { t } = useText();
  const lines = [
    outcome.intact &&
      t.proof.counts(count(outcome.streams), count(outcome.events), count(outcome.rows), count(outcome.anchors)),
    outcome.erased > 0 && t.proof.erased(count(outcome.erased)),
    outcome.unproven > 0 && t.proof.unproven(count(outcome.unproven)),
    outcome.intact && outcome.notAnchored > 0 && t.proof.tail(count(outcome.notAnchored)),
  ].filter(Boolean);
  return (
    <Alert
      type={outcome.intact ? 'success' : 'error'}
      showIcon
      title={outcome.intact ? t.proof.intact : `${t.proof.broken}: ${outcome.words}`}
      description={
        <>
          {lines.map((line) => (
            <div key={String(line)}>{line}</div>
          ))}
          <div>
            {t.proof.keys}: <code>{outcome.keyIds.join(', ')}</code>
          </div>
        </>
      }
    />
  );
}

/** In percent; less than all of them as long as it goes on. */
const share = (events: number, expected: number) =>
  expected > 0 ? Math.min(99, Math.floor((100 * events) / expected)) : 0;

const count = (number: number) => number.toLocaleString('en-US');
