import EditingManager from 'dmn-js-shared/lib/base/EditingManager';
import debounceInputModule from 'dmn-js-shared/lib/features/debounce-input';
import { is } from 'dmn-js-shared/lib/util/ModelUtil';
import TableViewer from 'dmn-js-decision-table/lib/Viewer';
import addRuleModule from 'dmn-js-decision-table/lib/features/add-rule';
import cellSelectionModule from 'dmn-js-decision-table/lib/features/cell-selection';
import ContextMenuCloseBehavior from 'dmn-js-decision-table/lib/features/context-menu/ContextMenuCloseBehavior';
import ContextMenuKeyboard from 'dmn-js-decision-table/lib/features/context-menu/ContextMenuKeyboard';
import copyCutPasteModule from 'dmn-js-decision-table/lib/features/copy-cut-paste';
import copyCutPasteKeysModule from 'dmn-js-decision-table/lib/features/copy-cut-paste/key-bindings';
import rulesEditorModule from 'dmn-js-decision-table/lib/features/decision-rules/editor';
import dragAndDropModule from 'dmn-js-decision-table/lib/features/drag-and-drop';
import decisionTableEditorActionsModule from 'dmn-js-decision-table/lib/features/editor-actions';
import keyboardModule from 'dmn-js-decision-table/lib/features/keyboard';
import modelingModule from 'dmn-js-decision-table/lib/features/modeling';
import DmnFactory from 'dmn-js-decision-table/lib/features/modeling/DmnFactory';
import modelingRulesModule from 'dmn-js-decision-table/lib/features/rules';
import simpleModeModule from 'dmn-js-decision-table/lib/features/simple-mode';
import simpleBooleanEditModule from 'dmn-js-decision-table/lib/features/simple-boolean-edit';
import simpleDateEditModule from 'dmn-js-decision-table/lib/features/simple-date-edit';
import simpleNumberEditModule from 'dmn-js-decision-table/lib/features/simple-number-edit';
import simpleStringEditModule from 'dmn-js-decision-table/lib/features/simple-string-edit';
import simpleTimeEditModule from 'dmn-js-decision-table/lib/features/simple-time-edit';
import contextMenuModule from 'table-js/lib/features/context-menu';
import interactionEventsModule from 'table-js/lib/features/interaction-events';
import selectionModule from 'table-js/lib/features/selection';
import { AnnotationHeading, InputHeading, OutputHeading } from './dmnHeadings';
import { AnnotationCell, PausingCell } from './dmnParts';
import { RowMenu } from './dmnRowMenu';

const FIRST = 5_000;

interface Bus {
  on: (event: string, priority: number, listener: (event: { context: Record<string, unknown> }) => unknown) => void;
}

interface Components {
  onGetComponent: (type: string, priority: number, component: (given: { cellType: string }) => unknown) => void;
}

/** Only rows may change: what a decision is asked and what it answers is the same for all, and so is its policy. */
function OnlyRows(eventBus: Bus) {
  for (const forbidden of ['col.add', 'col.remove', 'col.move', 'editAllowedValues'])
    eventBus.on(`commandStack.${forbidden}.canExecute`, FIRST, () => false);
  eventBus.on('commandStack.element.updateProperties.canExecute', FIRST, ({ context }) => {
    const { element, properties } = context as { element: { $parent?: unknown }; properties: object };
    const changed = Object.keys(properties);
    if (is(element, 'dmn:DecisionRule')) return changed.every((name) => name === 'description');
    const ofRow = is(element.$parent, 'dmn:DecisionRule');
    return ofRow && changed.every((name) => name === 'text');
  });
}
OnlyRows.$inject = ['eventBus'];

function OurCells(components: Components) {
  const CELLS: Record<string, unknown> = {
    'input-header': InputHeading,
    'output-header': OutputHeading,
    'after-label-cells': AnnotationHeading,
    'after-rule-cells': AnnotationCell,
    rule: PausingCell,
  };
  components.onGetComponent('cell', FIRST, ({ cellType }) => CELLS[cellType]);
}
OurCells.$inject = ['components'];

/** New rows are named after their decision, and two people who add one at the same time name it differently. */
class NamingFactory extends DmnFactory {
  constructor(moddle: unknown, prefix: string) {
    super(moddle);
    this.prefix = prefix;
  }

  _ensureId(element: { id?: string; $type: string }) {
    if (element.$type === 'dmn:DecisionRule' && !element.id)
      element.id = this._model.ids.nextPrefixed(`${this.prefix}-row-`, element);
    super._ensureId(element);
  }
}
(NamingFactory as unknown as { $inject: string[] }).$inject = ['moddle', 'config.rowPrefix'];

const OURS = {
  __depends__: [contextMenuModule, modelingRulesModule],
  __init__: ['onlyRows', 'annotationsProvider', 'rowMenu', 'contextMenuCloseBehavior', 'contextMenuKeyboard'],
  onlyRows: ['type', OnlyRows],
  // the viewer's own provider would add a second column of annotations
  annotationsProvider: ['type', OurCells],
  rowMenu: ['type', RowMenu],
  contextMenuCloseBehavior: ['type', ContextMenuCloseBehavior],
  contextMenuKeyboard: ['type', ContextMenuKeyboard],
  dmnFactory: ['type', NamingFactory],
};

class RowEditor extends TableViewer {
  getModules() {
    return [
      ...TableViewer._getModules(),
      addRuleModule,
      cellSelectionModule,
      contextMenuModule,
      copyCutPasteModule,
      copyCutPasteKeysModule,
      debounceInputModule,
      decisionTableEditorActionsModule,
      dragAndDropModule,
      interactionEventsModule,
      keyboardModule,
      modelingModule,
      rulesEditorModule,
      selectionModule,
      simpleModeModule,
      simpleBooleanEditModule,
      simpleDateEditModule,
      simpleNumberEditModule,
      simpleStringEditModule,
      simpleTimeEditModule,
      OURS,
    ];
  }
}

/** The editor of one table's rows: nothing else of a model can be opened or changed with it. */
export class RowEditing extends EditingManager {
  constructor(options: Record<string, unknown>) {
    super(options);
  }

  _getViewProviders() {
    return [
      {
        id: 'decisionTable',
        constructor: RowEditor,
        opens: (element: { decisionLogic?: unknown }) =>
          is(element, 'dmn:Decision') && is(element.decisionLogic, 'dmn:DecisionTable'),
      },
    ];
  }
}
