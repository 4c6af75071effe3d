import { Alert, Checkbox, DatePicker, Form, Input, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState, type ReactNode } from 'react';
import { useSubmitChange, type RuleKind } from '../api/releases';
import { useText } from '../text';
import { platformNow } from '../ui/clock';
import { failureText } from '../ui/Failure';
import { useTold } from '../ui/useTold';

interface Props {
  kind: RuleKind;
  draft: string;
  /** What stands in the way, or that nothing does. */
  children: ReactNode;
  ready: boolean;
  reason?: string;
  onClose: () => void;
}

/** The next midnight that leaves an approver half a day. */
const soon = () => dayjs(platformNow()).add(36, 'hour').startOf('day');

/** Hands a draft in: why, from when; what still stands in the way is said first. */
export function ReleaseDialog({ kind, draft, children, ready, reason: known = '', onClose }: Props) {
  const { t } = useText();
  const words = t.releases.submit;
  const told = useTold();
  const submit = useSubmitChange();
  const [reason, setReason] = useState(known);
  const [emergency, setEmergency] = useState(false);
  const [at, setAt] = useState<Dayjs>(soon());
  const send = () =>
    submit.mutate(
      {
        subject: { kind, draft },
        reason: reason.trim(),
        emergency,
        ...(!emergency && { effectiveAt: at.toISOString() }),
      },
      {
        onSuccess: ({ change }) => {
          told.done(words.done(change.number));
          onClose();
        },
      },
    );
  return (
    <Modal
      open
      width={640}
      title={words.title}
      onCancel={onClose}
      onOk={send}
      okText={words.submit}
      cancelText={t.common.close}
      okButtonProps={{ loading: submit.isPending, disabled: !ready || !reason.trim() }}
    >
      {children}
      <Form layout="vertical">
        <Form.Item label={words.reason} htmlFor="submit-reason" required>
          <Input.TextArea
            id="submit-reason"
            rows={3}
            maxLength={2000}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </Form.Item>
        <Form.Item>
          <Checkbox checked={emergency} onChange={({ target }) => setEmergency(target.checked)}>
            {words.emergency}
          </Checkbox>
        </Form.Item>
        {!emergency && (
          <Form.Item label={words.effectiveAt} htmlFor="submit-at">
            <DatePicker
              id="submit-at"
              showTime={{ format: 'HH:mm' }}
              format="YYYY-MM-DD HH:mm"
              allowClear={false}
              value={at}
              onChange={(chosen) => chosen && setAt(chosen as Dayjs)}
            />
          </Form.Item>
        )}
        {submit.error && <Alert type="error" showIcon role="alert" title={failureText(submit.error, t.failure)} />}
      </Form>
    </Modal>
  );
}

/** That nothing stands in the way, or all that does. */
export function ReadyNotice({ ready, obstacles }: { ready: string; obstacles: string[] }) {
  const { t } = useText();
  if (obstacles.length === 0) return <Alert className="spaced" type="success" showIcon title={ready} />;
  return (
    <Alert
      className="spaced"
      type="error"
      showIcon
      title={t.releases.submit.notReady}
      description={
        <ul>
          {obstacles.map((obstacle, index) => (
            <li key={index}>{obstacle}</li>
          ))}
        </ul>
      }
    />
  );
}
