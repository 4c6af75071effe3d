import { Tag } from 'antd';
import { word } from '../text';

/** How far something is, over all kinds of work: at rest, in somebody's hands, good, bad, ended without effect. */
const TONES: [string, string[]][] = [
  [
    'green',
    [
      'booked',
      'done',
      'received',
      'settled',
      'accepted',
      'completed',
      'paid',
      'closed',
      'back',
      'approved',
      'valid',
      'passed',
      'met',
    ],
  ],
  [
    'red',
    ['refused', 'denied', 'overdue', 'charged', 'held', 'held-back', 'defect', 'failed', 'rectifying', 'expired'],
  ],
  [
    'gold',
    [
      'submitted',
      'in-review',
      'awaiting-evidence',
      'awaiting-goodwill',
      'appealed',
      'waiting',
      'explaining',
      'approving',
      'awaiting-approval',
      'reviewing',
      'partly-approved',
      'evidence',
      'owed',
      'applied',
      'reviewed',
      'offered',
    ],
  ],
  ['default', ['cancelled', 'withdrawn', 'declined', 'not-needed', 'lapsed', 'dismissed', 'released']],
];

/** A state of a closed vocabulary; the word carries it, the colour underlines it. */
export function StateTag({
  words,
  state,
  tones,
}: {
  words: Record<string, string>;
  state: string | null | undefined;
  tones?: Record<string, string>;
}) {
  if (!state) return null;
  const tone = tones?.[state] ?? TONES.find(([, states]) => states.includes(state))?.[0] ?? 'blue';
  return <Tag color={tone}>{word(words, state)}</Tag>;
}
