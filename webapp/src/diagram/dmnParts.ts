import { createComponentVNode, createVNode } from 'inferno';
import AnnotationCellOfEditor from 'dmn-js-decision-table/lib/features/annotations/editor/components/AnnotationCell';
import CellOfEditor from 'dmn-js-decision-table/lib/features/decision-rules/components/DecisionRulesCellEditorComponent';
import EditableComponent from 'dmn-js-shared/lib/components/EditableComponent';
import { Cell } from 'table-js/lib/components';

const ELEMENT = 1;
const COMPONENT = 2;
const ANY_CHILDREN = 0;

type Properties = Record<string, unknown>;
type Children = Parameters<typeof createVNode>[3];

/** An element as the table editor draws it; it draws with Inferno, not with React. */
export const element = (tag: string, className: string | null, children: Children, properties: Properties = {}) =>
  createVNode(ELEMENT, tag, className, children, ANY_CHILDREN, properties);

interface Clause {
  id: string;
  name?: string;
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
      element('div', `${side}-label`, labels[`${side}:${name}`] ?? name, { title: name }),
      element('div', `${side}-variable`, values || translate(type), { title: values || translate(type) }),
    ],
    { 'data-col-id': clause.id, scope: 'col' },
  );
}

export const InputHeading = (props: { input: Clause }, context: Injecting) => heading(props.input, 'input', context);

export const OutputHeading = (props: { output: Clause }, context: Injecting) =>
  heading(props.output, 'output', context);

/** A cell whose typing becomes one step of undo once it pauses, not one step per letter. */
export class PausingCell extends CellOfEditor {
  componentWillMount() {
    const pause = this.context.injector.get('debounceInput') as (change: (value: string) => void) => typeof change;
    const { cell } = this.props as { cell: { businessObject: { text: string } } };
    this.changeCellValue = pause((value: string) => {
      if (value !== cell.businessObject.text) this._modeling.editCell(cell.businessObject, value);
    });
    super.componentWillMount();
  }
}

class Line extends EditableComponent {
  render() {
    const { language, label } = this.props as { language: string; label: string };
    return element('div', this.getClassName(), [
      element('span', 'annotation-language', language, { 'aria-hidden': true, title: label }),
      this.getEditor(),
    ]);
  }
}

/** What a row means, in English and in Chinese: one line of the annotation each. */
export class AnnotationCell extends AnnotationCellOfEditor {
  render() {
    const { row, rowIndex } = this.props as { row: { id: string; businessObject: Properties }; rowIndex: number };
    const { description, id } = row.businessObject as { description?: string; id: string };
    const [english = '', chinese = ''] = (description ?? '').split('\n');
    const line = (language: string, label: string, value: string, joined: (text: string) => string) =>
      createComponentVNode(COMPONENT, Line as never, {
        language,
        label: this.translate(label),
        className: 'annotation-editor',
        value,
        onChange: (text: string) => this.setAnnotationValue(joined(text.replaceAll(/\s*\n\s*/g, ' '))),
      });
    return createComponentVNode(COMPONENT, Cell as never, {
      className: 'annotation',
      coords: `${rowIndex}:annotation`,
      elementId: id,
      'data-row-id': row.id,
      children: [
        line('EN', 'Annotation in English', english, (text) => lines(text, chinese)),
        line('中', 'Annotation in Chinese', chinese, (text) => lines(english, text)),
      ],
    });
  }
}

const lines = (english: string, chinese: string) => (chinese ? `${english}\n${chinese}` : english);

export const AnnotationHeading = (_: unknown, { injector }: Injecting) =>
  element('th', 'annotation header', (injector.get('translate') as Translate)('Annotations'), { scope: 'col' });
