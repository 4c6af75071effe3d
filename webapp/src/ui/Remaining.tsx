import { useText } from '../text';
import { useNow } from './clock';
import { useTime } from './time';

interface Deadline {
  dueAt: string;
  warnAt?: string;
  state: string;
  endedAt?: string;
  late?: boolean;
}

/** What is left until the deadline, counted down; how late it is once it has passed. Words carry it, colour underlines it. */
export function Remaining({ deadline }: { deadline: Deadline }) {
  const { t } = useText();
  const time = useTime();
  const now = useNow();
  if (deadline.state === 'cancelled') return <span className="muted">–</span>;
  const until = deadline.state === 'met' && deadline.endedAt ? Date.parse(deadline.endedAt) : now;
  const left = Date.parse(deadline.dueAt) - until;
  if (deadline.state === 'met' && left >= 0) return <span className="muted">{t.time.left(time.duration(left))}</span>;
  if (deadline.state === 'paused') return <span className="muted">{t.clockStates.paused}</span>;
  if (left < 0) return <span className="late">{t.time.late(time.duration(left))}</span>;
  const soon = deadline.warnAt ? now >= Date.parse(deadline.warnAt) : left < 3_600_000;
  return <span className={soon ? 'soon' : undefined}>{t.time.left(time.duration(left))}</span>;
}
