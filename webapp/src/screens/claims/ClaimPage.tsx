import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { useAppeal, useClaim, useWithdrawClaim, type Claim } from '../../api/claims';
import { holds, useMe } from '../../api/session';
import { useUnitNames } from '../../api/unitNames';
import { CaseFilePage } from '../../casefile/CaseFilePage';
import { TextField } from '../../inputs/fields';
import { useText, word } from '../../text';
import { Facts } from '../../ui/Facts';
import { FileLink } from '../../ui/FileLink';
import { FormDialog } from '../../ui/FormDialog';
import { Panel } from '../../ui/Panel';
import { PartLink } from '../../ui/PartLink';
import { partyText } from '../../ui/PlaceName';
import { StateTag } from '../../ui/StateTag';
import { useTime } from '../../ui/time';
import { humanised } from '../../ui/values';
import { ClaimLines } from './ClaimLines';
import { Appeal, Entitlement, Evidence, Outcome } from './ClaimDecisions';

const ENDED = ['settled', 'denied', 'withdrawn'];
const FILERS = ['agent', 'dispatcher', 'supervisor', 'technician', 'warranty-clerk', 'branch-manager', 'administrator'];

/** A claim: what is asked for and on which unit, what the warranty says, what was decided, and who bears it. */
export default function ClaimPage() {
  const { number = '' } = useParams();
  const { t } = useText();
  const query = useClaim(number);
  return (
    <CaseFilePage
      number={number}
      query={query}
      tags={(claim) => (
        <>
          <StateTag words={t.claims.states} state={claim.state} />
          {claim.repeatOf && <Tag color="volcano">{t.claims.repeat}</Tag>}
          {claim.unproven && <Tag color="gold">{t.claims.unproven}</Tag>}
        </>
      )}
      actions={(claim) => <ClaimActions claim={claim} />}
      aside={(claim) => (
        <>
          <Entitlement claim={claim} />
          <Evidence claim={claim} />
          <Appeal claim={claim} />
          <Outcome claim={claim} />
        </>
      )}
    >
      {(claim) => (
        <>
          <ClaimFacts claim={claim} />
          <ClaimLines claim={claim} />
        </>
      )}
    </CaseFilePage>
  );
}

function ClaimFacts({ claim }: { claim: Claim }) {
  const { t, language } = useText();
  const unitName = useUnitNames(language);
  const time = useTime();
  return (
    <Panel title={t.claims.fault}>
      <Facts
        columns={2}
        lines={[
          { label: t.claims.fault, value: claim.fault },
          { label: t.claims.part, value: <PartLink organisation={claim.organisation} code={claim.partCode} /> },
          { label: t.claims.faultText, value: claim.faultText },
          { label: t.claims.cause, value: claim.cause && (t.terms[claim.cause] ?? humanised(claim.cause)) },
          { label: t.claims.equipment, value: [claim.model, claim.serialNo].filter(Boolean).join(' · ') },
          { label: t.claims.claimant, value: partyText(claim.claimant, t, unitName) },
          { label: t.claims.channel, value: word(t.claims.channels, claim.channel) },
          { label: t.claims.foundOn, value: claim.foundOn },
          { label: t.claims.firstUse, value: claim.firstUse },
          claim.trialRun === true && { label: t.claims.trialRun, value: t.common.yes },
          { label: t.claims.filedAt, value: time.instant(claim.filedAt) },
          { label: t.claims.filedBy, value: claim.filedBy },
          { label: t.claims.repairCase, value: claim.repairCase && <FileLink number={claim.repairCase} /> },
          { label: t.claims.repeatOf, value: claim.repeatOf && <FileLink number={claim.repeatOf} /> },
        ]}
      />
    </Panel>
  );
}

function ClaimActions({ claim }: { claim: Claim }) {
  const { t } = useText();
  const me = useMe();
  const [asked, setAsked] = useState<'appeal' | 'withdraw' | null>(null);
  const appeal = useAppeal(claim.number);
  const withdraw = useWithdrawClaim(claim.number);
  if (!holds(me.data, ...FILERS)) return null;
  const mayAppeal = claim.state === 'decided' && !claim.appeal?.at;
  const mayWithdraw = !ENDED.includes(claim.state) && claim.state !== 'settling';
  return (
    <>
      {mayWithdraw && (
        <Button danger onClick={() => setAsked('withdraw')}>
          {t.claims.withdraw}
        </Button>
      )}
      {mayAppeal && <Button onClick={() => setAsked('appeal')}>{t.claims.doAppeal}</Button>}
      {asked && (
        <FormDialog<{ reason: string }, unknown, unknown>
          title={asked === 'appeal' ? t.claims.doAppeal : t.claims.withdraw}
          text={asked === 'appeal' ? t.claims.appealText : t.claims.withdrawText}
          okText={t.common.confirm}
          danger={asked === 'withdraw'}
          call={asked === 'appeal' ? appeal : withdraw}
          body={(values) => values}
          onClose={() => setAsked(null)}
        >
          <TextField name="reason" label={t.claims.why} long required />
        </FormDialog>
      )}
    </>
  );
}
