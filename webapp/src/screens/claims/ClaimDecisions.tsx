import { Tag } from 'antd';
import { Link } from 'react-router-dom';
import type { Claim } from '../../api/claims';
import { useText, word } from '../../text';
import { Facts } from '../../ui/Facts';
import { Panel } from '../../ui/Panel';
import { WarrantyTag } from '../../ui/tags';
import { useTime } from '../../ui/time';

/** What the warranty says, also when it says no, and the remedy that follows. */
export function Entitlement({ view }: { view: Claim }) {
  const { t } = useText();
  const time = useTime();
  const { entitlement, remedy, decision } = view;
  return (
    <Panel title={t.claims.entitlement} extra={<Link to="?tab=decisions">{t.claims.receipt}</Link>}>
      <p className="muted">{t.claims.entitlementText}</p>
      <Facts
        lines={[
          { label: t.cases.warranty, value: <WarrantyTag status={entitlement?.status} /> },
          { label: t.customers.warrantyEnd, value: entitlement?.end },
          { label: t.customers.basis, value: word(t.bases, entitlement?.basis) },
          entitlement?.coveredWhy && {
            label: t.claims.coveredBy,
            value: `${entitlement.covered ? t.claims.covered : t.common.no} · ${entitlement.coveredWhy}`,
          },
          { label: t.claims.proposed, value: word(t.claims.remedies, remedy?.proposed) },
          { label: t.claims.chosen, value: word(t.claims.remedies, remedy?.decided) },
          { label: t.claims.why, value: remedy?.why },
          { label: t.claims.decidedBy, value: decision?.by },
          { label: t.claims.decidedAt, value: time.instant(decision?.at) },
        ]}
      />
    </Panel>
  );
}

/** What was asked back for, and what is paid out of goodwill. */
export function Evidence({ view }: { view: Claim }) {
  const { t } = useText();
  const { evidence, goodwill } = view;
  return (
    <>
      {evidence !== undefined && evidence.rounds > 0 && (
        <Panel title={t.claims.evidence}>
          <Facts
            lines={[
              { label: t.claims.evidenceRounds, value: t.claims.times(evidence.rounds) },
              { label: t.claims.evidenceQuestion, value: evidence.question },
            ]}
          />
          {evidence.missing && <p className="late">{t.claims.evidenceMissing}</p>}
        </Panel>
      )}
      {goodwill?.why && (
        <Panel title={t.claims.goodwill}>
          <Facts
            lines={[
              { label: t.claims.why, value: goodwill.why },
              goodwill.approved !== undefined && {
                label: t.claims.goodwillApproved,
                value: `${goodwill.approved ? t.common.yes : t.common.no}${goodwill.by ? ` · ${goodwill.by}` : ''}`,
              },
              { label: t.claims.note, value: goodwill.note },
            ]}
          />
        </Panel>
      )}
    </>
  );
}

/** The one appeal. */
export function Appeal({ view }: { view: Claim }) {
  const { t } = useText();
  const time = useTime();
  const { appeal } = view;
  if (!appeal?.at) return null;
  const { won } = appeal;
  return (
    <Panel
      title={t.claims.appeal}
      extra={
        <Tag color={won === undefined ? 'gold' : won ? 'green' : 'red'}>
          {won === undefined ? t.claims.appealOpen : won ? t.claims.appealWon : t.claims.appealLost}
        </Tag>
      }
    >
      <Facts
        lines={[
          { label: t.claims.appealedAt, value: time.instant(appeal.at) },
          { label: t.claims.why, value: appeal.why },
          { label: t.claims.decidedBy, value: appeal.by },
          { label: t.claims.note, value: appeal.note },
        ]}
      />
    </Panel>
  );
}

/** What the claimant got in the end: another unit, money back. */
export function Outcome({ view }: { view: Claim }) {
  const { t } = useText();
  const { replacement, refund } = view;
  return (
    <>
      {replacement?.serialNo && (
        <Panel title={t.claims.swap}>
          <Facts
            lines={[
              { label: t.claims.replacement, value: replacement.serialNo },
              replacement.loan === true && { label: t.claims.loanStays, value: t.common.yes },
            ]}
          />
        </Panel>
      )}
      {refund?.on && (
        <Panel title={t.claims.refund}>
          <Facts
            lines={[
              { label: t.claims.refundOn, value: refund.on },
              { label: t.claims.refundReference, value: refund.reference },
            ]}
          />
        </Panel>
      )}
    </>
  );
}
