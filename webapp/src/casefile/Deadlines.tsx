import { Empty, Table } from 'antd';
import { useClocks, type CaseRow, type Clock, type Escalation, type Extension, type Pause } from '../api/cases';
import { useText, word } from '../text';
import { Loaded } from '../ui/Loaded';
import { Remaining } from '../ui/Remaining';
import { ClockTag } from '../ui/tags';
import { useTime } from '../ui/time';
import { LedgerBar } from './LedgerBar';

/** Every clock of the case, what is left of it, and where the time went. */
export function Deadlines({ row }: { row: CaseRow }) {
  const { t } = useText();
  const query = useClocks(row.number);
  return (
    <Loaded query={query}>
      {({ clocks, ledger, pauses = [], escalations = [], extensions = [] }) => (
        <>
          <div className="table-box">
            <ClockTable clocks={clocks} />
          </div>
          <section className="panel panel-after">
            <h2>{t.deadlines.ledger}</h2>
            <LedgerBar ledger={ledger} />
          </section>
          {escalations.length > 0 && (
            <section className="panel">
              <h2>{t.deadlines.escalations}</h2>
              <Escalations escalations={escalations} clocks={clocks} />
            </section>
          )}
          {extensions.length > 0 && (
            <section className="panel">
              <h2>{t.deadlines.extensions}</h2>
              <Extensions extensions={extensions} clocks={clocks} />
            </section>
          )}
          {pauses.length > 0 && (
            <section className="panel">
              <h2>{t.deadlines.pauses}</h2>
              <Pauses pauses={pauses} />
            </section>
          )}
        </>
      )}
    </Loaded>
  );
}

function ClockTable({ clocks }: { clocks: Clock[] }) {
  const { t } = useText();
  const time = useTime();
  const instant = (value: string | undefined) => <span className="nowrap">{time.instant(value)}</span>;
  return (
    <Table<Clock>
      size="small"
      rowKey={(clock) => clock.id ?? clock.target}
      dataSource={clocks}
      pagination={false}
      scroll={{ x: 'max-content' }}
      rowClassName={(clock) => (clock.late ? 'row-late' : '')}
      locale={{ emptyText: <Empty description={t.deadlines.none} /> }}
      columns={[
        { title: t.deadlines.target, render: (_, clock) => word(t.targets, clock.target) },
        { title: t.deadlines.state, render: (_, clock) => <ClockTag state={clock.state} /> },
        { title: t.deadlines.remaining, render: (_, clock) => <Remaining deadline={clock} /> },
        { title: t.deadlines.dueAt, render: (_, clock) => instant(clock.dueAt) },
        { title: t.deadlines.warnAt, render: (_, clock) => instant(clock.warnAt) },
        { title: t.deadlines.startedAt, render: (_, clock) => instant(clock.startedAt) },
        { title: t.deadlines.endedAt, render: (_, clock) => instant(clock.endedAt) },
      ]}
    />
  );
}

export function Extensions({ extensions, clocks }: { extensions: Extension[]; clocks: Clock[] }) {
  const { t } = useText();
  const time = useTime();
  return (
    <ul className="plain">
      {extensions.map(({ clockId, number, from, to, reason, by, at }) => (
        <li key={`${clockId}/${number}`}>
          <span>
            {word(t.targets, clocks.find((clock) => clock.id === clockId)?.target)}: {time.instant(from)} →{' '}
            {time.instant(to)} · {reason}
          </span>
          <span className="muted">
            {by} · {time.instant(at)}
          </span>
        </li>
      ))}
    </ul>
  );
}

export function Escalations({ escalations, clocks }: { escalations: Escalation[]; clocks: Clock[] }) {
  const { t } = useText();
  const time = useTime();
  const target = (id: string) => word(t.targets, clocks.find((clock) => clock.id === id)?.target);
  return (
    <ul className="plain">
      {escalations.map(({ clockId, level, toldAt, toldBy, people }) => (
        <li key={`${clockId}/${level}`}>
          <span>
            {target(clockId)} · {level.startsWith('now-') ? t.board.atOnce : word(t.terms, level)}:{' '}
            {people
              .map(({ person, name, title }) => `${name ?? person}${title ? ` (${word(t.terms, title)})` : ''}`)
              .join(', ') || '–'}
          </span>
          <span className="muted">
            {time.instant(toldAt)}
            {(toldBy === 'digest' || toldBy === 'window') && ` · ${t.deadlines.inDigest}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

export function Pauses({ pauses }: { pauses: Pause[] }) {
  const { t } = useText();
  const time = useTime();
  return (
    <ul className="plain">
      {pauses.map((pause) => (
        <li key={`${pause.from}-${pause.reason}`}>
          <span>
            {pause.reason}{' '}
            <span className="muted">
              ({word(t.parties, pause.party.toLowerCase())}
              {pause.retroactive && `, ${t.deadlines.retroactive}`})
            </span>
          </span>
          <span className="muted">
            {time.instant(pause.from)} – {pause.to ? time.instant(pause.to) : t.deadlines.still}
          </span>
        </li>
      ))}
    </ul>
  );
}
