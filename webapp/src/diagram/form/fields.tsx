/** @jsxImportSource preact */
import {
  Description,
  Errors,
  FormContext,
  Label,
  LocalExpressionContext,
  RepeatRenderManager,
  buildExpressionContext,
  useExpressionEvaluation,
} from '@bpmn-io/form-js-viewer';
import type { ComponentType } from 'preact';
import { useContext, useEffect, useMemo } from 'preact/hooks';
import type { FormTexts } from '../../text/forms';
import type { Component, Option } from './translateSchema';
import { toInstant, toWallClock } from './localTime';

/** What form-js hands to every field. */
export interface FieldProps {
  field: Component;
  domId: string;
  value: unknown;
  errors?: string[];
  disabled?: boolean;
  readonly?: boolean;
  onChange: (change: { value: unknown }) => void;
  onBlur?: () => void;
  onFocus?: () => void;
}

export function useService<T>(name: string): T {
  return useContext(FormContext as never as Parameters<typeof useContext<{ getService(n: string): T }>>[0]).getService(
    name,
  );
}

export const useTexts = () => useService<FormTexts>('formTexts');

/** Label, description and messages around an input, tied to it for screen readers. */
export function Frame(props: FieldProps & { children: preact.ComponentChildren }) {
  const { field, domId, errors = [], disabled, readonly, children } = props;
  const state = `${errors.length ? ' fjs-has-errors' : ''}${disabled ? ' fjs-disabled' : ''}${readonly ? ' fjs-readonly' : ''}`;
  return (
    <div class={`fjs-form-field fjs-form-field-${field.type}${state}`}>
      <Label
        htmlFor={domId}
        label={field.label ?? field.dateLabel ?? field.timeLabel}
        required={Boolean(field.validate?.required)}
      />
      {children}
      <Description id={`${domId}-description`} description={field.description} />
      <Errors id={`${domId}-error-message`} errors={errors} />
    </div>
  );
}

function inputProps({ domId, errors = [], field, disabled, readonly, onBlur, onFocus }: FieldProps) {
  return {
    id: domId,
    class: 'fjs-input',
    disabled: disabled || readonly,
    required: Boolean(field.validate?.required),
    'aria-invalid': errors.length > 0,
    'aria-describedby': `${domId}-description ${domId}-error-message`,
    onBlur,
    onFocus,
  };
}

