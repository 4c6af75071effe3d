import {
  ClockCircleOutlined,
  ExclamationCircleOutlined,
  PauseCircleOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useText, word } from '../../text';

const SIGNS: Record<string, ReactNode> = {
  late: <ExclamationCircleOutlined aria-hidden />,
  warning: <WarningOutlined aria-hidden />,
  running: <ClockCircleOutlined aria-hidden />,
  paused: <PauseCircleOutlined aria-hidden />,
};

/** A state by word, sign and colour, so that none of them is needed alone. */
export function StateMark({ state }: { state: string }) {
  const { t } = useText();
  return (
    <span className={`board-mark board-${state}`}>
      {SIGNS[state]} {word(t.board.states, state)}
    </span>
  );
}
