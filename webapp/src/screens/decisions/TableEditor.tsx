import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  CopyOutlined,
  DeleteOutlined,
  PlusOutlined,
  RedoOutlined,
  UndoOutlined,
} from '@ant-design/icons';
import { Button, Checkbox, Skeleton, Space, Tooltip } from 'antd';
import { lazy, Suspense, useMemo, useRef, useState, type ReactNode } from 'react';
import type { TableColumn, TableView } from '../../api/decisions';
import type { Editing, Place } from '../../diagram/DmnEditor';
import type { TableMark } from '../../diagram/dmnMarks';
import { rowsOf, unusedColumns, type TableRow } from '../../diagram/tableRows';
import { inLanguage, useText, word, type Language } from '../../text';
import { columnIndex, conditionsFor, marksOf, rowIndex, type Finding } from './findings';
import { CellBar } from './CellBar';
import { FindingList } from './FindingList';

const DmnEditor = lazy(() => import('../../diagram/DmnEditor'));

type Table = Pick<TableView, 'decision' | 'inputs' | 'outputs' | 'words'>;

interface Props {
  table: Table;
  /** What the editor begins with; another text replaces what stands there. */
  xml: string;
  /** The rows as they stand now. */
  rows: TableRow[];
  findings: Finding[];
  checking: boolean;
  /** Further marks, such as the row that fired. */
  marks?: TableMark[];
  status: ReactNode;
  onChange: (rows: TableRow[]) => void;
}

/** The table to be edited, what is wrong with it beside it, and what the cell means that one is on. */
export function TableEditor({ table, xml, rows, findings, checking, marks = [], status, onChange }: Props) {
  const { t, language } = useText();
  const editing = useRef<Editing>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const [steps, setSteps] = useState({ undo: false, redo: false });
  const [all, setAll] = useState(false);
  const labels = useMemo(() => headings(table, language), [table, language]);
  const width = table.inputs.length + table.outputs.length;
  const unused = useMemo(() => unusedColumns(rowsOf(xml)), [xml]);
  const hidden = useMemo(() => {
    const told = new Set(findings.map((found) => columnIndex(found, table)));
    return all ? [] : unused.filter((column) => !told.has(column));
  }, [all, unused, findings, table]);
  const shownMarks = useMemo(() => [...marksOf(findings, rows, table), ...marks], [findings, rows, table, marks]);

  const firstShown = (from: number) =>
    Array.from({ length: width }, (_, at) => at).find((at) => at >= from && !hidden.includes(at)) ?? from;
  const goTo = (found: Finding) => {
    const row = rows[rowIndex(found, rows)];
    if (row) editing.current?.goTo({ rowId: row.id, column: columnIndex(found, table) ?? firstShown(0) });
  };

  return (
    <>
      <div className="table-tools">
        <Tools editing={editing} steps={steps} onRow={place !== null} />
        {unused.length > 0 && (
          <Checkbox checked={!all} onChange={({ target }) => setAll(!target.checked)}>
            {t.workbench.usedColumns(width - unused.length, width)}
          </Checkbox>
        )}
        <span className="grow" />
        {status}
      </div>
      <Suspense fallback={<Skeleton active />}>
        <DmnEditor
          xml={xml}
          language={language}
          label={t.decisions.viewTable(word(t.decisionNames, table.decision.key))}
          labels={labels}
          decision={table.decision.key}
          marks={shownMarks}
          hidden={hidden}
          onChange={onChange}
          onPlace={setPlace}
          onSteps={setSteps}
          editing={editing}
          otherwise={<p>{t.decisions.noTable}</p>}
        />
      </Suspense>
      <CellBar place={place} rows={rows} table={table} labels={labels} findings={findings} />
      <FindingList
        findings={findings}
        rows={rows}
        labels={labels}
        checking={checking}
        onGo={goTo}
        onFill={(found) => editing.current?.addRow(conditionsFor(found, table), firstShown(table.inputs.length))}
      />
    </>
  );
}

/** Headings of the columns by side and name. */
function headings({ inputs, outputs }: Table, language: Language): Record<string, string> {
  const side = (part: string, columns: TableColumn[]) =>
    columns.map(({ name, label }) => [`${part}:${name}`, inLanguage(label, language) || name]);
  return Object.fromEntries([...side('input', inputs), ...side('output', outputs)]);
}

interface ToolsProps {
  editing: { current: Editing | null };
  steps: { undo: boolean; redo: boolean };
  onRow: boolean;
}

function Tools({ editing, steps, onRow }: ToolsProps) {
  const { t } = useText();
  const words = t.workbench;
  const tool = (label: string, icon: ReactNode, run: () => void, enabled: boolean) => (
    <Tooltip key={label} title={label} mouseEnterDelay={0.4}>
      <Button
        aria-label={label}
        icon={icon}
        disabled={!enabled}
        onClick={run}
        onMouseDown={(e) => e.preventDefault()}
      />
    </Tooltip>
  );
  const on = () => editing.current!;
  return (
    <Space size={8}>
      <Space.Compact>
        {tool(words.undo, <UndoOutlined />, () => on().undo(), steps.undo)}
        {tool(words.redo, <RedoOutlined />, () => on().redo(), steps.redo)}
      </Space.Compact>
      <Space.Compact>
        {tool(words.addRow, <PlusOutlined />, () => on().act('addBelow'), true)}
        {tool(words.duplicateRow, <CopyOutlined />, () => on().act('duplicate'), onRow)}
        {tool(words.moveUp, <ArrowUpOutlined />, () => on().act('moveUp'), onRow)}
        {tool(words.moveDown, <ArrowDownOutlined />, () => on().act('moveDown'), onRow)}
        {tool(words.deleteRow, <DeleteOutlined />, () => on().act('remove'), onRow)}
      </Space.Compact>
    </Space>
  );
}
