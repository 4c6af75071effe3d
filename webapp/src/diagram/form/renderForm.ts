import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import './form.css';
import { Form, RepeatRenderModule } from '@bpmn-io/form-js-viewer';
import { formTexts } from '../../text/forms';
import { inLanguage, type Bilingual, type Language } from '../../text/language';
import type { DocumentStore } from './documents';
import { Datetime, Repetition, Select } from './fields';
import { FilePicker, Uploads } from './FilePicker';
import { translateSchema, translateValues, type FormSchema } from './translateSchema';
import { Validator } from './validator';

/** A line above the form that helps to answer it; the value may be a list, one line each. */
export interface Fact {
  label: Bilingual | string;
  value: Bilingual | string | number | (Bilingual | string)[] | null;
  /** How urgent or pleasant it is; plain when absent. */
  tone?: 'PLAIN' | 'GOOD' | 'WARNING' | 'BAD';
}

/** A message of the server about one field. */
export interface FieldError {
  field: string;
  message: string;
}

export interface FormOptions {
  /** The form-js schema, English, with Chinese in `properties.zh` and in `zh` of an option. */
  schema: FormSchema;
  /** Answers to begin with, and the lists that `valuesKey` names. */
  values?: Record<string, unknown>;
  facts?: Fact[];
  language: Language;
  /** Called with all current answers after every change; those of hidden fields are left out. */
  onChange?: (values: Record<string, unknown>) => void;
  documents?: DocumentStore;
  readOnly?: boolean;
  /** The zone in which dates with time are typed, for example Asia/Shanghai; the browser's own when absent. */
  zone?: string;
}

export interface RenderedForm {
  /** The current answers; those of hidden fields are left out. */
  values(): Record<string, unknown>;
  /** Shows what is missing or wrong and goes to the first such field. @returns whether the answers may be sent */
  validate(): boolean;
  /** Why the form cannot be sent although every field is right (a file is on its way), else null. */
  blocked(): string | null;
  /** Shows the server's messages at their fields. @returns the messages for which there is no field */
  showErrors(errors: FieldError[]): FieldError[];
  destroy(): void;
}

/** Draws a form of `processes/` into the container, the same way in the console, on the phone and in Tasklist. */
export function renderForm(container: HTMLElement, options: FormOptions): RenderedForm {
  const { language, values = {}, facts = [] } = options;
  const texts = formTexts[language];
  const uploads = new Uploads();
  const root = document.createElement('div');
  root.className = 'as-form';
  root.lang = language === 'zh' ? 'zh-CN' : 'en';
  if (facts.length) root.append(factList(facts, texts.facts, language));
  container.append(root);

  const form = new Form({
    container: root,
    properties: { readOnly: options.readOnly ?? false },
    additionalModules: [
      RepeatRenderModule,
      {
        __init__: ['ownFields'],
        ownFields: ['type', OwnFields],
        validator: ['type', Validator],
        repeatRenderManager: ['type', Repetition],
        formTexts: ['value', texts],
        formSettings: ['value', { zone: options.zone }],
        formDocuments: ['value', options.documents ?? {}],
        formUploads: ['value', uploads],
      },
    ],
  } as never);
  const inside = form as unknown as Inside;

  let telling: ReturnType<typeof setTimeout> | undefined;
  inside.on('field.updated', () => {
    // what an answer shows or hides is known when the form has been drawn again
    clearTimeout(telling);
    telling = setTimeout(() => options.onChange?.(inside._getSubmitData()), 20);
  });
  void form.importSchema(translateSchema(options.schema, language) as never, translateValues(values, language));

  return {
    values: () => inside._getSubmitData(),
    validate() {
      const valid = Object.keys(form.validate()).length === 0;
      if (!valid) goToFirstError(root);
      return valid;
    },
    blocked: () => (uploads.running ? texts.waitForUpload : uploads.failed ? texts.failedUpload : null),
    showErrors(errors) {
      const rest = placeErrors(inside, errors);
      if (rest.length < errors.length) goToFirstError(root);
      return rest;
    },
    destroy() {
      clearTimeout(telling);
      form.destroy();
      root.remove();
    },
  };
}

/** The parts of form-js that have no public counterpart. */
interface Inside {
  on(event: string, handler: () => void): void;
  get(service: 'formFieldInstanceRegistry'): { getAllKeyed(): Instance[] };
  _getSubmitData(): Record<string, unknown>;
  _getState(): { errors: Record<string, unknown> };
  _setState(state: { errors: Record<string, unknown> }): void;
}

interface Instance {
  id: string;
  valuePath: (string | number)[];
  indexes?: Record<string, number>;
}

class OwnFields {
  static $inject = ['formFields'];

  constructor(formFields: { register(type: string, field: unknown): void }) {
    for (const field of [Select, Datetime, FilePicker]) formFields.register(field.config.type, field);
  }
}

function placeErrors(form: Inside, errors: FieldError[]): FieldError[] {
  const instances = form.get('formFieldInstanceRegistry').getAllKeyed();
  const placed: Record<string, unknown> = {};
  const rest = errors.filter(({ field, message }) => {
    const path = field
      .replace(/^values\./, '')
      .replaceAll(/\[(\d+)\]/g, '.$1')
      .replaceAll('/', '.');
    const instance = instances.find(({ valuePath }) => valuePath.join('.') === path);
    if (instance) put(placed, [instance.id, ...Object.values(instance.indexes ?? {})], message);
    return !instance;
  });
  form._setState({ errors: placed });
  return rest;
}

function put(target: Record<string | number, unknown>, [key, ...deeper]: (string | number)[], message: string) {
  if (key === undefined) return;
  if (deeper.length) put((target[key] ??= {}) as Record<string, unknown>, deeper, message);
  else target[key] = [...((target[key] as string[] | undefined) ?? []), message];
}

function goToFirstError(root: HTMLElement) {
  // the messages are drawn after this turn
  setTimeout(() => {
    const field = root.querySelector('.fjs-has-errors');
    field?.scrollIntoView?.({ block: 'center' });
    field?.querySelector<HTMLElement>('input, select, textarea, button')?.focus({ preventScroll: true });
  }, 30);
}

function factList(facts: Fact[], title: string, language: Language): HTMLElement {
  const list = document.createElement('dl');
  list.className = 'as-facts';
  list.setAttribute('aria-label', title);
  for (const { label, value, tone } of facts) {
    const lines = Array.isArray(value) ? value : [value];
    const term = document.createElement('dt');
    term.textContent = inLanguage(label, language);
    const text = document.createElement('dd');
    if (tone && tone !== 'PLAIN') text.dataset.tone = tone.toLowerCase();
    for (const line of lines) {
      const row = document.createElement('div');
      row.textContent = (typeof line === 'number' ? String(line) : inLanguage(line, language)) || '–';
      text.append(row);
    }
    const fact = document.createElement('div');
    fact.append(term, text);
    list.append(fact);
  }
  return list;
}
