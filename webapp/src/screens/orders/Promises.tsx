import type { Order } from '../../api/orders';
import { useText } from '../../text';
import { Panel } from '../../ui/Panel';
import { useTime } from '../../ui/time';

/** When the parts will be there, and every date that was told before, with the reason why it changed. */
export function Promises({ view }: { view: Order }) {
  const { t } = useText();
  const time = useTime();
  const newest = [...view.expected].reverse();
  return (
    <Panel title={t.orders.promises}>
      {view.order.expectedOn && <p className="figure">{view.order.expectedOn}</p>}
      {newest.length === 0 ? (
        <p className="muted">{t.orders.noPromises}</p>
      ) : (
        <ul className="plain">
          {newest.map((promise) => (
            <li key={promise.givenAt}>
              <span>
                <strong>{promise.expectedOn}</strong> {promise.reason}
              </span>
              <span className="muted">
                {t.orders.promiseGiven} {time.instant(promise.givenAt)}
                {promise.givenBy && ` · ${promise.givenBy}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
