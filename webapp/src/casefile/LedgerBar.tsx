import type { Ledger } from '../api/cases';
import { useText, word } from '../text';
import { useTime } from '../ui/time';
import { bucketsOf, type Bucket } from './ledger';

/** The case's time as one bar: colour says whom it waited for, hatching that nobody was at work. */
export function LedgerBar({ ledger }: { ledger: Ledger | undefined }) {
  const { t } = useText();
  const time = useTime();
  const buckets = bucketsOf(ledger);
  const total = buckets.reduce((sum, { ms }) => sum + ms, 0);
  if (total === 0) return <p className="muted">{t.deadlines.ledgerNone}</p>;
  const percent = (ms: number) => `${Math.round((ms / total) * 1000) / 10} %`;
  const name = ({ party, kind }: Bucket) => `${word(t.parties, party)}, ${word(t.timeKinds, kind)}`;
  return (
    <>
      <p className="muted">{t.deadlines.ledgerText(time.duration(total))}</p>
      <div className="ledger" aria-hidden>
        {buckets.map((bucket) => (
          <span
            key={`${bucket.party}/${bucket.kind}`}
            className={`ledger-piece party-${bucket.party} kind-${bucket.kind}`}
            style={{ flexGrow: bucket.ms }}
            title={`${name(bucket)}: ${time.duration(bucket.ms)}`}
          />
        ))}
      </div>
      <table className="ledger-legend">
        <tbody>
          {buckets.map((bucket) => (
            <tr key={`${bucket.party}/${bucket.kind}`}>
              <td>
                <span className={`ledger-piece swatch party-${bucket.party} kind-${bucket.kind}`} />
              </td>
              <th scope="row">{name(bucket)}</th>
              <td className="number">{time.duration(bucket.ms)}</td>
              <td className="number muted">{percent(bucket.ms)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {ledger?.calendar && (
        <p className="muted">{t.deadlines.calendar(ledger.calendar, ledger.calendarVersion ?? 1)}</p>
      )}
      {ledger?.warning && <p className="soon">{ledger.warning}</p>}
    </>
  );
}
