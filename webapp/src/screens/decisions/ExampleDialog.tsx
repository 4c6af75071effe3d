import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Alert, AutoComplete, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import type { TableView } from '../../api/decisions';
import { useKeepExample, type ExampleResult, type ExampleRow } from '../../api/examples';
import { useText } from '../../text';
import { failureText } from '../../ui/Failure';
import { humanised } from '../../ui/values';
import { corrected, textOf, valueOf } from './examples';
import { FactInputs } from './FactInputs';
import { factsOf, factSpecs } from './facts';

interface Props {
  draft: string;
  table: TableView;
  example?: ExampleRow;
  result: ExampleResult | undefined;
  /** Names of results to choose from. */
  outputs: string[];
  onClose: () => void;
}

interface Wanted {
  name: string;
  text: string;
}

/** One example, its facts by their types and its expected results. */
export function ExampleDialog({ draft, table, example, result, outputs, onClose }: Props) {
  const { t } = useText();
  const words = t.workbench.examples;
  const specs = factSpecs(table);
  const [facts, setFacts] = useState<Record<string, unknown>>(example?.inputs ?? {});
  const [wanted, setWanted] = useState<Wanted[]>(wantedOf(example?.expected ?? {}));
  const [note, setNote] = useState(example?.note ?? '');
  const [source, setSource] = useState(example?.source ?? '');
  const keeping = useKeepExample(draft);
  const set = (at: number, change: Partial<Wanted>) =>
    setWanted(wanted.map((one, index) => (index === at ? { ...one, ...change } : one)));
  const save = () => {
    const expected = Object.fromEntries(
      wanted.filter(({ name }) => name.trim()).map(({ name, text }) => [name.trim(), valueOf(text)]),
    );
    const given = { inputs: factsOf(facts), expected, note, source, ...(example && { version: example.version }) };
    keeping.mutate({ id: example?.id, given }, { onSuccess: onClose });
  };
  return (
    <Modal
      open
      width={860}
      title={example ? words.edit(example.number) : words.add}
      onCancel={onClose}
      onOk={save}
      okText={t.common.save}
      cancelText={t.common.close}
      okButtonProps={{ loading: keeping.isPending }}
    >
      <Form layout="vertical">
        <h3>{words.facts}</h3>
        <FactInputs specs={specs} facts={facts} onChange={setFacts} />
        <h3>{words.expected}</h3>
        {result && !result.green && example && (
          <Alert
            className="spaced"
            type="warning"
            showIcon
            title={words.isRed}
            action={
              <Button size="small" onClick={() => setWanted(wantedOf(corrected(example, result)))}>
                {words.takeGot}
              </Button>
            }
          />
        )}
        {wanted.map(({ name, text }, at) => (
          <div key={at} className="table-tools">
            <AutoComplete
              aria-label={words.result}
              placeholder={words.result}
              style={{ width: 260 }}
              value={name}
              onChange={(chosen: string) => set(at, { name: chosen })}
              options={outputs.map((output) => ({
                value: output,
                label: `${t.fields[output] ?? humanised(output)} (${output})`,
              }))}
            />
            <Input
              aria-label={words.valueOf(name)}
              placeholder={words.value}
              style={{ width: 360 }}
              value={text}
              onChange={({ target }) => set(at, { text: target.value })}
            />
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={words.removeResult(name)}
              onClick={() => setWanted(wanted.filter((_, index) => index !== at))}
            />
          </div>
        ))}
        <Button
          className="spaced"
          icon={<PlusOutlined />}
          onClick={() => setWanted([...wanted, { name: '', text: '' }])}
        >
          {words.addResult}
        </Button>
        <Form.Item label={words.note} htmlFor="example-note">
          <Input id="example-note" value={note} onChange={({ target }) => setNote(target.value)} />
        </Form.Item>
        <Form.Item label={words.source} htmlFor="example-source">
          <Input id="example-source" value={source} onChange={({ target }) => setSource(target.value)} />
        </Form.Item>
        {keeping.error && <Alert type="error" showIcon role="alert" title={failureText(keeping.error, t.failure)} />}
      </Form>
    </Modal>
  );
}

const wantedOf = (expected: Record<string, unknown>): Wanted[] =>
  Object.entries(expected).map(([name, value]) => ({ name, text: textOf(value) }));
