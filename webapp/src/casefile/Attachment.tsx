import { useState } from 'react';
import type { Moment } from '../api/story';
import { inLanguage, useText, word } from '../text';
import { useUnitNames } from '../api/unitNames';
import { partyText, placeText, type UnitName } from '../ui/PlaceName';
import type { Texts } from '../text';
import { DecisionProof } from './DecisionProof';

/** What stands behind an event: the decision with its table, the message, the file, the movement, the booking. */
export function Attachment({ number, moment }: { number: string; moment: Moment }) {
  const { t, language } = useText();
  const unitName = useUnitNames(language);
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
            {placeText(movement.from, t, unitName)} → {placeText(movement.to, t, unitName)} · {movement.valueCny} CNY
          </span>
        </div>
      )}
      {booking && (
        <div>
          <strong>{booking.amountCny} CNY</strong> {word(t.settlement.entryKinds, booking.kind)}{' '}
          <span className="muted">
            {accountText(booking.debit, t, unitName)} → {accountText(booking.credit, t, unitName)}
            {booking.note && ` · ${booking.note}`}
          </span>
        </div>
      )}
    </>
  );
}

/** "unit:central-ac.foshan/current" as people call it: "Foshan outlet, current account". */
function accountText(account: string, t: Texts, unitName: UnitName): string {
  const [party = '', ...parts] = account.split('/');
  const owner = party === 'maker' ? t.story.maker : partyText(party, t, unitName);
  return [owner, ...parts.slice(0, 1).map((part) => word(t.story.accounts, part))].join(', ');
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
