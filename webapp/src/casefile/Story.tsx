import './story.css';
import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { evidenceHref } from '../api/proof';
import { holds, useMe } from '../api/session';
import { useStory, type Story as Told } from '../api/story';
import { useText } from '../text';
import { Loaded } from '../ui/Loaded';
import { useTime } from '../ui/time';
import { Moments } from './Moments';
import { OddThings } from './OddThings';
import { Progress } from './Progress';
import { bySeq, peopleIn } from './told';

/** A case as a story: its way through the processes, what is odd about it, and every event with what stands behind it. */
export function Story({ number }: { number: string }) {
  const query = useStory(number);
  return (
    <>
      <EvidenceButton number={number} />
      <Loaded query={query}>{(story) => <Chapters story={story} />}</Loaded>
    </>
  );
}

function Chapters({ story }: { story: Told }) {
  const { t } = useText();
  const time = useTime();
  const [sought, setSought] = useState<number | null>(null);
  const odd = useMemo(() => bySeq(story.oddities), [story.oddities]);
  const length = story.closedAt ? time.duration(Date.parse(story.closedAt) - Date.parse(story.openedAt)) : '';
  return (
    <>
      <p className="muted">{t.story.facts(story.moments.length, peopleIn(story.moments), length)}</p>
      <OddThings oddities={story.oddities} onShow={setSought} />
      <details className="panel story-path" open>
        <summary>
          <strong>{t.story.path}</strong> <span className="muted">{t.story.pathHint}</span>
        </summary>
        <Progress number={story.number} />
      </details>
      <Moments story={story} odd={odd} sought={sought} />
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
