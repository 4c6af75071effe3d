import { Form, Input } from 'antd';
import { useHire, type Person } from '../../api/organisations';
import { UnitField, WordField } from '../../inputs/choices';
import { TextField } from '../../inputs/fields';
import { useText } from '../../text';
import { FormDialog } from '../../ui/FormDialog';

interface Wanted {
  role: string;
  unitId: string;
  [field: string]: unknown;
}

/** A new member of staff with a first role, who can sign in at once. */
export function HireDialog({ organisation, onClose }: { organisation: string; onClose: () => void }) {
  const { t } = useText();
  return (
    <FormDialog<Wanted, unknown, Person>
      title={t.administration.hire}
      initial={{ language: 'zh' }}
      call={useHire()}
      body={({ role, unitId, ...person }) => ({ organisation, ...person, roles: [{ role, unitId }] })}
      onClose={onClose}
    >
      <div className="form-pair">
        <TextField name="id" label={t.administration.id} hint={t.administration.idHint} max={190} required />
        <TextField name="name" label={t.administration.name} required />
        <TextField name="email" label={t.administration.email} />
        <TextField name="phone" label={t.administration.phone} max={40} />
        <WordField name="language" label={t.administration.language} words={t.messages.languages} required />
        <Form.Item
          name="password"
          label={t.administration.password}
          extra={t.password.hint}
          rules={[{ required: true, message: t.common.required }]}
        >
          <Input.Password autoComplete="new-password" maxLength={100} />
        </Form.Item>
        <WordField name="role" label={t.administration.role} words={t.roles} required />
        <UnitField name="unitId" label={t.administration.unit} organisation={organisation} required />
      </div>
    </FormDialog>
  );
}
