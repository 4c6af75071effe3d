import type { Order } from '../../api/orders';
import { useText } from '../../text';
import { FileLink } from '../../ui/FileLink';
import { Panel } from '../../ui/Panel';
import { StateTag } from '../../ui/StateTag';
import { useTime } from '../../ui/time';

/** The faulty parts that are owed back for those of the order. */
export function Returns({ view }: { view: Order }) {
  const { t } = useText();
  const time = useTime();
  if (view.returns.length === 0) return null;
  return (
    <Panel title={t.orders.returns}>
      <ul className="plain">
        {view.returns.map((owed) => (
          <li key={owed.number}>
            <span>
              <FileLink number={owed.number} /> {owed.partCode} × {owed.quantity}{' '}
              <StateTag words={t.orders.returnStates} state={owed.state} />
            </span>
            <span className="muted">
              {t.orders.dueAt} {time.instant(owed.dueAt)}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
