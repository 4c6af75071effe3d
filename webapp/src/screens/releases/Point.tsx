import { Button, Space, Tag } from 'antd';
import { Link } from 'react-router-dom';
import type { TimelinePoint } from '../../api/releases';
import { draftPath, nameOf, pathOf } from '../../rules/subjects';
import { inLanguage, useText, word } from '../../text';
import { useNow } from '../../ui/clock';
import { FileLink } from '../../ui/FileLink';
import { useTime } from '../../ui/time';

const MINUTE = 60_000;

/** A point of the line: what, from when, who wanted and who approved it. */
export function Point({ point, onTakeBack }: { point: TimelinePoint; onTakeBack?: () => void }) {
  const { t, language } = useText();
  const words = t.releases;
  const time = useTime();
  const now = useNow(MINUTE);
  const name = nameOf(point, t);
  const rollback = point.state === 'rollback';
  const left = Date.parse(point.at) - now;
  return (
    <article>
      <Space wrap size={[8, 2]}>
        <strong className="nowrap">{time.instant(point.at)}</strong>
        {point.state === 'waiting' && left > 0 && <span className="soon">{words.in(time.duration(left))}</span>}
        <Tag color={point.state === 'waiting' ? 'gold' : undefined}>{word(words.states, point.state)}</Tag>
        {point.emergency && <Tag color="red">{words.emergency}</Tag>}
        <FileLink number={point.caseNumber} />
      </Space>
      <div>
        <Link to={pathOf(point)}>{rollback ? words.rollbackOf(name) : inLanguage(point.title, language) || name}</Link>{' '}
        {point.draft && (
          <>
            · <Link to={draftPath(point.kind, point.draft)}>{words.openDraft}</Link>
          </>
        )}
      </div>
      <div className="muted">
        {rollback
          ? words.rolledBackBy(point.by)
          : [
              words.submittedBy(point.by, time.instant(point.submittedAt)),
              point.approvedBy.length > 0 && words.approvedBy(point.approvedBy.join(', ')),
            ]
              .filter(Boolean)
              .join(' · ')}
      </div>
      <div>{point.reason}</div>
      {onTakeBack && (
        <Button size="small" danger onClick={onTakeBack} aria-label={words.withdraw.title(name)}>
          {words.withdraw.button}
        </Button>
      )}
    </article>
  );
}
