import { runExpressionEvaluation } from '@bpmn-io/form-js-viewer';
import type { FormTexts } from '../../text/forms';
import type { Component } from './translateSchema';

/** What the server allows where a form sets no limit of its own. */
const LONGEST_TEXT = 2000;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const PHONE = /^\+?[\d\s()/-]{5,25}$/;

interface FieldInstance {
  id: string;
  expressionContextInfo: unknown;
}

/** Takes the place of form-js's own validator, whose messages exist in English only. */
export class Validator {
  static $inject = ['expressionLanguage', 'formFieldRegistry', 'formTexts'];

  constructor(
    private readonly expressionLanguage: unknown,
    private readonly formFieldRegistry: { get(id: string): Component | undefined },
    private readonly texts: FormTexts,
  ) {}

  validateFieldInstance(instance: FieldInstance, value: unknown): string[] {
    const field = this.formFieldRegistry.get(instance.id);
    if (!field) return [];
    const limit = (name: string) => {
      const set = field.validate?.[name];
      const result = runExpressionEvaluation(this.expressionLanguage as never, set, instance.expressionContextInfo);
      return result === null || result === undefined || result === '' ? undefined : Number(result);
    };
    return problemsOf(field, value, limit, this.texts);
  }

  validateField(field: Component, value: unknown): string[] {
    return problemsOf(field, value, (name) => asNumber(field.validate?.[name]), this.texts);
  }
}

/** The messages for one answer, the first one the most useful. */
export function problemsOf(
  field: Component,
  value: unknown,
  limit: (name: string) => number | undefined,
  texts: FormTexts,
): string[] {
  if (isEmpty(field, value)) return field.validate?.required ? [emptyMessage(field, texts)] : [];
  if (field.type === 'number') return numberProblems(field, value, limit, texts);
  if (typeof value === 'string') return textProblems(field, value, limit, texts);
  return [];
}

function isEmpty(field: Component, value: unknown): boolean {
  if (field.type === 'checkbox') return value !== true;
  if (Array.isArray(value)) return value.length === 0;
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

function emptyMessage(field: Component, texts: FormTexts): string {
  switch (field.type) {
    case 'checkbox':
      return texts.requiredTick;
    case 'select':
    case 'radio':
    case 'checklist':
    case 'taglist':
      return texts.requiredChoice;
    case 'filepicker':
      return texts.requiredFile;
    case 'datetime':
      return texts.date;
    default:
      return texts.required;
  }
}

function numberProblems(
  field: Component,
  value: unknown,
  limit: (name: string) => number | undefined,
  texts: FormTexts,
): string[] {
  const number = Number(value);
  if (value === 'NaN' || Number.isNaN(number)) return [texts.notANumber];
  const problems: string[] = [];
  const digits = asNumber(field.decimalDigits);
  if (digits !== undefined && decimalsOf(value) > digits)
    problems.push(digits === 0 ? texts.integer : texts.decimals(digits));
  const step = asNumber(field.increment);
  if (step && Math.abs(number / step - Math.round(number / step)) > 1e-9) problems.push(texts.step(step));
  const min = limit('min');
  if (min !== undefined && number < min) problems.push(texts.min(min));
  const max = limit('max');
  if (max !== undefined && number > max) problems.push(texts.max(max));
  return problems;
}

function textProblems(
  field: Component,
  value: string,
  limit: (name: string) => number | undefined,
  texts: FormTexts,
): string[] {
  const problems: string[] = [];
  const { pattern, patternErrorMessage, validationType } = field.validate ?? {};
  if (typeof pattern === 'string' && !new RegExp(`^(?:${pattern})$`, 'u').test(value.trim()))
    problems.push(typeof patternErrorMessage === 'string' ? patternErrorMessage : texts.pattern);
  if (validationType === 'email' && !EMAIL.test(value)) problems.push(texts.email);
  if (validationType === 'phone' && !PHONE.test(value)) problems.push(texts.phone);
  const min = limit('minLength');
  if (min !== undefined && value.trim().length < min) problems.push(texts.minLength(min));
  const typed = field.type === 'textfield' || field.type === 'textarea';
  const max = limit('maxLength') ?? (typed ? LONGEST_TEXT : undefined);
  if (max !== undefined && value.length > max) problems.push(texts.maxLength(max));
  return problems;
}

function asNumber(value: unknown): number | undefined {
  return value === null || value === undefined || value === '' ? undefined : Number(value);
}

function decimalsOf(value: unknown): number {
  return String(value).split('.')[1]?.length ?? 0;
}
