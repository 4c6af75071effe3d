import { Form, Input } from 'antd';
import { useChangePassword } from '../api/session';
import { useText } from '../text';
import { FormDialog } from '../ui/FormDialog';

interface Passwords {
  current: string;
  wanted: string;
  again: string;
}

/** People change their own password; they stay signed in here and nowhere else. */
export function OwnPassword({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  const must = { required: true, message: t.common.required };
  return (
    <FormDialog<Passwords, unknown, unknown>
      title={t.password.title}
      text={t.password.text}
      call={useChangePassword()}
      body={({ current, wanted }) => ({ current, wanted })}
      onClose={onClose}
    >
      <Form.Item name="current" label={t.password.current} rules={[must]}>
        <Input.Password autoComplete="current-password" maxLength={100} />
      </Form.Item>
      <Form.Item name="wanted" label={t.password.wanted} extra={t.password.hint} rules={[must]}>
        <Input.Password autoComplete="new-password" maxLength={100} />
      </Form.Item>
      <Form.Item
        name="again"
        label={t.password.again}
        dependencies={['wanted']}
        rules={[
          must,
          ({ getFieldValue }) => ({
            validator: (_, again: string | undefined) =>
              !again || again === getFieldValue('wanted')
                ? Promise.resolve()
                : Promise.reject(new Error(t.password.differs)),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={100} />
      </Form.Item>
    </FormDialog>
  );
}
