import { Form, Input } from 'antd';
import { useWithdrawChange, type TimelinePoint } from '../../api/releases';
import { nameOf } from '../../rules/subjects';
import { inLanguage, useText } from '../../text';
import { FormDialog } from '../../ui/FormDialog';

/** Ends a change that is not in force yet, with a reason. */
export function TakeBack({ point, onClose }: { point: TimelinePoint; onClose: () => void }) {
  const { t, language } = useText();
  const words = t.releases.withdraw;
  const call = useWithdrawChange(point.caseNumber ?? '');
  return (
    <FormDialog<{ reason: string }, { reason: string }, unknown>
      title={words.title(inLanguage(point.title, language) || nameOf(point, t))}
      text={point.state === 'waiting' ? words.waiting : words.onTheWay}
      okText={words.button}
      danger
      call={call}
      body={({ reason }) => ({ reason })}
      onClose={onClose}
    >
      <Form.Item name="reason" label={words.reason} rules={[{ required: true, message: t.common.required }]}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
    </FormDialog>
  );
}
