import type { Moment, Oddity, Who } from '../api/story';
import { useUnitNames } from '../api/unitNames';
import { inLanguage, useText, word } from '../text';
import type { Language } from '../text/language';
import type { Texts } from '../text';
import { useTime } from '../ui/time';
import { humanised, readable } from '../ui/values';
import { Attachment } from './Attachment';

/** What only a machine wants to know: numbers of rows, hashes, versions; and what the attachment tells better. */
const TECHNICAL = ['id', 'clock', 'checksum', 'definition', 'digest', 'sha256', 'state', 'task', 'visit', 'quotation'];
const TOLD_BY = {
  message: ['message', 'kind', 'channel', 'recipient'],
  document: ['document', 'kind', 'fileName', 'contentType', 'size'],
  movement: ['reference', 'part', 'quantity', 'from', 'to', 'value'],
  booking: ['source', 'kind', 'party', 'amountCny', 'on'],
} as const;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-/;

interface Props {
  number: string;
  moment: Moment;
  /** Names by user name. */
  people: Record<string, string>;
  odd: Oddity[];
  sought: boolean;
}

/** One event: when, what, who, what it changed, what stands behind it, and what is odd about it. */
export function MomentView({ number, moment, people, odd, sought }: Props) {
  const { t, language } = useText();
  const time = useTime();
  return (
    <li
      id={`event-${moment.seq}`}
      className={`story-moment story-${moment.group}${sought ? ' story-sought' : ''}`}
      data-kind={moment.kind}
    >
      <span className="story-time">{time.instant(moment.at, true).slice(11)}</span>
      <div>
        <div className="story-what">
          <strong>{t.trail.events[moment.kind] ?? humanised(moment.kind)}</strong>
          {moment.step && <span>{inLanguage(moment.step, language)}</span>}
          <Actor who={moment.who} />
        </div>
        <Changes moment={moment} people={people} />
        <Details moment={moment} people={people} />
        <Attachment number={number} moment={moment} />
        {odd.map((oddity) => (
          <div key={oddity.name} className={`story-oddity${oddity.grave ? ' story-grave' : ''}`}>
            <strong>{inLanguage(oddity.title, language)}</strong> {inLanguage(oddity.reason, language)}
          </div>
        ))}
        <details className="trail-all">
          <summary>
            #{moment.seq} · {t.trail.technical}
          </summary>
          <pre>
            {JSON.stringify(
              {
                kind: moment.kind,
                actor: moment.who.id,
                changes: moment.changes,
                ...moment.details,
                hash: moment.hash,
              },
              null,
              2,
            )}
          </pre>
        </details>
      </div>
    </li>
  );
}

function Actor({ who }: { who: Who }) {
  const { t, language } = useText();
  const unitName = useUnitNames(language);
  return <span className="muted">{told(who, t, language, unitName)}</span>;
}

function told(who: Who, t: Texts, language: Language, unitName: (id: string | undefined) => string): string {
  if (who.process) {
    const process = word(t.processes, who.process);
    return who.node ? t.story.inProcess(process, inLanguage(who.node, language)) : process;
  }
  if (who.kind === 'process') return t.trail.system;
  const machine = who.kind === 'machine' && t.story.machine;
  return [machine, who.name, who.role && word(t.roles, who.role), unitName(who.unit)].filter(Boolean).join(' · ');
}

interface Told {
  moment: Moment;
  people: Record<string, string>;
}

/** A value in words, people and units by their names. */
function useWords(people: Record<string, string>) {
  const { t, language } = useText();
  const unitName = useUnitNames(language);
  const time = useTime();
  const say = (name: string, value: unknown): string => {
    if (Array.isArray(value) && value.length > 0) return value.map((one) => say(name, one)).join(', ');
    if (name === 'organisation') return word(t.organisations, String(value));
    if (name === 'unit') return unitName(String(value));
    return people[String(value)] ?? readable(value, t, time.zone);
  };
  return say;
}

function Changes({ moment: { changes, erased }, people }: Told) {
  const { t } = useText();
  const say = useWords(people);
  if (changes.length === 0) return null;
  const said = (field: string, value: unknown, name: string) => {
    if (erased.includes(name)) return t.trail.erased;
    if (value === null || value === undefined || value === '') return t.story.nothing;
    return say(field, value);
  };
  return (
    <div className="story-changes">
      {changes.map(({ field, from, to }) => (
        <span key={field}>
          <span className="muted">{t.fields[field] ?? humanised(field)}</span>{' '}
          <del aria-label={t.story.from}>{said(field, from, `${field}Before`)}</del> →{' '}
          <ins aria-label={t.story.to}>{said(field, to, field)}</ins>
        </span>
      ))}
    </div>
  );
}

/** What was erased is not in the answer: it is shown by its name. */
function goneFrom({ erased, changes }: Moment): Record<string, null> {
  const changed = new Set(changes.flatMap(({ field }) => [field, `${field}Before`]));
  return Object.fromEntries(
    erased.filter((name) => !name.includes('.') && !changed.has(name)).map((name) => [name, null]),
  );
}

function Details({ moment, people }: Told) {
  const { t } = useText();
  const say = useWords(people);
  const hidden = new Set<string>([
    ...TECHNICAL,
    ...Object.entries(TOLD_BY).flatMap(([what, names]) => (moment[what as keyof typeof TOLD_BY] ? names : [])),
  ]);
  const shown = Object.entries({ ...goneFrom(moment), ...moment.details }).filter(
    ([name, value]) => !hidden.has(name) && !(typeof value === 'string' && UUID.test(value)),
  );
  if (shown.length === 0) return null;
  const said = (name: string, value: unknown) => {
    if (moment.erased.includes(name)) return t.trail.erased;
    const words = say(name, value);
    const some = moment.erased.some((place) => place.startsWith(`${name}.`));
    return some ? t.story.partlyErased(words) : words;
  };
  return (
    <div className="trail-details">
      {shown.map(([name, value]) => (
        <span key={name}>
          <span className="muted">{t.fields[name] ?? humanised(name)}</span> {said(name, value)}
        </span>
      ))}
    </div>
  );
}
