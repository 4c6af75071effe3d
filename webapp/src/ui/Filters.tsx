import { SearchOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Select } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useText } from '../text';
import { useAfterPause } from './useAfterPause';

/** Filters in a row; those that are set can be cleared at once. */
export function Filters({ set, onClear, children }: { set: boolean; onClear: () => void; children: ReactNode }) {
  const { t } = useText();
  return (
    <search className="filters">
      {children}
      {set && (
        <Button type="link" onClick={onClear}>
          {t.common.reset}
        </Button>
      )}
    </search>
  );
}

interface TextProps {
  label: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** What is typed is asked for when typing pauses. */
export function TextFilter({ label, value, onChange }: TextProps) {
  const [typed, setTyped] = useState({ text: value ?? '', for: value });
  const text = typed.for === value ? typed.text : (value ?? '');
  const rested = useAfterPause(text.trim(), 400);
  useEffect(() => {
    if (typed.for === value && rested === typed.text.trim() && rested !== (value ?? '')) onChange(rested || undefined);
    // only what was typed may start this
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [rested]);
  return (
    <Input
      className="filter-text"
      allowClear
      prefix={<SearchOutlined aria-hidden />}
      value={text}
      placeholder={label}
      aria-label={label}
      onChange={(event) => setTyped({ text: event.target.value, for: value })}
      onPressEnter={() => onChange(text.trim() || undefined)}
    />
  );
}

interface ChoiceProps extends TextProps {
  options: { value: string; label: string }[];
}

export function ChoiceFilter({ label, value, options, onChange }: ChoiceProps) {
  return (
    <Select
      className="filter-narrow"
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={(chosen?: string) => onChange(chosen)}
      options={options}
    />
  );
}

/** Only those of which it is true. */
export function CheckFilter({ label, value, onChange }: TextProps) {
  return (
    <Checkbox checked={value === 'true'} onChange={(event) => onChange(event.target.checked ? 'true' : undefined)}>
      {label}
    </Checkbox>
  );
}

/** A closed vocabulary as options. */
export const optionsOf = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
