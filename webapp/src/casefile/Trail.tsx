import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Button, Empty, Timeline } from 'antd';
import { useTrail, type TrailEntry } from '../api/cases';
import { evidenceHref } from '../api/proof';
import { holds, useMe } from '../api/session';
import { useUnitNames } from '../api/unitNames';
import { useText, word, type Texts } from '../text';
import { Loaded } from '../ui/Loaded';
import { useTime } from '../ui/time';
import { humanised, readable } from '../ui/values';

const GREEN = ['case.closed', 'clock.met', 'task.completed'];
const RED = ['clock.breached', 'clock.escalated', 'case.cancelled'];

/** Who did what and when, newest first. */
export function Trail({ number }: { number: string }) {
  const { t } = useText();
  const query = useTrail(number);
  return (
    <>
      <EvidenceButton number={number} />
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
    </>
  );
}

/** The case with its papers, documents, tables and proof in one file. */
function EvidenceButton({ number }: { number: string }) {
  const { t } = useText();
  const me = useMe();
  if (!me.data || !holds(me.data, 'auditor', 'administrator', 'branch-manager', 'general-manager')) return null;
  return (
    <div className="filters">
      <Button icon={<SafetyCertificateOutlined />} href={evidenceHref(number)} download>
        {t.proof.pack}
      </Button>
    </div>
  );
}

/** What only a machine wants to know: numbers of rows, hashes, versions. */
const TECHNICAL = [
  'id',
  'receipt',
  'clock',
  'checksum',
  'definition',
  'message',
  'digest',
  'sha256',
  'document',
  'state',
];
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-/;

function Entry({ entry }: { entry: TrailEntry }) {
  const { t, language } = useText();
  const time = useTime();
  const unitName = useUnitNames(language);
  const all = Object.entries(entry.payload ?? {});
  const plain = all.filter(
    ([name, value]) => !TECHNICAL.includes(name) && !(typeof value === 'string' && UUID.test(value)),
  );
  const shown = (name: string, value: unknown) =>
    value === null ? t.trail.erased : name === 'unit' ? unitName(String(value)) : readable(value, t, time.zone);
  return (
    <div>
      <div className="card-head">
        <strong>{eventName(entry.kind, t)}</strong>
        <span className="muted nowrap">{time.instant(entry.at, true)}</span>
      </div>
      <div className="muted">{who(entry, t, unitName)}</div>
      {plain.length > 0 && (
        <div className="trail-details">
          {plain.map(([name, value]) => (
            <span key={name}>
              <span className="muted">{t.fields[name] ?? humanised(name)}</span> {shown(name, value)}
            </span>
          ))}
        </div>
      )}
      <details className="trail-all">
        <summary>
          #{entry.seq} · {t.trail.technical}
        </summary>
        <pre>
          {JSON.stringify({ kind: entry.kind, actor: entry.actor, ...entry.payload, hash: entry.hash }, null, 2)}
        </pre>
      </details>
    </div>
  );
}

function eventName(kind: string, t: Texts): string {
  return t.trail.events[kind] ?? humanised(kind);
}

function who(
  { actor, actorKind, role, unit }: TrailEntry,
  t: Texts,
  unitName: (id: string | undefined) => string,
): string {
  if (!actor || actorKind?.toLowerCase() === 'process') return t.trail.system;
  return [actor, role && word(t.roles, role), unitName(unit)].filter(Boolean).join(' · ');
}
