import { Collapse, Empty } from 'antd';
import { useReceipts, type Receipt } from '../api/decisions';
import { useText, word } from '../text';
import { Loaded } from '../ui/Loaded';
import { useTime } from '../ui/time';
import { humanised, readable } from '../ui/values';
import { Proof } from './DecisionProof';

/** Every decision that was taken about the case, newest first, each with its proof. */
export function Receipts({ number }: { number: string }) {
  const { t } = useText();
  const query = useReceipts(number);
  return (
    <Loaded query={query}>
      {(receipts) =>
        receipts.length === 0 ? (
          <Empty description={t.decisions.none} />
        ) : (
          <Collapse
            items={[...receipts].reverse().map((receipt, index) => ({
              key: receipt.id ?? String(index),
              label: <Headline receipt={receipt} />,
              children: <Proof number={number} receipt={receipt} />,
            }))}
          />
        )
      }
    </Loaded>
  );
}

function Headline({ receipt }: { receipt: Receipt }) {
  const { t } = useText();
  const time = useTime();
  const outputs = Object.entries(receipt.outputs ?? {}).filter(
    ([, value]) => value !== null && value !== '' && value !== false,
  );
  const first = outputs
    .slice(0, 3)
    .map(([name, value]) => `${t.fields[name] ?? humanised(name)}: ${readable(value, t, time.zone)}`);
  return (
    <span className="card-head">
      <span>
        <strong>{word(t.decisionNames, receipt.key)}</strong>{' '}
        <span className="muted two-lines">{first.join(' · ')}</span>
      </span>
      <span className="muted">{time.instant(receipt.decidedAt)}</span>
    </span>
  );
}
