import { Alert, Checkbox, DatePicker, Form, Input, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import type { DraftView } from '../../api/drafts';
import { useSubmitChange } from '../../api/releases';
import { useReadiness } from '../../api/versions';
import { inLanguage, useText } from '../../text';
import { platformNow } from '../../ui/clock';
import { failureText } from '../../ui/Failure';
import { Loaded } from '../../ui/Loaded';
import { useTold } from '../../ui/useTold';

/** Hands a draft in: why, from when; what still stands in the way is said first. */
export function SubmitDialog({ view, onClose }: { view: DraftView; onClose: () => void }) {
  const { t, language } = useText();
  const words = t.workbench.submit;
  const told = useTold();
  const { id } = view.draft;
  const readiness = useReadiness(id, true);
  const submit = useSubmitChange();
  const [reason, setReason] = useState(view.draft.reason ?? '');
  const [emergency, setEmergency] = useState(false);
  const [at, setAt] = useState<Dayjs>(dayjs(platformNow()).add(1, 'day').startOf('day'));
  const send = () =>
    submit.mutate(
      {
        subject: { kind: 'table', draft: id },
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
      okButtonProps={{ loading: submit.isPending, disabled: !readiness.data?.ready || !reason.trim() }}
    >
      <Loaded query={readiness} rows={3}>
        {({ ready, obstacles, warnings, examples }) =>
          ready ? (
            <Alert className="spaced" type="success" showIcon title={words.ready(examples, warnings)} />
          ) : (
            <Alert
              className="spaced"
              type="error"
              showIcon
              title={words.notReady}
              description={
                <ul>
                  {obstacles.map(({ text }, index) => (
                    <li key={index}>{inLanguage(text, language)}</li>
                  ))}
                </ul>
              }
            />
          )
        }
      </Loaded>
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
