import { Alert, DatePicker, Form, Input, Modal, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useCaseAction, type CaseAction, type CaseRow } from '../../api/cases';
import { useText } from '../../text';
import { failureText } from '../../ui/Failure';
import { useTold } from '../../ui/useTold';
import { changedFacts, FactFields } from './FactFields';

interface Answers {
  reason?: string;
  of?: string;
  party?: string;
  from?: Dayjs;
  facts?: Record<string, unknown>;
}

const TITLE = {
  cancel: 'cancel',
  duplicate: 'duplicate',
  pause: 'pause',
  resume: 'resume',
  facts: 'facts',
} as const;

const TEXT = {
  cancel: 'cancelText',
  duplicate: 'duplicateText',
  pause: 'pauseText',
  resume: 'resumeText',
  facts: 'factsText',
} as const;

/** Asks what the action needs, says what it does, and shows at the field what the server refuses. */
export function ActionDialog({ row, action, onClose }: { row: CaseRow; action: CaseAction; onClose: () => void }) {
  const { t } = useText();
  const [form] = Form.useForm<Answers>();
  const run = useCaseAction(row.number);
  const told = useTold();
  const must = [{ required: true, whitespace: true, message: t.common.required }];

  const send = (answers: Answers) => {
    const body = bodyOf(action, answers, row);
    if (action === 'facts' && Object.keys(body).length === 0) return told.failed({ message: t.actions.factsNone });
    run.mutate(
      { action, body },
      {
        onSuccess: () => {
          told.done(t.actions.done);
          onClose();
        },
      },
    );
  };

  return (
    <Modal
      open
      title={`${t.actions[TITLE[action]]} · ${row.number}`}
      onCancel={onClose}
      onOk={() => form.submit()}
      okText={t.common.confirm}
      cancelText={t.common.close}
      okButtonProps={{ danger: action === 'cancel', loading: run.isPending }}
    >
      <p>{t.actions[TEXT[action]]}</p>
      <Form form={form} layout="vertical" onFinish={send} initialValues={{ party: 'customer', facts: row.facts }}>
        {action === 'duplicate' && (
          <Form.Item name="of" label={t.actions.duplicateOf} rules={must}>
            <Input placeholder="R-20261122-0007" autoComplete="off" />
          </Form.Item>
        )}
        {action === 'pause' && (
          <>
            <Form.Item name="party" label={t.actions.party} rules={must}>
              <Select options={Object.entries(t.parties).map(([value, label]) => ({ value, label }))} />
            </Form.Item>
            <Form.Item name="from" label={t.actions.from} extra={t.actions.fromHint}>
              <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" style={{ width: '100%' }} />
            </Form.Item>
          </>
        )}
        {(action === 'cancel' || action === 'pause') && (
          <Form.Item name="reason" label={t.actions.reason} rules={must}>
            <Input.TextArea rows={3} maxLength={2000} showCount />
          </Form.Item>
        )}
        {action === 'facts' && <FactFields row={row} />}
      </Form>
      {run.error && <Alert type="error" showIcon role="alert" title={failureText(run.error, t.failure)} />}
    </Modal>
  );
}

function bodyOf(action: CaseAction, answers: Answers, row: CaseRow): Record<string, unknown> {
  switch (action) {
    case 'cancel':
      return { reason: answers.reason };
    case 'duplicate':
      return { of: answers.of?.trim() };
    case 'pause':
      return { reason: answers.reason, party: answers.party, from: answers.from?.toISOString() };
    case 'facts':
      return changedFacts(row, answers.facts ?? {});
    default:
      return {};
  }
}
