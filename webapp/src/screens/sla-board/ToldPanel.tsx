import { useTold } from '../../api/board';
import { useText, word } from '../../text';
import { useTime } from '../../ui/time';

/** Who was told of the deadline, when, by which channel, and whether they looked; nothing where nobody was told. */
export function ToldPanel({ clockId }: { clockId: string }) {
  const { t } = useText();
  const time = useTime();
  const told = useTold(clockId).data?.items ?? [];
  if (told.length === 0) return null;
  const level = (key: string) => (key.startsWith('now-') ? t.board.atOnce : word(t.board.levels, key));
  return (
    <section className="panel">
      <h2>{t.deadlines.escalations}</h2>
      <ul className="plain">
        {told.map((row) => (
          <li key={`${row.level}/${row.person}`}>
            <span>
              {level(row.level)}: {row.name ?? row.person}
              {row.title && ` (${word({ ...t.terms, ...t.roles }, row.title)})`}
            </span>
            <span className="muted">
              {[
                time.instant(row.toldAt),
                row.toldBy === 'message' ? undefined : word(t.board.ways, row.toldBy),
                row.channel && word(t.board.channels, row.channel),
                row.state && word(t.messages.states, row.state),
              ]
                .filter(Boolean)
                .join(' · ')}
              {' · '}
              {row.seenAt ? (
                `${t.board.seen} ${time.instant(row.seenAt)}`
              ) : (
                <span className="soon">{`${t.board.seen}: ${t.board.unseen}`}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
