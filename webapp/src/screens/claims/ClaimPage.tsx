import { Tag } from 'antd';
import { useParams } from 'react-router-dom';
import { useClaim, type Claim } from '../../api/claims';
import { useUnitNames } from '../../api/unitNames';
import { CaseFilePage } from '../../casefile/CaseFilePage';
import { useText, word } from '../../text';
import { Facts } from '../../ui/Facts';
import { FileLink } from '../../ui/FileLink';
import { Panel } from '../../ui/Panel';
import { PartLink } from '../../ui/PartLink';
import { partyText } from '../../ui/PlaceName';
import { StateTag } from '../../ui/StateTag';
import { useTime } from '../../ui/time';
import { humanised } from '../../ui/values';
import { Appeal, Entitlement, Evidence, Outcome } from './ClaimDecisions';
import { ClaimLines } from './ClaimLines';
import { WithdrawClaim } from './Withdraw';

/** A claim: what is asked for and on which unit, what the warranty says, what was decided, and who bears it. */
export default function ClaimPage() {
  const { number = '' } = useParams();
  const { t } = useText();
  const query = useClaim(number);
  return (
    <CaseFilePage
      number={number}
      query={query}
      tags={({ claim, unproven }) => (
        <>
          <StateTag words={t.claims.states} state={claim.state} />
          {claim.repeatOf && <Tag color="volcano">{t.claims.repeat}</Tag>}
          {unproven && <Tag color="gold">{t.claims.unproven}</Tag>}
        </>
      )}
      actions={({ claim }) => <WithdrawClaim claim={claim} />}
      aside={(view) => (
        <>
          <Entitlement view={view} />
          <Evidence view={view} />
          <Appeal view={view} />
          <Outcome view={view} />
        </>
      )}
    >
      {(view) => (
        <>
          <ClaimFacts view={view} />
          <ClaimLines view={view} />
        </>
      )}
    </CaseFilePage>
  );
}

function ClaimFacts({ view }: { view: Claim }) {
  const { t, language } = useText();
  const unitName = useUnitNames(language);
  const time = useTime();
  const { claim, cause } = view;
  return (
    <Panel title={t.claims.fault}>
      <Facts
        columns={2}
        lines={[
          { label: t.claims.fault, value: claim.fault },
          { label: t.claims.part, value: <PartLink organisation={claim.organisation} code={claim.partCode} /> },
          { label: t.claims.faultText, value: view.faultText },
          { label: t.claims.cause, value: cause && (t.terms[cause] ?? humanised(cause)) },
          { label: t.claims.equipment, value: [claim.model, claim.serialNo].filter(Boolean).join(' · ') },
          { label: t.claims.claimant, value: partyText(claim.claimant, t, unitName) },
          { label: t.claims.channel, value: word(t.claims.channels, claim.channel) },
          { label: t.claims.foundOn, value: claim.foundOn },
          { label: t.claims.firstUse, value: view.firstUse },
          { label: t.claims.filedAt, value: time.instant(claim.filedAt) },
          { label: t.claims.repairCase, value: view.parent && <FileLink number={view.parent} /> },
          { label: t.claims.repeatOf, value: claim.repeatOf && <FileLink number={claim.repeatOf} /> },
        ]}
      />
    </Panel>
  );
}
