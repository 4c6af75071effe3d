import { Tag } from 'antd';
import { useRuleChanges } from '../api/releases';
import { useText, word } from '../text';
import { FileLink } from '../ui/FileLink';

/** The change by which a draft was last handed in, and how far it has come. */
export function ChangeMark({ draft }: { draft: string }) {
  const { t } = useText();
  const latest = useRuleChanges(draft, true).data?.[0];
  if (!latest) return null;
  return (
    <span>
      <FileLink number={latest.number} /> <Tag>{word(t.releases.states, latest.state)}</Tag>
    </span>
  );
}
