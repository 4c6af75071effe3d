import { createVNode } from 'inferno';

const ELEMENT = 1;
const ANY_CHILDREN = 0;

type Properties = Record<string, unknown>;
type Children = Parameters<typeof createVNode>[3];

/** An element as the table editor draws it; it draws with Inferno, not with React. */
export const element = (tag: string, className: string | null, children: Children, properties: Properties = {}) =>
  createVNode(ELEMENT, tag, className, children, ANY_CHILDREN, properties);

interface Clause {
  id: string;
  name?: string;
  label?: string;
  typeRef?: string;
  inputExpression?: { text: string; typeRef?: string };
  inputValues?: { text: string };
  outputValues?: { text: string };
}

interface Injecting {
  injector: { get: (name: string, required?: boolean) => unknown };
}

type Translate = (text: string) => string;
type Labels = Record<string, string>;

/** The heading of a column in the reader's language. It is read, never edited: the columns belong to the decision. */
function heading(clause: Clause, side: 'input' | 'output', { injector }: Injecting) {
  const translate = injector.get('translate') as Translate;
  const labels = (injector.get('config.labels', false) as Labels | null) ?? {};
  const name = clause.inputExpression?.text ?? clause.name ?? '';
  const values = (clause.inputValues ?? clause.outputValues)?.text.replaceAll('"', '').replaceAll(',', ', ');
  const type = clause.inputExpression?.typeRef ?? clause.typeRef ?? '';
  return element(
    'th',
    `${side}-cell`,
    [
      element('div', 'clause', translate(side === 'input' ? 'When' : 'Then')),
      element('div', `${side}-label`, labels[`${side}:${name}`] ?? clause.label ?? name, { title: name }),
      element('div', `${side}-variable`, values || translate(type), { title: values || translate(type) }),
    ],
    { 'data-col-id': clause.id, scope: 'col' },
  );
}

export const InputHeading = (props: { input: Clause }, context: Injecting) => heading(props.input, 'input', context);

export const OutputHeading = (props: { output: Clause }, context: Injecting) =>
  heading(props.output, 'output', context);

export const AnnotationHeading = (_: unknown, { injector }: Injecting) =>
  element('th', 'annotation header', (injector.get('translate') as Translate)('Annotations'), { scope: 'col' });

/** The headings of the table that is read, as modules of the viewer. */
function Headings(components: Components) {
  const HEADINGS: Record<string, unknown> = { 'input-header': InputHeading, 'output-header': OutputHeading };
  components.onGetComponent('cell', 5_000, ({ cellType }) => HEADINGS[cellType]);
}
Headings.$inject = ['components'];

interface Components {
  onGetComponent: (type: string, priority: number, component: (given: { cellType: string }) => unknown) => void;
}

export const headings = { __init__: ['ourHeadings'], ourHeadings: ['type', Headings] };
