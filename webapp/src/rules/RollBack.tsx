import { RollbackOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useText } from '../text';
import { FormDialog } from '../ui/FormDialog';
import { useChangesOf, type RuleKind } from '../api/releases';
import { leadsBack } from './leadsBack';
import type { ListedVersion } from './VersionList';

interface Props {
  kind: RuleKind;
  name: string;
  versions: ListedVersion[];
  inForce: number | undefined;
  call: { mutateAsync: (body: { organisation: string; reason: string }) => Promise<unknown>; isPending: boolean };
  organisation: string;
}

/** Back to the version before, at once, with a reason; not where the version in force came of that already. */
export function RollBack({ kind, name, versions, inForce, call, organisation }: Props) {
  const { t } = useText();
  const changes = useChangesOf(kind, organisation, name);
  const words = t.releases.rollBack;
  const [asking, setAsking] = useState(false);
  if (!changes.data || !leadsBack(versions, inForce, changes.data)) return null;
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
