import type { Ledger } from '../api/cases';
import { useText, word } from '../text';
import { useTime } from '../ui/time';
import { LedgerBar } from './LedgerBar';
import { stretchesOf } from './stretches';

/**
 * The case's time in the order in which it passed: colour says whom it waited for, hatching that nobody was at work. The
 * stretches stand below as a list, and what they sum to.
 */
export function TimeBar({ ledger }: { ledger: Ledger | undefined }) {
  const { t } = useText();
  const time = useTime();
  const stretches = stretchesOf(ledger);
  if (stretches.length === 0) return <LedgerBar ledger={ledger} />;
  return (
    <>
      <div className="time-bar" aria-hidden>
        {stretches.map(({ from, to, party, kind }) => (
          <span
            key={from}
            className={`ledger-piece party-${party} kind-${kind}`}
            style={{ flexGrow: Date.parse(to) - Date.parse(from) }}
            title={`${time.instant(from)} – ${time.instant(to)}: ${word(t.parties, party)}, ${word(t.timeKinds, kind)}`}
          />
        ))}
      </div>
      <details>
        <summary>{t.board.stretches(stretches.length)}</summary>
        <ul className="plain">
          {stretches.map(({ from, to, party, kind }) => (
            <li key={from}>
              <span>
                {word(t.parties, party)} <span className="muted">({word(t.timeKinds, kind)})</span>
              </span>
              <span className="muted">
                {time.instant(from)} – {time.instant(to)}
              </span>
            </li>
          ))}
        </ul>
      </details>
      <LedgerBar ledger={ledger} />
    </>
  );
}
