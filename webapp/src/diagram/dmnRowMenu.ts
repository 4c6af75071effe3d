import { is } from 'dmn-js-shared/lib/util/ModelUtil';
import { element } from './dmnHeadings';

interface Row {
  id: string;
}

interface Injector {
  get: (name: string) => never;
}

/** What can be done to a row; both the menu on the row and the buttons above the table do it. */
export type RowAction = 'addAbove' | 'addBelow' | 'duplicate' | 'moveUp' | 'moveDown' | 'remove';

/** Does it to the row. */
export function actOn(injector: Injector, action: RowAction, row: Row | undefined): void {
  const modeling = injector.get('modeling') as {
    addRow: (attributes: object, index?: number) => { cells: { id: string }[] };
    moveRow: (row: Row, index: number) => void;
    removeRow: (row: Row) => void;
  };
  const selection = injector.get('selection') as { select: (element: unknown) => void };
  const rows = (injector.get('sheet') as { getRoot: () => { rows: Row[] } }).getRoot().rows;
  const at = row ? rows.indexOf(row) : rows.length - 1;
  const add = (index: number) => selection.select(modeling.addRow({ type: 'dmn:DecisionRule' }, index).cells[0]);
  if (action === 'addAbove') add(Math.max(at, 0));
  if (action === 'addBelow') add(at + 1);
  if (!row) return;
  const copying = injector.get('copyCutPaste') as { copy: (row: Row) => void; pasteAfter: (row: Row) => void };
  if (action === 'duplicate') {
    copying.copy(row);
    copying.pasteAfter(row);
  }
  if (action === 'moveUp' && at > 0) modeling.moveRow(row, at - 1);
  if (action === 'moveDown' && at < rows.length - 1) modeling.moveRow(row, at + 1);
  if (action === 'remove') modeling.removeRow(row);
}

const GROUPS: [RowAction | 'copy' | 'cut' | 'pasteBefore' | 'pasteAfter', string][][] = [
  [
    ['addAbove', 'Add rule above'],
    ['addBelow', 'Add rule below'],
    ['duplicate', 'Duplicate rule'],
  ],
  [
    ['moveUp', 'Move rule up'],
    ['moveDown', 'Move rule down'],
  ],
  [
    ['copy', 'Copy rule'],
    ['cut', 'Cut rule'],
    ['pasteBefore', 'Paste rule above'],
    ['pasteAfter', 'Paste rule below'],
  ],
  [['remove', 'Remove rule']],
];

interface MenuContext {
  contextMenuType?: string;
  id?: string;
}

/** The menu on a row. Columns have none: they belong to the decision. */
export class RowMenu {
  static $inject = [
    'injector',
    'components',
    'contextMenu',
    'elementRegistry',
    'eventBus',
    'rules',
    'clipboard',
    'translate',
  ];

  constructor(
    injector: Injector,
    components: { onGetComponent: (type: string, component: (context?: MenuContext) => unknown) => void },
    contextMenu: { open: (at: object, context: MenuContext) => void; close: () => void },
    elementRegistry: { get: (id: string) => { row?: Row } & Row },
    eventBus: { on: (event: string, listener: (event: { event: MouseEvent; id: string }) => void) => void },
    rules: { allowed: (action: string, context: object) => boolean },
    clipboard: { get: () => { elements?: unknown } | undefined },
    translate: (text: string) => string,
  ) {
    const copying = injector.get('copyCutPaste') as Record<string, (row: Row) => void>;
    const act = (action: string, row: Row) => {
      if (action in copying) copying[action]!(row);
      else actOn(injector, action as RowAction, row);
      contextMenu.close();
    };
    const entry = (action: string, label: string, row: Row, pastes: boolean) => {
      const disabled = action.startsWith('paste') && !pastes;
      return element('div', `context-menu-group-entry${disabled ? ' disabled' : ''}`, translate(label), {
        role: 'menuitem',
        tabIndex: '-1',
        'aria-disabled': disabled,
        onClick: () => !disabled && act(action, row),
      });
    };
    components.onGetComponent('context-menu', (context = {}) => {
      if (context.contextMenuType !== 'row' || !context.id) return undefined;
      const row = rowOf(elementRegistry.get(context.id));
      if (!row) return undefined;
      const pastes = rules.allowed('paste', { data: clipboard.get()?.elements, target: row });
      const groups = GROUPS.map((group) =>
        element(
          'div',
          'context-menu-group',
          group.map(([action, label]) => entry(action, label, row, pastes)),
          { role: 'presentation' },
        ),
      );
      return () =>
        element('div', 'context-menu-flex row-menu', groups, {
          role: 'menu',
          tabIndex: 0,
          'aria-label': translate('Rule'),
        });
    });
    eventBus.on('cell.contextmenu', ({ event, id }) => {
      if (!rowOf(elementRegistry.get(id))) return;
      event.preventDefault();
      contextMenu.open({ x: event.pageX, y: event.pageY }, { contextMenuType: 'row', id });
    });
  }
}

/** The row of a cell, or the row itself. */
export function rowOf(found: ({ row?: Row } & Row) | undefined): Row | undefined {
  const row = found?.row ?? found;
  return row && is(row, 'dmn:DecisionRule') ? row : undefined;
}
