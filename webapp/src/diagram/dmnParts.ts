import { createComponentVNode } from 'inferno';
import AnnotationCellOfEditor from 'dmn-js-decision-table/lib/features/annotations/editor/components/AnnotationCell';
import CellOfEditor from 'dmn-js-decision-table/lib/features/decision-rules/components/DecisionRulesCellEditorComponent';
import EditableComponent from 'dmn-js-shared/lib/components/EditableComponent';
import { Cell } from 'table-js/lib/components';
import { element } from './dmnHeadings';

const COMPONENT = 2;

type Properties = Record<string, unknown>;

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