/** The browser's own list: known to every thumb and every screen reader, and in the reader's language. */
export function Select(props: FieldProps) {
  const texts = useTexts();
  const { field, value, onChange } = props;
  const options = useOptions(field);
  const known = options.some((option) => option.value === value);
  useEffect(() => {
    if (value !== null && value !== undefined && !known) onChange({ value: null });
  }, [known, value, onChange]);
  return (
    <Frame {...props}>
      <select
        {...inputProps(props)}
        class="fjs-input fjs-select-native"
        value={known ? String(value) : ''}
        onChange={(event) => {
          const chosen = options.find((option) => String(option.value) === event.currentTarget.value);
          onChange({ value: chosen ? chosen.value : null });
        }}
      >
        <option value="">{texts.select}</option>
        {options.map((option) => (
          <option key={String(option.value)} value={String(option.value)}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}
Select.config = { type: 'select', keyed: true, emptyValue: null, create: (options = {}) => ({ ...options }) };

function useOptions(field: Component): Option[] {
  const form = useService<{ _getState(): { initialData: Record<string, unknown> } }>('form');
  const evaluated: unknown = useExpressionEvaluation(field.valuesExpression);
  const { initialData } = form._getState();
  return useMemo(() => {
    const source = field.valuesKey ? initialData?.[String(field.valuesKey)] : (field.values ?? evaluated);
    return (Array.isArray(source) ? source : []).map((item: unknown) =>
      typeof item === 'object' && item !== null ? (item as Option) : { label: String(item), value: item },
    );
  }, [field, initialData, evaluated]);
}

const INPUT_TYPE: Record<string, string> = { date: 'date', time: 'time', datetime: 'datetime-local' };

/** A date as "2026-11-26", a time as "10:30", both together as an instant with offset. */
export function Datetime(props: FieldProps) {
  const zone = useService<{ zone?: string }>('formSettings').zone;
  const { field, value, onChange } = props;
  const subtype = String(field.subtype ?? 'date');
  const shown = subtype === 'datetime' ? toWallClock(value, zone) : String(value ?? '');
  return (
    <Frame {...props}>
      <input
        {...inputProps(props)}
        type={INPUT_TYPE[subtype] ?? 'date'}
        value={shown}
        max={subtype === 'date' ? '9999-12-31' : subtype === 'datetime' ? '9999-12-31T23:59' : undefined}
        onInput={(event) => {
          const typed = event.currentTarget.value;
          onChange({ value: subtype === 'datetime' ? toInstant(typed, zone) : typed || null });
        }}
      />
    </Frame>
  );
}
Datetime.config = { type: 'datetime', keyed: true, emptyValue: null, create: (options = {}) => ({ ...options }) };

interface RepeaterProps {
  field: Component;
  indexes?: Record<string, number>;
  readonly?: boolean;
  disabled?: boolean;
  RowsRenderer: ComponentType<Record<string, unknown>>;
  onChange: (change: { field?: Component; value: unknown; indexes?: Record<string, number> }) => void;
}

/** Repeating rows with a heading each, added and removed by buttons that say what they do. */
export class Repetition extends RepeatRenderManager {
  static $inject = ['form', 'formFields', 'formFieldRegistry', 'pathRegistry', 'eventBus'];

  constructor(form: never, formFields: never, registry: never, paths: never, eventBus: never) {
    super(form, formFields, registry, paths, eventBus);
    const self = this as unknown as Internals;
    self.Repeater = (props: RepeaterProps) => <Rows {...props} rows={rowsOf(self, props)} />;
    self.RepeatFooter = (props: RepeaterProps) => <AddRow {...props} manager={self} />;
  }
}

interface Internals {
  Repeater: ComponentType<RepeaterProps>;
  RepeatFooter: ComponentType<RepeaterProps>;
  _form: {
    _getState(): { data: Record<string, unknown> };
    _getInitializedFieldData(data: unknown, options: unknown): unknown;
  };
  _pathRegistry: { getValuePath(field: Component, options: unknown): (string | number)[] };
}

function rowsOf(manager: Internals, { field, indexes }: RepeaterProps): Record<string, unknown>[] {
  const path = manager._pathRegistry.getValuePath(field, { indexes });
  const found = path.reduce<unknown>(
    (value, key) => (value as Record<string | number, unknown> | undefined)?.[key],
    manager._form._getState().data,
  );
  return Array.isArray(found) ? found : [];
}

function Rows({ rows, field, indexes, onChange, RowsRenderer, ...rest }: RepeaterProps & { rows: unknown[] }) {
  const texts = useTexts();
  const above = useContext(LocalExpressionContext as never) as { data: unknown; this: unknown; i: number[] };
  const changeable = field.allowAddRemove !== false && !rest.readonly && !rest.disabled;
  if (rows.length === 0) return <p class="as-no-rows">{texts.noRows}</p>;
  return (
    <>
      {rows.map((row, index) => (
        <div class="as-row" key={index} role="group" aria-label={texts.row(index + 1)}>
          <div class="as-row-head">
            <span>{texts.row(index + 1)}</span>
            {changeable && (
              <button
                type="button"
                class="as-link"
                aria-label={texts.removeRow(index + 1)}
                onClick={() => onChange({ field, indexes, value: rows.filter((_, at) => at !== index) })}
              >
                ✕
              </button>
            )}
          </div>
          <LocalExpressionContext.Provider
            value={
              {
                data: above.data,
                this: row,
                parent: buildExpressionContext({ ...above, data: above.this } as never),
                i: [...above.i, index + 1],
              } as never
            }
          >
            <RowsRenderer
              {...rest}
              field={field}
              onChange={onChange}
              indexes={{ ...indexes, [String(field.id)]: index }}
            />
          </LocalExpressionContext.Provider>
        </div>
      ))}
    </>
  );
}

function AddRow({ manager, ...props }: RepeaterProps & { manager: Internals }) {
  const texts = useTexts();
  const { field, indexes, readonly, disabled, onChange } = props;
  if (field.allowAddRemove === false || readonly || disabled) return null;
  const add = () => {
    const rows = rowsOf(manager, props);
    const at = { ...indexes, [String(field.id)]: rows.length };
    const row = manager._form._getInitializedFieldData(manager._form._getState().data, {
      container: field,
      indexes: at,
    });
    onChange({ value: [...rows, row] });
  };
  return (
    <button type="button" class="as-button" onClick={add}>
      + {texts.addRow}
    </button>
  );
}
