import { useText } from '../text';
import { useNow } from './clock';
import { useTime } from './time';

interface Deadline {
  dueAt: string;
  warnAt?: string;
  state: string;
  endedAt?: string;
}

/** What is left until the deadline, counted down; how late it is once it has passed. Words carry it, colour underlines it. */
export function Remaining({ deadline }: { deadline: Deadline }) {
  const { t } = useText();
  const time = useTime();
  const now = useNow();
  const { dueAt, warnAt, state, endedAt } = deadline;
  if (state === 'cancelled') return <span className="muted">–</span>;
  const left = Date.parse(dueAt) - (endedAt ? Date.parse(endedAt) : now);
  if (left < 0) return <span className="late">{t.time.late(time.duration(left))}</span>;
  if (endedAt) return <span className="muted">{t.time.left(time.duration(left))}</span>;
  if (state === 'paused') return <span className="muted">{t.clockStates.paused}</span>;
  const soon = warnAt ? now >= Date.parse(warnAt) : left < 3_600_000;
  return <span className={soon ? 'soon' : undefined}>{t.time.left(time.duration(left))}</span>;
}
