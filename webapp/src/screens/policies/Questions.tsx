import { PushpinOutlined } from '@ant-design/icons';
import { Button, Form, Input, Tag } from 'antd';
import { useState } from 'react';
import { useForgetQuestion, useKeepQuestion, useKeptQuestions, type KeptQuestion } from '../../api/policies';
import { useText } from '../../text';
import { FormDialog } from '../../ui/FormDialog';
import { useTold } from '../../ui/useTold';
import { monthsOf, type Period } from './period';

interface Values extends Period {
  organisation?: string;
  unit?: string;
}

interface Props {
  policy: string | undefined;
  values: Values;
  /** The filters of a kept question, and which policy it asks. */
  onAsk: (asked: Values & { policy: string }) => void;
}

/** The reader's own questions, each asked again by a click; and the present one to be kept. */
export function Questions({ policy, values, onAsk }: Props) {
  const { t } = useText();
  const kept = useKeptQuestions();
  const forget = useForgetQuestion();
  const told = useTold();
  const [keeping, setKeeping] = useState(false);
  const questions = kept.data ?? [];
  if (questions.length === 0 && !policy) return null;
  return (
    <div className="policy-kept">
      {questions.length > 0 && <span className="muted">{t.policies.kept}</span>}
      {questions.map((question) => (
        <Tag
          key={question.id}
          closable={{ 'aria-label': t.policies.forget(question.name) }}
          onClose={(event) => {
            event.preventDefault();
            forget.mutate(question.id, { onError: told.failed });
          }}
        >
          <button
            type="button"
            className="policy-ask"
            aria-label={t.policies.ask(question.name)}
            onClick={() => onAsk(asked(question))}
          >
            {question.name}
          </button>
        </Tag>
      ))}
      {policy && (
        <Button size="small" icon={<PushpinOutlined />} onClick={() => setKeeping(true)}>
          {t.policies.keep}
        </Button>
      )}
      {keeping && policy && <Keep policy={policy} values={values} onClose={() => setKeeping(false)} />}
    </div>
  );
}

const asked = ({ policy, organisation, unit, months, from, to }: KeptQuestion): Values & { policy: string } => ({
  policy,
  organisation,
  unit,
  months: months ? String(months) : undefined,
  from,
  to,
});

function Keep({ policy, values, onClose }: { policy: string; values: Values; onClose: () => void }) {
  const { t } = useText();
  const months = monthsOf(values);
  return (
    <FormDialog<{ name: string }, Record<string, unknown>, KeptQuestion>
      title={t.policies.keep}
      call={useKeepQuestion()}
      body={({ name }) => ({
        name,
        policy,
        organisation: values.organisation,
        unit: values.unit,
        ...(months === null ? { from: values.from, to: values.to } : { months }),
      })}
      onClose={onClose}
    >
      <Form.Item name="name" label={t.policies.name} rules={[{ required: true, message: t.common.required }]}>
        <Input maxLength={100} autoFocus />
      </Form.Item>
    </FormDialog>
  );
}
