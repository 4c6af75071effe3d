import { Checkbox, Form } from 'antd';
import { useNavigate } from 'react-router-dom';
import { useHomeOrganisation } from '../../api/choices';
import { useFileClaim, type Claim } from '../../api/claims';
import { ClaimantField, OrganisationField, PartField, WordField } from '../../inputs/choices';
import { AmountField, DayField, Field, TextField } from '../../inputs/fields';
import { Rows } from '../../inputs/Rows';
import { useText } from '../../text';
import { filePath } from '../../ui/FileLink';
import { FormDialog } from '../../ui/FormDialog';

/** Files a claim for an outlet, a dealer or a customer. */
export function FileClaim({ repair, onClose }: { repair?: string; onClose: () => void }) {
  const { t } = useText();
  const home = useHomeOrganisation();
  const navigate = useNavigate();
  return (
    <FormDialog<Record<string, unknown>, unknown, Claim>
      title={t.claims.file}
      text={t.claims.fileText}
      width={720}
      initial={{ parent: repair, channel: 'clerk', lines: [{}] }}
      call={useFileClaim()}
      body={(values) => ({ organisation: home, ...values })}
      onDone={({ claim }) => void navigate(filePath(claim.number))}
      onClose={onClose}
    >
      <ClaimFields />
    </FormDialog>
  );
}

function ClaimFields() {
  const { t } = useText();
  const chosen = Form.useWatch('organisation') as string | undefined;
  const home = useHomeOrganisation();
  const organisation = chosen ?? home;
  return (
    <>
      <OrganisationField name="organisation" label={t.cases.organisation} />
      <div className="form-pair">
        <WordField name="channel" label={t.claims.channel} words={t.claims.channels} required />
        <ClaimantField
          name="claimant"
          label={t.claims.claimant}
          hint={t.claims.claimantHint}
          organisation={organisation}
        />
        <TextField name="serialNo" label={t.claims.serialNo} required />
        <TextField name="model" label={t.claims.model} />
        <PartField name="partCode" label={t.claims.part} organisation={organisation} required />
        <TextField name="fault" label={t.claims.fault} max={100} required />
        <DayField name="foundOn" label={t.claims.foundOn} required />
        <DayField name="firstUse" label={t.claims.firstUse} />
        <TextField name="parent" label={t.claims.repairCase} max={20} />
      </div>
      <TextField name="faultText" label={t.claims.faultText} long />
      <Field name="trialRun" label={t.claims.trialRun} valuePropName="checked">
        <Checkbox>{t.common.yes}</Checkbox>
      </Field>
      <Rows name="lines" add={t.claims.addLine} remove={t.claims.removeLine}>
        {(row) => (
          <>
            <WordField name={[row, 'costKind']} label={t.claims.costKind} words={t.claims.costKinds} required />
            <TextField name={[row, 'description']} label={t.claims.description} required />
            <AmountField name={[row, 'amount']} label={t.claims.amount} required />
          </>
        )}
      </Rows>
    </>
  );
}
