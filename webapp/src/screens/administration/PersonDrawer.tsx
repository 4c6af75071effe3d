import { Button, Drawer, Form, Input, Popconfirm, Select, Switch } from 'antd';
import { useChangePerson, useUnits, type Held, type Person } from '../../api/organisations';
import { useUnitNames } from '../../api/unitNames';
import { inLanguage, useText, word } from '../../text';
import { useTold } from '../../ui/useTold';

/** A person's data and roles, to be changed by an administrator. */
export function PersonDrawer({
  person,
  organisation,
  onClose,
}: {
  person: Person;
  organisation: string;
  onClose: () => void;
}) {
  const { t, language } = useText();
  const unitName = useUnitNames(language);
  const change = useChangePerson();
  const told = useTold();
  const save = (changed: Partial<Person>) => {
    const { id, name, email, phone, language, active, roles } = { ...person, ...changed };
    change.mutate(
      { id, name, email, phone, language, active, roles },
      { onSuccess: () => told.done(t.common.saved), onError: told.failed },
    );
  };
  return (
    <Drawer open size={520} title={`${person.name} · ${person.id}`} onClose={onClose}>
      <Form
        layout="vertical"
        initialValues={person}
        onFinish={(values: Partial<Person>) => save({ ...values, roles: person.roles })}
      >
        <Form.Item
          name="name"
          label={t.administration.name}
          rules={[{ required: true, whitespace: true, message: t.common.required }]}
        >
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="email" label={t.administration.email}>
          <Input maxLength={200} type="email" />
        </Form.Item>
        <Form.Item name="phone" label={t.administration.phone}>
          <Input maxLength={50} type="tel" />
        </Form.Item>
        <Form.Item name="language" label={t.administration.language}>
          <Select options={Object.entries(t.messages.languages).map(([value, label]) => ({ value, label }))} />
        </Form.Item>
        <Form.Item name="active" label={t.administration.active} valuePropName="checked">
          <Switch />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {t.common.save}
        </Button>
      </Form>
      <h2 className="section section-after">{t.administration.roles}</h2>
      <ul className="plain">
        {person.roles.map((held) => (
          <li key={`${held.role}/${held.unitId}`}>
            <span>
              {word(t.roles, held.role)} <span className="muted">{unitName(held.unitId)}</span>
            </span>
            <Popconfirm
              title={t.administration.withdrawText(word(t.roles, held.role), unitName(held.unitId))}
              onConfirm={() => save({ roles: person.roles.filter((other) => other !== held) })}
            >
              <Button size="small" danger>
                {t.administration.withdraw}
              </Button>
            </Popconfirm>
          </li>
        ))}
      </ul>
      <GiveRole organisation={organisation} onGive={(held) => save({ roles: [...person.roles, held] })} />
    </Drawer>
  );
}

function GiveRole({ organisation, onGive }: { organisation: string; onGive: (held: Held) => void }) {
  const { t, language } = useText();
  const units = useUnits(organisation);
  const [form] = Form.useForm<Held>();
  const must = [{ required: true, message: t.common.required }];
  return (
    <Form
      form={form}
      layout="vertical"
      className="section-after"
      onFinish={(held: Held) => {
        onGive(held);
        form.resetFields();
      }}
    >
      <Form.Item name="role" label={t.administration.role} rules={must}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={Object.entries(t.roles).map(([value, label]) => ({ value, label }))}
        />
      </Form.Item>
      <Form.Item name="unitId" label={t.administration.unit} rules={must}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={(units.data ?? []).map(({ id, name }) => ({
            value: id,
            label: `${inLanguage(name, language)} (${id})`,
          }))}
        />
      </Form.Item>
      <Button htmlType="submit">{t.administration.addRole}</Button>
    </Form>
  );
}
