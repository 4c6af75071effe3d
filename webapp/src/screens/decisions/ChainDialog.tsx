import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Alert, Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useKeepExample, type ExampleRow, type ExampleStep } from '../../api/examples';
import { useText } from '../../text';
import { failureText } from '../../ui/Failure';
import { objectOf } from './examples';

interface Props {
  draft: string;
  decision: string;
  example?: ExampleRow;
  onClose: () => void;
}

interface Written {
  name: string;
  decision: string;
  inputs: string;
  take: string;
  expect: string;
}

const PARTS = ['inputs', 'take', 'expect'] as const;

/** A chain of decisions that are tried together: each step's facts, what it takes of earlier ones, what is expected. */
export function ChainDialog({ draft, decision, example, onClose }: Props) {
  const { t } = useText();
  const words = t.workbench.examples;
  const [steps, setSteps] = useState<Written[]>((example?.steps ?? [{ decision }]).map(written));
  const [note, setNote] = useState(example?.note ?? '');
  const [source, setSource] = useState(example?.source ?? '');
  const keeping = useKeepExample(draft);
  const set = (at: number, change: Partial<Written>) =>
    setSteps(steps.map((step, index) => (index === at ? { ...step, ...change } : step)));
  const wrong = steps.some((step) => PARTS.some((part) => objectOf(step[part]) === null));
  const save = () => {
    const given = { steps: steps.map(asStep), note, source, ...(example && { version: example.version }) };
    keeping.mutate({ id: example?.id, given }, { onSuccess: onClose });
  };
  return (
    <Modal
      open
      width={860}
      title={example ? words.edit(example.number) : words.addChain}
      onCancel={onClose}
      onOk={save}
      okText={t.common.save}
      cancelText={t.common.close}
      okButtonProps={{ loading: keeping.isPending, disabled: wrong }}
    >
      <p className="muted">{words.chainHint}</p>
      <Form layout="vertical">
        {steps.map((step, at) => (
          <fieldset key={at} className="conflict">
            <div className="table-tools">
              <strong>{words.step(at + 1)}</strong>
              <Select
                aria-label={words.decision}
                showSearch={{ optionFilterProp: 'label' }}
                style={{ width: 280 }}
                value={step.decision}
                onChange={(chosen) => set(at, { decision: chosen })}
                options={Object.entries(t.decisionNames).map(([value, label]) => ({ value, label }))}
              />
              <Input
                aria-label={words.stepName}
                placeholder={words.stepName}
                style={{ width: 180 }}
                value={step.name}
                onChange={({ target }) => set(at, { name: target.value })}
              />
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={words.removeStep(at + 1)}
                disabled={steps.length === 1}
                onClick={() => setSteps(steps.filter((_, index) => index !== at))}
              />
            </div>
            <div className="typed-form">
              {PARTS.map((part) => (
                <Form.Item
                  key={part}
                  label={words.parts[part]}
                  validateStatus={objectOf(step[part]) === null ? 'error' : undefined}
                  help={objectOf(step[part]) === null ? t.decisions.badJson : undefined}
                >
                  <Input.TextArea
                    className="code"
                    aria-label={`${words.step(at + 1)}: ${words.parts[part]}`}
                    autoSize={{ minRows: 2, maxRows: 8 }}
                    value={step[part]}
                    onChange={({ target }) => set(at, { [part]: target.value })}
                  />
                </Form.Item>
              ))}
            </div>
          </fieldset>
        ))}
        <Button className="spaced" icon={<PlusOutlined />} onClick={() => setSteps([...steps, written({ decision })])}>
          {words.addStep}
        </Button>
        <Form.Item label={words.note} htmlFor="chain-note">
          <Input id="chain-note" value={note} onChange={({ target }) => setNote(target.value)} />
        </Form.Item>
        <Form.Item label={words.source} htmlFor="chain-source">
          <Input id="chain-source" value={source} onChange={({ target }) => setSource(target.value)} />
        </Form.Item>
        {keeping.error && <Alert type="error" showIcon role="alert" title={failureText(keeping.error, t.failure)} />}
      </Form>
    </Modal>
  );
}

const json = (value: object | undefined) => (value && Object.keys(value).length ? JSON.stringify(value, null, 1) : '');

const written = ({ name = '', decision, inputs, take, expect }: ExampleStep): Written => ({
  name,
  decision,
  inputs: json(inputs),
  take: json(take),
  expect: json(expect),
});

const asStep = ({ name, decision, inputs, take, expect }: Written): ExampleStep => ({
  ...(name.trim() && { name: name.trim() }),
  decision,
  inputs: objectOf(inputs) ?? {},
  take: (objectOf(take) ?? {}) as Record<string, string>,
  expect: objectOf(expect) ?? {},
});
