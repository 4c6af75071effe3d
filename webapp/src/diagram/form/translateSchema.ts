import type { Language } from '../../text/language';

/** A component of a form-js schema, as far as the renderer touches it. */
export interface Component {
  type: string;
  id?: string;
  key?: string;
  label?: string;
  text?: string;
  dateLabel?: string;
  timeLabel?: string;
  description?: string;
  values?: Option[];
  components?: Component[];
  properties?: Record<string, string>;
  validate?: Record<string, unknown>;
  appearance?: Record<string, string>;
  [other: string]: unknown;
}

export interface Option {
  label: string;
  value: unknown;
  zh?: string;
}

export interface FormSchema {
  components: Component[];
  [other: string]: unknown;
}

/**
 * The schema in the reader's language. A form is written in English; Chinese stands beside it:
 * `properties.zh` (label or text), `properties.zhDescription`, `properties.zhSuffix` and `properties.zhPrefix` (adorners),
 * `properties.zhError` (pattern message), and `zh` on an option.
 */
export function translateSchema(schema: FormSchema, language: Language): FormSchema {
  return { ...schema, components: schema.components.map((component) => translate(component, language)) };
}

/** Choices that come with the values (`valuesKey`) carry their Chinese label in the same way as those of the form. */
export function translateValues(values: Record<string, unknown>, language: Language): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, isOptions(value) ? options(value, language) : value]),
  );
}

function translate(component: Component, language: Language): Component {
  const translated: Component = { ...component };
  if (component.values) translated.values = options(component.values, language);
  if (component.components) translated.components = component.components.map((child) => translate(child, language));
  if (language === 'zh' && component.properties) chinese(translated, component.properties);
  return translated;
}

function chinese(component: Component, { zh, zhDescription, zhPrefix, zhSuffix, zhError }: Record<string, string>) {
  if (zh) {
    if (component.type === 'text') component.text = zh;
    else component.label = zh;
  }
  if (zhDescription) component.description = zhDescription;
  if (zhError) component.validate = { ...component.validate, patternErrorMessage: zhError };
  if (zhPrefix || zhSuffix) {
    component.appearance = {
      ...component.appearance,
      ...(zhPrefix && { prefixAdorner: zhPrefix }),
      ...(zhSuffix && { suffixAdorner: zhSuffix }),
    };
  }
}

function options(values: Option[], language: Language): Option[] {
  return values.map((option) => (language === 'zh' && option.zh ? { ...option, label: option.zh } : option));
}

function isOptions(value: unknown): value is Option[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => isObject(item) && 'zh' in item);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
