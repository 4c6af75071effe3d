import { Checkbox, Tag } from 'antd';
import { useMemo, useState } from 'react';
import { lineIn, useText } from '../../text';
import { compare, type Compared, type RowChange, type RowPair } from './compare';

interface Props {
  was: Compared;
  now: Compared;
  wasTitle: string;
  nowTitle: string;
}

const COLOURS: Record<RowChange, string> = {
  same: 'default',
  changed: 'blue',
  moved: 'gold',
  added: 'green',
  removed: 'red',
};

/** Two versions of a table side by side: each row beside itself, changed cells marked by colour and by word. */
export function DiffView({ was, now, wasTitle, nowTitle }: Props) {
  const { t } = useText();
  const words = t.workbench.diff;
  const [all, setAll] = useState(false);
  const pairs = useMemo(() => compare(was, now), [was, now]);
  const changed = pairs.filter(({ change }) => change !== 'same');
  const count = (change: RowChange) => pairs.filter((pair) => pair.change === change).length;
  return (
    <section aria-label={words.title}>
      <div className="table-tools section-after">
        <strong role="status">
          {changed.length === 0
            ? words.equal
            : words.summary(count('changed'), count('added'), count('removed'), count('moved'))}
        </strong>
        <span className="grow" />
        <Checkbox checked={all} onChange={({ target }) => setAll(target.checked)}>
          {words.showSame}
        </Checkbox>
      </div>
      {(all || changed.length > 0) && (
        <div className="diff-row diff-head">
          <span />
          <span>{wasTitle}</span>
          <span>{nowTitle}</span>
        </div>
      )}
      {(all ? pairs : changed).map((pair) => (
        <Pair key={pair.id} pair={pair} />
      ))}
    </section>
  );
}

function Pair({ pair }: { pair: RowPair }) {
  const { t } = useText();
  const words = t.workbench.diff;
  const numbers = [...new Set([pair.numberWas, pair.numberNow])].filter((n) => n !== undefined);
  return (
    <div className="diff-row">
      <div>
        <strong>{numbers.map((n) => t.workbench.row(n)).join(' → ')}</strong>
        <div>
          <Tag color={COLOURS[pair.change]}>{words.changes[pair.change]}</Tag>
        </div>
      </div>
      <Side pair={pair} side="was" there={pair.numberWas !== undefined} />
      <Side pair={pair} side="now" there={pair.numberNow !== undefined} />
    </div>
  );
}

function Side({ pair, side, there }: { pair: RowPair; side: 'was' | 'now'; there: boolean }) {
  const { t, language } = useText();
  const words = t.workbench.diff;
  if (!there) return <span className="muted">{words.notThere}</span>;
  const said = { key: 'annotation', label: t.workbench.annotation, ...pair.annotation };
  const cells = [...pair.cells.filter((cell) => cell.changed || cell[side]), said];
  return (
    <dl>
      {cells.map((cell) => {
        const text = cell.key === 'annotation' ? lineIn(cell[side], language) : cell[side];
        const marked = cell.changed && pair.change === 'changed';
        return (
          <div key={cell.key} className={marked ? `diff-${side}` : undefined}>
            <dt>{cell.label}</dt>
            <dd>
              {text === '' ? <span className="muted">{words.blank}</span> : text}
              {marked && <span className="diff-mark">{side === 'was' ? words.was : words.now}</span>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
