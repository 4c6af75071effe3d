import { RollbackOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useText } from '../text';
import { FormDialog } from '../ui/FormDialog';

interface Props {
  call: { mutateAsync: (body: { organisation: string; reason: string }) => Promise<unknown>; isPending: boolean };
  organisation: string;
}

/** Back to the version before, at once, with a reason. */
export function RollBack({ call, organisation }: Props) {
  const { t } = useText();
  const words = t.releases.rollBack;
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button danger icon={<RollbackOutlined />} onClick={() => setAsking(true)}>
        {words.button}
      </Button>
      {asking && (
        <FormDialog<{ reason: string }, { organisation: string; reason: string }, unknown>
          title={words.button}
          text={words.text}
          okText={words.button}
          danger
          call={call}
          body={({ reason }) => ({ organisation, reason })}
          onClose={() => setAsking(false)}
        >
          <Form.Item name="reason" label={words.reason} rules={[{ required: true, message: t.common.required }]}>
            <Input.TextArea rows={3} maxLength={2000} />
          </Form.Item>
        </FormDialog>
      )}
    </>
  );
}
