import { Button } from 'antd';
import { useState } from 'react';
import { useWithdrawClaim, useWithdrawExtension, type ClaimRow, type Extension } from '../../api/claims';
import { holds, useMe } from '../../api/session';
import { TextField } from '../../inputs/fields';
import { useText } from '../../text';
import { FormDialog } from '../../ui/FormDialog';

const CLAIMANTS = ['agent', 'technician', 'supervisor', 'warranty-clerk', 'branch-manager', 'administrator'];
const APPLICANTS = ['agent', 'install-supervisor', 'warranty-clerk', 'supervisor', 'branch-manager', 'administrator'];
const CLAIM_OVER = ['settling', 'settled', 'denied', 'withdrawn'];
const EXTENSION_OPEN = ['applied', 'reviewed'];

/** The claimant takes a claim back before it is paid. */
export function WithdrawClaim({ claim }: { claim: ClaimRow }) {
  const me = useMe();
  const call = useWithdrawClaim(claim.number);
  return !CLAIM_OVER.includes(claim.state) && holds(me.data, ...CLAIMANTS) ? <Withdraw call={call} /> : null;
}

/** The applicant takes an application back before it is decided. */
export function WithdrawExtension({ extension }: { extension: Extension }) {
  const me = useMe();
  const call = useWithdrawExtension(extension.number);
  return EXTENSION_OPEN.includes(extension.state) && holds(me.data, ...APPLICANTS) ? <Withdraw call={call} /> : null;
}

function Withdraw({ call }: { call: ReturnType<typeof useWithdrawClaim> }) {
  const { t } = useText();
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Button danger onClick={() => setAsked(true)}>
        {t.claims.withdraw}
      </Button>
      {asked && (
        <FormDialog<{ reason: string }, unknown, unknown>
          title={t.claims.withdraw}
          text={t.claims.withdrawText}
          okText={t.common.confirm}
          danger
          call={call}
          body={(values) => values}
          onClose={() => setAsked(false)}
        >
          <TextField name="reason" label={t.claims.why} long required />
        </FormDialog>
      )}
    </>
  );
}
