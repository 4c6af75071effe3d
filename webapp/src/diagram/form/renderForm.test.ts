import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderForm, type FormOptions } from './renderForm';

const schema = {
  type: 'default',
  components: [
    {
      type: 'textfield',
      id: 'f1',
      key: 'finding',
      label: 'Finding',
      properties: { zh: '检查结果' },
      validate: { required: true },
    },
    {
      type: 'radio',
      id: 'f2',
      key: 'parts',
      label: 'Parts wanted?',
      values: [
        { label: 'Yes', value: 'yes', zh: '是' },
        { label: 'No', value: 'no', zh: '否' },
      ],
    },
    {
      type: 'dynamiclist',
      id: 'f3',
      path: 'lines',
      label: 'Parts',
      isRepeating: true,
      allowAddRemove: true,
      defaultRepetitions: 1,
      conditional: { hide: '=parts != "yes"' },
      components: [{ type: 'textfield', id: 'f4', key: 'name', label: 'Part', validate: { required: true } }],
    },
    {
      type: 'select',
      id: 'f5',
      key: 'cause',
      label: 'Cause',
      values: [{ label: 'Product', value: 'product', zh: '产品' }],
    },
  ],
};

/** Drawing takes its time on a busy machine. */
const eventually = (holds: () => void) => vi.waitFor(holds, { timeout: 15_000 });

const page = document.createElement('div');
document.body.append(page);
let form: ReturnType<typeof renderForm> | undefined;

async function draw(options: Partial<FormOptions> = {}) {
  form = renderForm(page, { schema, language: 'zh', ...options });
  await eventually(() => expect(page.querySelector('.fjs-form select')).not.toBeNull());
  return form;
}

afterEach(() => form?.destroy());

describe('a form on a page', () => {
  it('asks in the reader’s language', async () => {
    await draw({ facts: [{ label: { zh: '客户', en: 'Customer' }, value: '吴洋' }] });
    expect(page.textContent).toContain('检查结果');
    expect(page.textContent).toContain('产品');
    expect(page.querySelector('dl')!.textContent).toBe('客户吴洋');
  });

  it('leaves out what its conditions hide', async () => {
    const drawn = await draw({ values: { finding: 'x', parts: 'no', lines: [{ name: 'valve' }] } });
    expect(drawn.values()).toEqual({ finding: 'x', parts: 'no', cause: null });
    expect(drawn.validate()).toBe(true);
  });

  it('demands what its conditions show, row by row', async () => {
    const drawn = await draw({ values: { finding: 'x', parts: 'yes', lines: [{ name: 'valve' }, { name: '' }] } });
    expect(drawn.values()).toMatchObject({ lines: [{ name: 'valve' }, { name: '' }] });
    expect(drawn.validate()).toBe(false);
    await eventually(() => expect(page.querySelector('.fjs-form-field-error')!.textContent).toBe('请填写此项。'));
  });

  it('adds and removes rows', async () => {
    const drawn = await draw({ values: { finding: 'x', parts: 'yes', lines: [{ name: 'valve' }] } });
    page.querySelector<HTMLButtonElement>('.as-button')!.click();
    await eventually(() => expect(page.querySelectorAll('.as-row')).toHaveLength(2));
    page.querySelector<HTMLButtonElement>('.as-row .as-link')!.click();
    await eventually(() => expect(drawn.values().lines).toEqual([{ name: '' }]));
  });

  it('shows the server’s messages at their fields and hands back the rest', async () => {
    const drawn = await draw({ values: { finding: 'x', parts: 'yes', lines: [{ name: 'valve' }] } });
    const errors = [
      { field: 'lines[0].name', message: '没有此配件' },
      { field: 'caseNumber', message: '已结案' },
    ];
    // form-js checks what stood in the form at first once more, some time after it was drawn
    await eventually(() => {
      expect(drawn.showErrors(errors)).toEqual([errors[1]]);
      expect(page.querySelector('.as-row')!.textContent).toContain('没有此配件');
    });
  });

  it('tells every change, but not its own beginning', async () => {
    const onChange = vi.fn();
    await draw({ values: { finding: 'x' }, onChange });
    await new Promise((done) => setTimeout(done, 20));
    expect(onChange).not.toHaveBeenCalled();
    const select = page.querySelector<HTMLSelectElement>('select')!;
    select.value = 'product';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await eventually(() => expect(onChange).toHaveBeenLastCalledWith(expect.objectContaining({ cause: 'product' })));
  });
});
