import { Button, Tag } from 'antd';
import type { Oddity } from '../api/story';
import { inLanguage, useText } from '../text';

/** What somebody should look at, with the reason and a way to the event. */
export function OddThings({ oddities, onShow }: { oddities: Oddity[]; onShow: (seq: number) => void }) {
  const { t, language } = useText();
  return (
    <section className="panel" aria-label={t.story.odd}>
      <h2>
        {t.story.odd}
        {oddities.length > 0 && ` (${oddities.length})`}
      </h2>
      {oddities.length === 0 ? (
        <p className="muted">{t.story.nothingOdd}</p>
      ) : (
        <>
          <p className="muted">{t.story.oddHint}</p>
          <ul className="story-odd">
            {oddities.map((oddity) => (
              <li key={`${oddity.seq}${oddity.name}`}>
                <Tag color={oddity.grave ? 'error' : 'warning'}>{inLanguage(oddity.title, language)}</Tag>
                <span>{inLanguage(oddity.reason, language)}</span>
                <Button
                  type="link"
                  size="small"
                  aria-label={t.story.showAt(oddity.seq)}
                  onClick={() => onShow(oddity.seq)}
                >
                  #{oddity.seq}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
