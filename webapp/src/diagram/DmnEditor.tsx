import 'dmn-js/dist/assets/diagram-js.css';
import 'dmn-js/dist/assets/dmn-js-shared.css';
import 'dmn-js/dist/assets/dmn-js-decision-table-controls.css';
import 'dmn-js/dist/assets/dmn-js-decision-table.css';
import 'dmn-js/dist/assets/dmn-font/css/dmn-embedded.css';
import './dmn.css';
import { useEffect, useImperativeHandle, useRef, useState, type ReactNode, type Ref } from 'react';
import type { Language } from '../text/language';
import { RowEditing } from './dmnEditing';
import { actOn, rowOf, type RowAction } from './dmnRowMenu';
import { markStyles, type TableMark } from './dmnMarks';
import { inChinese, inEnglish } from './dmnTexts';
import { type TableRow } from './tableRows';

/** Where the analyst is: on a cell, or on a row's annotation where the column is null. */
export interface Place {
  rowId: string;
  column: number | null;
}

/** What the page can ask of the editor. */
export interface Editing {
  act: (action: RowAction) => void;
  undo: () => void;
  redo: () => void;
  goTo: (place: Place) => void;
  /** Adds a row at the end with these conditions, and goes to the cell of the column. */
  addRow: (when: string[], column: number) => void;
}

interface Props {
  /** The table to begin with. Another one replaces what stands there, and what could be undone is gone. */
  xml: string;
  language: Language;
  label: string;
  /** Headings by `input:<name>` and `output:<name>`. */
  labels: Record<string, string>;
  /** Names of new rows begin with it. */
  decision: string;
  marks: TableMark[];
  hidden: number[];
  onChange: (rows: TableRow[]) => void;
  onPlace: (place: Place | null) => void;
  onSteps: (steps: { undo: boolean; redo: boolean }) => void;
  editing: Ref<Editing>;
  otherwise: ReactNode;
}

/** The rows of a decision table, to be changed; its columns are the decision's own and stay. */
export default function DmnEditor(props: Props) {
  const { xml, language, label, labels, decision, marks, hidden, otherwise } = props;
  const container = useRef<HTMLDivElement>(null);
  const manager = useRef<RowEditing | null>(null);
  const told = useRef(props);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    told.current = props;
  });

  useEffect(() => {
    let gone = false;
    const words = language === 'zh' ? inChinese : inEnglish;
    const editor = new RowEditing({
      container: container.current!,
      decisionTable: { additionalModules: [words], labels, rowPrefix: decision },
    });
    manager.current = editor;
    editor
      .importXML(xml)
      .then(() => !gone && listen(editor.getActiveViewer(), told))
      .catch(() => !gone && setFailed(true));
    return () => {
      gone = true;
      manager.current = null;
      editor.destroy();
    };
    // headings and the decision's name stay as long as the table does
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [xml, language]);

  useImperativeHandle(props.editing, () => editingOf(() => manager.current?.getActiveViewer(), container), []);

  if (failed) return otherwise;
  return (
    <>
      <style>{markStyles('.dmn-editor', marks, hidden)}</style>
      <div ref={container} className="dmn dmn-editor" role="region" aria-label={label} />
    </>
  );
}

interface Viewer {
  get: (name: string) => never;
  on: (event: string, listener: (event: { elementId?: string }) => void) => void;
}

function listen(viewer: Viewer, told: { current: Props }) {
  const stack = viewer.get('commandStack') as { canUndo: () => boolean; canRedo: () => boolean };
  const sheet = viewer.get('sheet') as { getRoot: () => Root };
  const registry = viewer.get('elementRegistry') as { get: (id: string) => Cell };
  viewer.on('commandStack.changed', () => {
    told.current.onChange(rowsIn(sheet.getRoot()));
    told.current.onSteps({ undo: stack.canUndo(), redo: stack.canRedo() });
  });
  viewer.on('cellSelection.changed', ({ elementId }) => {
    const cell = elementId ? registry.get(elementId) : undefined;
    const row = rowOf(cell as never);
    if (!row) return;
    const column = cell?.col ? sheet.getRoot().cols.indexOf(cell.col) : null;
    told.current.onPlace({ rowId: row.id, column });
  });
}

interface Cell {
  id: string;
  row?: { id: string };
  col?: unknown;
}

interface Modeling {
  addRow: (attributes: object) => { id: string; cells: { businessObject: unknown }[] };
  editCell: (cell: unknown, text: string) => void;
}

interface Root {
  rows: { id: string; cells: { id: string }[] }[];
  cols: unknown[];
  businessObject: { rule?: Rule[] };
}

interface Rule {
  id: string;
  description?: string;
  inputEntry?: { text: string }[];
  outputEntry?: { text: string }[];
}

const rowsIn = ({ businessObject }: Root): TableRow[] =>
  (businessObject.rule ?? []).map(({ id, description, inputEntry, outputEntry }) => ({
    id,
    annotation: description ?? '',
    when: (inputEntry ?? []).map(({ text }) => text),
    then: (outputEntry ?? []).map(({ text }) => text),
  }));

function editingOf(viewer: () => Viewer | undefined, container: { current: HTMLElement | null }): Editing {
  const of = <T,>(name: string) => viewer()?.get(name) as T | undefined;
  return {
    act: (action) => {
      const selected = of<{ get: () => Cell | undefined }>('selection')?.get();
      const row = rowOf(selected as never);
      const at = selected?.col ? of<{ getRoot: () => Root }>('sheet')!.getRoot().cols.indexOf(selected.col) : 0;
      if (viewer()) actOn(of('injector')!, action, row);
      if (row && action.startsWith('move')) select(row.id, Math.max(at, 0));
    },
    undo: () => of<{ undo: () => void }>('commandStack')?.undo(),
    redo: () => of<{ redo: () => void }>('commandStack')?.redo(),
    goTo: ({ rowId, column }) => select(rowId, column),
    addRow: (when, column) => {
      const modeling = of<Modeling>('modeling');
      const row = modeling?.addRow({ type: 'dmn:DecisionRule' });
      if (!row) return;
      when.forEach((text, at) => text && modeling!.editCell(row.cells[at]!.businessObject, text));
      setTimeout(() => select(row.id, column));
    },
  };

  function select(rowId: string, column: number | null) {
    const row = of<{ getRoot: () => Root }>('sheet')
      ?.getRoot()
      .rows.find(({ id }) => id === rowId);
    if (!row) return;
    const cell = column === null ? undefined : row.cells[column];
    const id = CSS.escape(cell?.id ?? rowId);
    container.current
      ?.querySelector(`[data-element-id="${id}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'center' });
    of<{ select: (id: string) => void }>('selection')?.select(cell?.id ?? rowId);
  }
}
