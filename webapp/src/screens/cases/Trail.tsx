import { Empty, Timeline } from 'antd';
import { useTrail, type TrailEntry } from '../../api/cases';
import { useText, word, type Texts } from '../../text';
import { Loaded } from '../../ui/Loaded';
import { useTime } from '../../ui/time';
import { humanised, readable } from '../../ui/values';

const GREEN = ['case.closed', 'clock.met', 'task.completed'];
const RED = ['clock.breached', 'clock.escalated', 'case.cancelled'];

/** Who did what and when, newest first. */
export function Trail({ number }: { number: string }) {
  const { t } = useText();
  const query = useTrail(number);
  return (
    <Loaded query={query}>
      {(entries) =>
        entries.length === 0 ? (
          <Empty description={t.trail.none} />
        ) : (
          <section className="panel">
            <Timeline
              items={[...entries].reverse().map((entry) => ({
                key: entry.seq,
                color: RED.includes(entry.kind) ? 'red' : GREEN.includes(entry.kind) ? 'green' : 'blue',
                content: <Entry entry={entry} />,
              }))}
            />
          </section>
        )
      }
    </Loaded>
  );
}

function Entry({ entry }: { entry: TrailEntry }) {
  const { t } = useText();
  const time = useTime();
  const details = Object.entries(entry.payload ?? {});
  return (
    <div>
      <div className="card-head">
        <strong>{eventName(entry.kind, t)}</strong>
        <span className="muted nowrap">{time.instant(entry.at, true)}</span>
      </div>
      <div className="muted">{who(entry, t)}</div>
      {details.length > 0 && (
        <div className="trail-details">
          {details.map(([name, value]) => (
            <span key={name}>
              <span className="muted">{t.fields[name] ?? humanised(name)}</span>{' '}
              {value === null ? t.trail.erased : readable(value, t, time.zone)}
            </span>
          ))}
        </div>
      )}
    </div>
  );
}

function eventName(kind: string, t: Texts): string {
  return t.trail.events[kind] ?? humanised(kind);
}

function who({ actor, actorKind, role, unit }: TrailEntry, t: Texts): string {
  if (!actor || actorKind?.toLowerCase() === 'process') return t.trail.system;
  return [actor, role && word(t.roles, role), unit].filter(Boolean).join(' · ');
}
