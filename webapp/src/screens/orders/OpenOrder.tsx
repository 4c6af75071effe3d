import { Checkbox, Form } from 'antd';
import { useNavigate } from 'react-router-dom';
import { useHomeOrganisation } from '../../api/choices';
import { useOpenOrder, type Order } from '../../api/orders';
import { OrganisationField, PartField, UnitField } from '../../inputs/choices';
import { Field, QuantityField, TextField } from '../../inputs/fields';
import { Rows } from '../../inputs/Rows';
import { useText } from '../../text';
import { filePath } from '../../ui/FileLink';
import { FormDialog } from '../../ui/FormDialog';

interface Values {
  organisation?: string;
  repair?: string;
  alternatives?: boolean;
  lines: { part?: string; quantity?: number }[];
}

/** Orders parts for a repair, or to fill the store of a unit. */
export function OpenOrder({ repair, onClose }: { repair?: string; onClose: () => void }) {
  const { t } = useText();
  const home = useHomeOrganisation();
  const navigate = useNavigate();
  return (
    <FormDialog<Values, unknown, Order>
      title={t.orders.open}
      text={t.orders.openText}
      width={640}
      initial={{ repair, alternatives: true, lines: [{}] }}
      call={useOpenOrder()}
      body={(values) => ({ organisation: home, ...values })}
      onDone={({ order }) => void navigate(filePath(order.number))}
      onClose={onClose}
    >
      <OrderFields />
    </FormDialog>
  );
}

function OrderFields() {
  const { t } = useText();
  const chosen = Form.useWatch('organisation') as string | undefined;
  const home = useHomeOrganisation();
  const organisation = chosen ?? home;
  return (
    <>
      <OrganisationField name="organisation" label={t.cases.organisation} />
      <div className="form-pair">
        <UnitField name="unitId" label={t.orders.unit} organisation={organisation} />
        <TextField name="repair" label={t.orders.repair} max={20} />
      </div>
      <Rows name="lines" add={t.orders.addLine} remove={t.orders.removeLine}>
        {(row) => (
          <>
            <PartField name={[row, 'part']} label={t.orders.part} organisation={organisation} required />
            <QuantityField name={[row, 'quantity']} label={t.orders.quantity} required />
          </>
        )}
      </Rows>
      <TextField name="reason" label={t.orders.reason} long />
      <Field name="urgent" label={t.orders.urgent} valuePropName="checked">
        <Checkbox>{t.orders.urgentText}</Checkbox>
      </Field>
      <Field name="alternatives" label={t.orders.alternatives} valuePropName="checked">
        <Checkbox>{t.orders.alternativesText}</Checkbox>
      </Field>
    </>
  );
}
