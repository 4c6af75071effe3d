import { DatePicker, Form, Input, InputNumber } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { useText } from '../text';

/** The path of a field in what is sent; the server names it the same way when it refuses. */
export type Path = string | (string | number)[];

interface FieldProps {
  name: Path;
  label: string;
  required?: boolean;
  hint?: ReactNode;
}

interface FrameProps extends FieldProps {
  children: ReactNode;
  valuePropName?: string;
}

/** A field with its label; that it is required is said before anything is sent. */
export function Field({ name, label, required, hint, children, valuePropName }: FrameProps) {
  const { t } = useText();
  return (
    <Form.Item
      name={name}
      label={label}
      extra={hint}
      valuePropName={valuePropName}
      rules={required ? [{ required: true, message: t.common.required }] : undefined}
    >
      {children}
    </Form.Item>
  );
}

/** Whole pieces; what is too many or too few is the server's to say. */
export function QuantityField(props: FieldProps) {
  return (
    <Field {...props}>
      <InputNumber precision={0} style={{ width: '100%' }} />
    </Field>
  );
}

/** An amount in CNY with two places. */
export function AmountField(props: FieldProps) {
  return (
    <Field {...props}>
      <InputNumber prefix="¥" precision={2} step={10} style={{ width: '100%' }} />
    </Field>
  );
}

export function NumberField(props: FieldProps) {
  return (
    <Field {...props}>
      <InputNumber style={{ width: '100%' }} />
    </Field>
  );
}

export function TextField({ long, max = 200, ...props }: FieldProps & { long?: boolean; max?: number }) {
  return (
    <Field {...props}>
      {long ? (
        <Input.TextArea rows={3} maxLength={Math.max(max, 2000)} />
      ) : (
        <Input maxLength={max} autoComplete="off" allowClear />
      )}
    </Field>
  );
}

interface DayValue {
  value?: string;
  onChange?: (day: string | undefined) => void;
  picker?: 'date' | 'month';
}

/** A day as "2026-11-22", a month as "2026-11". */
function DayInput({ value, onChange, picker = 'date', ...rest }: DayValue) {
  const format = picker === 'month' ? 'YYYY-MM' : 'YYYY-MM-DD';
  return (
    <DatePicker
      {...rest}
      picker={picker}
      style={{ width: '100%' }}
      value={value ? dayjs(value) : null}
      onChange={(chosen: Dayjs | null) => onChange?.(chosen?.format(format))}
    />
  );
}

export function DayField(props: FieldProps) {
  return (
    <Field {...props}>
      <DayInput />
    </Field>
  );
}

export function MonthField(props: FieldProps) {
  return (
    <Field {...props}>
      <DayInput picker="month" />
    </Field>
  );
}

/** What was written on several lines or between commas, piece by piece. */
export const pieces = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/[\s,，;；、]+/)
    .map((piece) => piece.trim())
    .filter(Boolean);
