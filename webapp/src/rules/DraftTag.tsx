import { Tag } from 'antd';
import { useText, word } from '../text';

const COLOURS: Record<string, string> = { editing: 'blue', submitted: 'gold', published: 'green' };

/** How far a draft has come. */
export function DraftTag({ state }: { state: string }) {
  const { t } = useText();
  return <Tag color={COLOURS[state]}>{word(t.workbench.draftStates, state)}</Tag>;
}
