import { Form } from 'antd';
import { useNavigate } from 'react-router-dom';
import { useHomeOrganisation } from '../../api/choices';
import { useApplyExtension, type Extension } from '../../api/claims';
import { OrganisationField, ProjectField, UnitField } from '../../inputs/choices';
import { DayField, TextField } from '../../inputs/fields';
import { useText } from '../../text';
import { filePath } from '../../ui/FileLink';
import { FormDialog } from '../../ui/FormDialog';

/** Applies for the longer warranty that a contract agrees on. */
export function ApplyExtension({ project, onClose }: { project?: string; onClose: () => void }) {
  const { t } = useText();
  const home = useHomeOrganisation();
  const navigate = useNavigate();
  return (
    <FormDialog<Record<string, unknown>, unknown, Extension>
      title={t.claims.apply}
      text={t.claims.applyText}
      initial={{ projectNumber: project }}
      call={useApplyExtension()}
      body={(values) => ({ organisation: home, ...values })}
      onDone={({ number }) => void navigate(filePath(number))}
      onClose={onClose}
    >
      <ExtensionFields />
    </FormDialog>
  );
}

function ExtensionFields() {
  const { t } = useText();
  const chosen = Form.useWatch('organisation') as string | undefined;
  const home = useHomeOrganisation();
  return (
    <>
      <OrganisationField name="organisation" label={t.cases.organisation} />
      <div className="form-pair">
        <ProjectField name="projectNumber" label={t.claims.project} organisation={chosen ?? home} />
        <UnitField name="unitId" label={t.claims.unit} organisation={chosen ?? home} />
        <TextField name="serialNo" label={t.claims.serialNo} />
        <TextField name="contractNo" label={t.claims.contractNo} max={64} required />
        <DayField name="contractSignedOn" label={t.claims.contractSignedOn} required />
        <DayField name="contractEndDate" label={t.claims.contractEndDate} required />
      </div>
      <TextField name="contractClause" label={t.claims.contractClause} long required />
    </>
  );
}
