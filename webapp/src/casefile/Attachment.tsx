import { useState } from 'react';
import type { Moment } from '../api/story';
import { inLanguage, useText, word } from '../text';
import { DecisionProof } from './DecisionProof';

/** What stands behind an event: the decision with its table, the message, the file, the movement, the booking. */
export function Attachment({ number, moment }: { number: string; moment: Moment }) {
  const { t, language } = useText();
  const { message, document, movement, booking, receipt } = moment;
  return (
    <>
      {receipt && <Decision number={number} receipt={receipt} />}
      {message && (
        <details>
          <summary>
            {[message.recipient, word(t.channels, message.channel), word(t.terms, message.state.toUpperCase())]
              .filter(Boolean)
              .join(' · ')}
          </summary>
          <div className="story-body" aria-label={t.story.messageText}>
            <strong>{message.subject}</strong>
            {'\n'}
            {message.body}
          </div>
        </details>
      )}
      {document &&
        (document.erased ? (
          <div className="muted">
            {document.fileName}: {t.story.fileErased}
          </div>
        ) : (
          <a href={`/api/documents/${encodeURIComponent(document.id)}`} target="_blank" rel="noreferrer">
            {document.fileName}
          </a>
        ))}
      {movement && (
        <div>
          {t.story.movement(movement.quantity, `${inLanguage(movement.name, language)} (${movement.part})`)}{' '}
          <span className="muted">
            {movement.from} → {movement.to} · {movement.valueCny} CNY
          </span>
        </div>
      )}
      {booking && (
        <div>
          <strong>{booking.amountCny} CNY</strong> {word(t.settlement.entryKinds, booking.kind)}{' '}
          <span className="muted">
            {booking.debit} → {booking.credit}
            {booking.note && ` · ${booking.note}`}
          </span>
        </div>
      )}
    </>
  );
}

/** Read when somebody wants to know. */
function Decision({ number, receipt }: { number: string; receipt: string }) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.story.decided}</summary>
      {open && <DecisionProof number={number} receipt={receipt} />}
    </details>
  );
}
