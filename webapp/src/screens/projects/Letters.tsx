import { Empty, Tag } from 'antd';
import { useRectifications, type Rectification } from '../../api/projects';
import { PaperLinks } from '../../casefile/PaperLinks';
import { useText, word } from '../../text';
import { platformNow } from '../../ui/clock';
import { Facts } from '../../ui/Facts';
import { Loaded } from '../../ui/Loaded';
import { Panel } from '../../ui/Panel';
import { formatDay, useTime } from '../../ui/time';

/** What an installer has to put right by a day, the letter that says so, and what was done about it. */
export function Letters({ number }: { number: string }) {
  const { t } = useText();
  const query = useRectifications(number);
  return (
    <Panel title={t.projects.letters}>
      <Loaded query={query} rows={2}>
        {(all) =>
          all.length === 0 ? (
            <Empty description={t.projects.noLetters} image={Empty.PRESENTED_IMAGE_SIMPLE} />
          ) : (
            all.map((one) => <Letter key={one.rectification.no} number={number} view={one} />)
          )
        }
      </Loaded>
    </Panel>
  );
}

function Letter({ number, view }: { number: string; view: Rectification }) {
  const { t } = useText();
  const time = useTime();
  const { rectification, findings, entries } = view;
  const open = rectification.closedAt === undefined;
  const late = rectification.late || (open && rectification.rectifyBy < formatDay(platformNow(), time.zone));
  return (
    <article className="parcel">
      <h3>
        {rectification.letter ? t.projects.letter : t.projects.noLetter} {rectification.no}{' '}
        <Tag color={open ? 'gold' : 'green'}>{open ? t.projects.findingStates.open : t.projects.closed}</Tag>
        {late && <Tag color="red">{t.projects.late}</Tag>}
        {rectification.documentId && <PaperLinks number={number} id={rectification.documentId} small />}
      </h3>
      <Facts
        columns={2}
        lines={[
          { label: t.projects.rectifyBy, value: <strong>{rectification.rectifyBy}</strong> },
          { label: t.projects.findings, value: findings.join(', ') },
          { label: t.projects.openedAt, value: time.instant(rectification.openedAt) },
          { label: t.projects.reportedAt, value: time.instant(rectification.reportedAt) },
          { label: t.projects.closed, value: time.instant(rectification.closedAt) },
        ]}
      />
      {entries.length > 0 && (
        <ul className="plain">
          {entries.map((entry) => (
            <li key={entry.entryNo}>
              <span>
                <strong>{word(t.projects.entryKinds, entry.kind)}</strong> {entry.note}
              </span>
              <span className="muted">
                {[time.instant(entry.writtenAt), entry.writtenBy].filter(Boolean).join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
