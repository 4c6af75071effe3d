import { Alert, Form, Modal, type FormInstance } from 'antd';
import { useState, type ReactNode } from 'react';
import { useText } from '../text';
import { failureText } from './Failure';
import { showAtFields } from './refusals';
import { useTold } from './useTold';

interface Call<Body, Result> {
  mutateAsync: (body: Body) => Promise<Result>;
  isPending: boolean;
}

interface Props<Values, Body, Result> {
  title: string;
  /** What confirming does, where the title does not say it all. */
  text?: ReactNode;
  okText?: string;
  danger?: boolean;
  width?: number;
  initial?: Partial<Values>;
  call: Call<Body, Result>;
  /** What is sent, of what was filled in. */
  body: (values: Values) => Body;
  onDone?: (result: Result) => void;
  onClose: () => void;
  children?: ReactNode | ((form: FormInstance<Values>) => ReactNode);
}

/** Asks, sends, and shows what the server refuses at the field that it names; elsewhere below the fields. */
export function FormDialog<Values extends object, Body, Result>(props: Props<Values, Body, Result>) {
  const { title, text, okText, danger, width, initial, call, body, onDone, onClose, children } = props;
  const { t } = useText();
  const told = useTold();
  const [form] = Form.useForm<Values>();
  const [refused, setRefused] = useState<unknown>(null);

  const send = async (values: Values) => {
    setRefused(null);
    try {
      const result = await call.mutateAsync(body(values));
      told.done(t.common.saved);
      onClose();
      onDone?.(result);
    } catch (error) {
      setRefused(showAtFields(form, error) ? null : error);
    }
  };

  return (
    <Modal
      open
      title={title}
      width={width}
      onCancel={onClose}
      onOk={() => form.submit()}
      okText={okText ?? t.common.save}
      cancelText={t.common.close}
      okButtonProps={{ danger, loading: call.isPending }}
    >
      {text && <p>{text}</p>}
      <Form
        form={form}
        layout="vertical"
        scrollToFirstError
        initialValues={initial as Record<string, unknown> | undefined}
        onFinish={(values) => void send(values)}
      >
        {typeof children === 'function' ? children(form) : children}
      </Form>
      {refused !== null && <Alert type="error" showIcon role="alert" title={failureText(refused, t.failure)} />}
    </Modal>
  );
}
