import { describe, expect, it } from 'vitest';
import { formTexts } from '../../text/forms';
import { toInstant, toWallClock } from './localTime';
import { translateSchema, translateValues, type Component, type FormSchema } from './translateSchema';
import { problemsOf } from './validator';

const schema: FormSchema = {
  components: [
    { type: 'text', text: '### Diagnosis', properties: { zh: '### 诊断' } },
    {
      type: 'group',
      label: 'Work',
      properties: { zh: '工作' },
      components: [
        {
          type: 'select',
          label: 'Cause',
          properties: { zh: '原因', zhDescription: '查明的原因' },
          values: [
            { label: 'Product', value: 'product', zh: '产品' },
            { label: 'Other', value: 'other' },
          ],
        },
        {
          type: 'number',
          label: 'Pressure',
          properties: { zhSuffix: '兆帕' },
          appearance: { suffixAdorner: 'MPa', prefixAdorner: '≈' },
        },
      ],
    },
  ],
};

describe('a form in Chinese', () => {
  const [heading, group] = translateSchema(schema, 'zh').components;
  const [cause, pressure] = group!.components!;

  it('has its texts, labels, choices and descriptions in Chinese, also inside groups', () => {
    expect(heading!.text).toBe('### 诊断');
    expect(group!.label).toBe('工作');
    expect(cause).toMatchObject({ label: '原因', description: '查明的原因' });
    expect(cause!.values!.map(({ label }) => label)).toEqual(['产品', 'Other']);
  });

  it('keeps what nobody translated', () => {
    expect(pressure).toMatchObject({ label: 'Pressure', appearance: { suffixAdorner: '兆帕', prefixAdorner: '≈' } });
  });

  it('leaves the form itself as it was', () => {
    expect(schema.components[1]!.label).toBe('Work');
  });

  it('translates choices that come with the values', () => {
    const values = { technicians: [{ label: 'Wu', value: 'wu', zh: '吴' }], lines: [{ part: 'x' }], note: 'y' };
    expect(translateValues(values, 'zh')).toEqual({ ...values, technicians: [{ label: '吴', value: 'wu', zh: '吴' }] });
    expect(translateValues(values, 'en')).toEqual(values);
  });
});

describe('an answer', () => {
  const check = (field: Partial<Component> & { type: string }, value: unknown) =>
    problemsOf(
      field,
      value,
      (name) => (field.validate?.[name] === undefined ? undefined : Number(field.validate[name])),
      formTexts.en,
    );

  it.each([
    ['textfield', '  '],
    ['select', null],
    ['checkbox', false],
    ['filepicker', []],
    ['datetime', undefined],
  ])('is missing in a required %s', (type, value) => {
    expect(check({ type, validate: { required: true } }, value)).toHaveLength(1);
    expect(check({ type }, value)).toEqual([]);
  });

  it.each([
    [{ type: 'number', validate: { min: 1 } }, 0],
    [{ type: 'number', validate: { max: 5 } }, 6],
    [{ type: 'number', decimalDigits: 1 }, 1.25],
    [{ type: 'number', increment: 5 }, 7],
    [{ type: 'number' }, 'NaN'],
    [{ type: 'textfield', validate: { pattern: '[0-9]{3}' } }, 'a123'],
    [{ type: 'textfield', validate: { maxLength: 2 } }, 'abc'],
    [{ type: 'textarea' }, 'x'.repeat(2001)],
    [{ type: 'textfield', validate: { validationType: 'email' } }, 'nobody'],
  ])('of %j is refused: %j', (field, value) => {
    expect(check(field, value)).toHaveLength(1);
  });

  it.each([
    [{ type: 'number', validate: { min: 1, max: 5 }, decimalDigits: 1 }, 1.5],
    [{ type: 'number', increment: 0.1 }, 0.3],
    [{ type: 'textfield', validate: { pattern: '[0-9]{3}' } }, '123'],
    [{ type: 'textarea' }, 'x'.repeat(2000)],
  ])('of %j is taken: %j', (field, value) => {
    expect(check(field, value)).toEqual([]);
  });

  it('that breaks a pattern hears the form’s own sentence', () => {
    const field = { type: 'textfield', validate: { pattern: 'A.*', patternErrorMessage: 'Begins with A.' } };
    expect(check(field, 'B')).toEqual(['Begins with A.']);
  });
});

describe('a date with time', () => {
  it('is typed in the zone and sent with its offset', () => {
    expect(toInstant('2026-11-26T10:30', 'Asia/Shanghai')).toBe('2026-11-26T10:30+08:00');
    expect(toInstant('2026-07-01T10:30', 'America/New_York')).toBe('2026-07-01T10:30-04:00');
    expect(toWallClock('2026-11-26T02:30:00Z', 'Asia/Shanghai')).toBe('2026-11-26T10:30');
  });

  it('right after a change of offset has the new one', () => {
    expect(toInstant('2026-03-29T03:30', 'Europe/Berlin')).toBe('2026-03-29T03:30+02:00');
    expect(toInstant('2026-03-29T01:30', 'Europe/Berlin')).toBe('2026-03-29T01:30+01:00');
  });

  it('that is none is nothing', () => {
    expect(toInstant('soon')).toBeNull();
    expect(toWallClock(null)).toBe('');
  });
});
