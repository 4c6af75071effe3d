import { CheckCircleOutlined, CloseCircleOutlined, DeleteOutlined, EditOutlined } from '@ant-design/icons';
import { Button, Empty, Popconfirm, Space, Table, Tag, Tooltip } from 'antd';
import { useRemoveExample, type ExampleResult, type ExampleRow, type ExampleRun } from '../../api/examples';
import type { TableRow } from '../../diagram/tableRows';
import { useText } from '../../text';
import { useTime } from '../../ui/time';
import { useTold } from '../../ui/useTold';
import { humanised, readable } from '../../ui/values';
import { namesIn } from './examples';

interface Props {
  examples: ExampleRow[];
  run: ExampleRun | undefined;
  rows: TableRow[];
  draft: string;
  editable: boolean;
  onEdit: (example: ExampleRow) => void;
}

/** One example per line: its facts, what is expected, what came where it differs, and the row that fired. */
export function ExampleGrid({ examples, run, rows, draft, editable, onEdit }: Props) {
  const { t } = useText();
  const { zone } = useTime();
  const words = t.workbench.examples;
  const resultOf = (example: ExampleRow) => run?.results.find(({ exampleId }) => exampleId === example.id);
  const title = (name: string) => <span title={name}>{t.fields[name] ?? humanised(name)}</span>;
  const facts = namesIn(examples, 'inputs').map((name) => ({
    key: `in-${name}`,
    title: title(name),
    className: 'example-cell',
    render: (_: unknown, { inputs }: ExampleRow) => (name in (inputs ?? {}) ? readable(inputs![name], t, zone) : ''),
  }));
  const expected = namesIn(examples, 'expected').map((name) => ({
    key: `out-${name}`,
    title: name === 'refused' ? words.refused : title(name),
    className: 'example-cell',
    render: (_: unknown, example: ExampleRow) => <Expected example={example} name={name} result={resultOf(example)} />,
  }));
  return (
    <div className="table-box">
      <Table<ExampleRow>
        size="small"
        rowKey="id"
        rowClassName="example-row"
        dataSource={examples}
        pagination={examples.length > 100 ? { pageSize: 100, showSizeChanger: false } : false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: <Empty description={words.none} image={Empty.PRESENTED_IMAGE_SIMPLE} /> }}
        onRow={(example) => ({ onDoubleClick: () => editable && onEdit(example) })}
        columns={[
          {
            key: 'state',
            fixed: 'left',
            render: (_, example) => (
              <Space size={4}>
                <span className="muted">{example.number}</span>
                <ResultTag result={resultOf(example)} />
                {editable && <Tools example={example} draft={draft} onEdit={onEdit} />}
              </Space>
            ),
          },
          { title: words.facts, children: facts.length ? facts : undefined },
          { title: words.expected, children: expected.length ? expected : undefined },
          {
            title: words.fired,
            render: (_, example) => <Fired result={resultOf(example)} rows={rows} />,
          },
          {
            title: words.note,
            render: (_, { note, source }) => (
              <>
                {note} {source && <Tag>{source}</Tag>}
              </>
            ),
          },
        ]}
      />
    </div>
  );
}

export function ResultTag({ result }: { result: ExampleResult | undefined }) {
  const { t } = useText();
  const words = t.workbench.examples;
  if (!result) return <Tag>{words.notYet}</Tag>;
  return (
    <Tag color={result.green ? 'green' : 'red'} icon={result.green ? <CheckCircleOutlined /> : <CloseCircleOutlined />}>
      {result.green ? words.green : words.red}
    </Tag>
  );
}

function Expected({ example, name, result }: { example: ExampleRow; name: string; result: ExampleResult | undefined }) {
  const { t } = useText();
  const { zone } = useTime();
  const wanted = example.expected ?? {};
  const step = result?.steps[0];
  const difference = step?.differences.find(({ output }) => output === name);
  const shown = name in wanted ? readable(wanted[name], t, zone) : '';
  if (!difference) return <>{shown}</>;
  const got =
    step?.refused ?? (step?.fault ? (t.workbench.faults[step.fault] ?? step.fault) : readable(difference.got, t, zone));
  return (
    <span className="bad">
      {shown}
      <br />
      <strong>{t.workbench.examples.got(got)}</strong>
    </span>
  );
}

/** The rows that fired, by their numbers as they stand now. */
export function Fired({ result, rows }: { result: ExampleResult | undefined; rows: TableRow[] }) {
  const { t } = useText();
  const step = result?.steps[0];
  if (step?.refused) return <span className="muted">{step.refused}</span>;
  return (
    <>
      {(result?.rules ?? []).map((id) => {
        const at = rows.findIndex((row) => row.id === id);
        return (
          <Tooltip key={id} title={id}>
            <Tag>{at < 0 ? id : t.workbench.row(at + 1)}</Tag>
          </Tooltip>
        );
      })}
    </>
  );
}

export function Tools({
  example,
  draft,
  onEdit,
}: {
  example: ExampleRow;
  draft: string;
  onEdit: (e: ExampleRow) => void;
}) {
  const { t } = useText();
  const words = t.workbench.examples;
  const told = useTold();
  const remove = useRemoveExample(draft);
  return (
    <>
      <Button
        size="small"
        type="text"
        icon={<EditOutlined />}
        aria-label={words.edit(example.number)}
        onClick={() => onEdit(example)}
      />
      <Popconfirm
        title={words.removeSure}
        okText={words.remove}
        cancelText={t.common.cancel}
        onConfirm={() => remove.mutate({ id: example.id, version: example.version }, { onError: told.failed })}
      >
        <Button size="small" type="text" icon={<DeleteOutlined />} aria-label={words.removeOne(example.number)} />
      </Popconfirm>
    </>
  );
}
