import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useText } from '../../text';
import { humanised } from '../../ui/values';
import { typed, type FactSpec } from './facts';

interface Props {
  specs: FactSpec[];
  facts: Record<string, unknown>;
  onChange: (facts: Record<string, unknown>) => void;
}

/** One input per fact, of its type. */
export function FactInputs({ specs, facts, onChange }: Props) {
  const { t } = useText();
  return (
    <div className="fact-fields">
      {specs.map((spec) => (
        <Form.Item
          key={spec.name}
          htmlFor={`fact-${spec.name}`}
          label={<span title={spec.name}>{t.fields[spec.name] ?? humanised(spec.name)}</span>}
        >
          <FactInput
            spec={spec}
            value={facts[spec.name]}
            onChange={(value) => onChange({ ...facts, [spec.name]: value })}
          />
        </Form.Item>
      ))}
    </div>
  );
}

const HTML_TYPE: Record<string, string> = { date: 'date', time: 'time', number: 'text' };

function FactInput({ spec, value, onChange }: { spec: FactSpec; value: unknown; onChange: (value: unknown) => void }) {
  const { t } = useText();
  const [text, setText] = useState(value === undefined ? '' : String(value));
  const kind = spec.type.toLowerCase();
  const id = `fact-${spec.name}`;
  if (kind === 'boolean' || kind === 'flag') {
    return (
      <Select
        id={id}
        allowClear
        placeholder={t.common.unknown}
        value={value}
        onChange={onChange}
        options={[
          { value: true, label: t.common.yes },
          { value: false, label: t.common.no },
        ]}
      />
    );
  }
  if (spec.choices?.length) {
    return (
      <Select
        id={id}
        allowClear
        showSearch
        placeholder={t.common.unknown}
        value={value}
        onChange={onChange}
        options={spec.choices.map((choice) => ({ value: choice, label: t.terms[choice] ?? choice }))}
      />
    );
  }
  return (
    <Input
      id={id}
      type={HTML_TYPE[kind] ?? 'text'}
      allowClear
      value={text}
      placeholder={['instant', 'datetime', 'date and time'].includes(kind) ? '2026-11-22T09:00:00+08:00' : undefined}
      onChange={(event) => {
        setText(event.target.value);
        onChange(typed(spec.type, event.target.value));
      }}
    />
  );
}
