import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useText } from '../text';
import type { useCursor } from './useCursor';

interface Props {
  cursor: ReturnType<typeof useCursor>;
  size: number;
  shown: number;
  next: string | null | undefined;
}

/** Forth and back below a table. */
export function Pager({ cursor, size, shown, next }: Props) {
  const { t } = useText();
  const from = cursor.page * size;
  return (
    <nav className="pager" aria-label={t.common.next}>
      <span className="muted">{t.common.rowsShown(from + 1, shown ? from + shown : 0)}</span>
      <Button icon={<LeftOutlined />} disabled={cursor.page === 0} onClick={cursor.back}>
        {t.common.previous}
      </Button>
      <Button disabled={!next} onClick={() => next && cursor.forward(next)}>
        {t.common.next} <RightOutlined />
      </Button>
    </nav>
  );
}
