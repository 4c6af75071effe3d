import { Checkbox, Form, Select } from 'antd';
import { useNavigate } from 'react-router-dom';
import { useHomeOrganisation } from '../../api/choices';
import { useRegister, type Project } from '../../api/projects';
import { OrganisationField, PartyField, SiteField } from '../../inputs/choices';
import { DayField, Field, TextField } from '../../inputs/fields';
import { Rows } from '../../inputs/Rows';
import { useText } from '../../text';
import { filePath } from '../../ui/FileLink';
import { FormDialog } from '../../ui/FormDialog';

interface Values {
  organisation?: string;
  [field: string]: unknown;
}

/** Registers a project with one part; further parts are agreed when its plan is made. */
export function RegisterProject({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  const home = useHomeOrganisation();
  const navigate = useNavigate();
  return (
    <FormDialog<Values, unknown, Project>
      title={t.projects.open}
      text={t.projects.openText}
      width={760}
      initial={{ parts: [{ units: [{}] }] }}
      call={useRegister()}
      body={(values) => ({ organisation: home, ...values })}
      onDone={({ project }) => void navigate(filePath(project.number))}
      onClose={onClose}
    >
      <ProjectFields />
    </FormDialog>
  );
}

function ProjectFields() {
  const { t } = useText();
  const form = Form.useFormInstance<Values>();
  const organisation = (Form.useWatch('organisation', form) as string | undefined) ?? '';
  const home = useHomeOrganisation();
  const asked = organisation || home;
  const customerNo = Form.useWatch('customerNo', form) as string | undefined;
  return (
    <>
      <OrganisationField name="organisation" label={t.cases.organisation} />
      <TextField name="name" label={t.projects.name} required />
      <div className="form-pair">
        <TextField name="customerNo" label={t.customers.no} required />
        <SiteField name="siteId" label={t.projects.site} organisation={asked} customerNo={customerNo} required />
        <PartyField name="installer" label={t.projects.installer} kind="installer" organisation={asked} />
        <PartyField name="dealer" label={t.projects.dealer} kind="dealer" organisation={asked} />
        <TextField name="contractNo" label={t.projects.contractNo} max={64} />
        <Field name="designServices" label={t.projects.designServices}>
          <Select
            mode="multiple"
            allowClear
            options={Object.entries(t.projects.services).map(([value, label]) => ({ value, label }))}
          />
        </Field>
        <DayField name="plannedStart" label={t.projects.plannedStart} />
        <DayField name="plannedEnd" label={t.projects.plannedEnd} />
        <Field name="keyProject" label={t.projects.keyProject} valuePropName="checked">
          <Checkbox>{t.common.yes}</Checkbox>
        </Field>
        <Field name="needsClient" label={t.projects.needsClient} valuePropName="checked">
          <Checkbox>{t.common.yes}</Checkbox>
        </Field>
      </div>
      <h3 className="section">{t.projects.units}</h3>
      <Rows name={['parts', 0, 'units']} add={t.projects.addUnit} remove={t.projects.removeUnit}>
        {(row) => (
          <>
            <TextField name={[row, 'position']} label={t.projects.position} max={64} />
            <TextField name={[row, 'serialNo']} label={t.projects.serialNo} max={64} />
            <TextField name={[row, 'model']} label={t.projects.model} max={64} />
            <Field name={[row, 'productFamily']} label={t.projects.family}>
              <Select
                allowClear
                showSearch={{ optionFilterProp: 'label' }}
                options={Object.entries(t.families).map(([value, label]) => ({ value, label }))}
              />
            </Field>
          </>
        )}
      </Rows>
    </>
  );
}
