import { Space, Tag } from 'antd';
import type { ExampleRow, ExampleRun, StepResult } from '../../api/examples';
import type { TableRow } from '../../diagram/tableRows';
import { useText, word } from '../../text';
import { useTime } from '../../ui/time';
import { humanised, readable } from '../../ui/values';
import { ResultTag, Tools } from './ExampleGrid';

interface Props {
  examples: ExampleRow[];
  run: ExampleRun | undefined;
  rows: TableRow[];
  draft: string;
  editable: boolean;
  onEdit: (example: ExampleRow) => void;
}

/** Examples that name a chain of decisions, where one takes what another gave. */
export function ChainList({ examples, run, draft, editable, onEdit }: Props) {
  const { t } = useText();
  const words = t.workbench.examples;
  if (examples.length === 0) return null;
  return (
    <>
      <h3 className="section-after">{words.chains}</h3>
      {examples.map((example) => {
        const result = run?.results.find(({ exampleId }) => exampleId === example.id);
        return (
          <div key={example.id} className="conflict">
            <Space size={6}>
              <span className="muted">{example.number}</span>
              <ResultTag result={result} />
              <strong>{example.note}</strong>
              {example.source && <Tag>{example.source}</Tag>}
              {editable && <Tools example={example} draft={draft} onEdit={onEdit} />}
            </Space>
            <ol>
              {(example.steps ?? []).map((step, at) => (
                <li key={at}>
                  <strong>{word(t.decisionNames, step.decision)}</strong>
                  {step.name && ` (${step.name})`}: <Values values={step.inputs} />
                  {Object.entries(step.take ?? {}).map(([fact, from]) => (
                    <Tag key={fact} color="blue">
                      {t.fields[fact] ?? humanised(fact)} ← {from}
                    </Tag>
                  ))}{' '}
                  → <Values values={step.expect} />
                  <Wrong step={result?.steps[at]} />
                </li>
              ))}
            </ol>
          </div>
        );
      })}
    </>
  );
}

function Values({ values }: { values: Record<string, unknown> | undefined }) {
  const { t } = useText();
  const { zone } = useTime();
  return (
    <>
      {Object.entries(values ?? {})
        .map(([name, value]) => `${t.fields[name] ?? humanised(name)}: ${readable(value, t, zone)}`)
        .join(' · ')}
    </>
  );
}

function Wrong({ step }: { step: StepResult | undefined }) {
  const { t } = useText();
  const { zone } = useTime();
  if (!step || step.green) return null;
  const told = step.refused ?? (step.fault ? (t.workbench.faults[step.fault] ?? step.fault) : undefined);
  return (
    <div className="bad">
      {told ??
        step.differences
          .map(
            ({ output, got }) =>
              `${t.fields[output] ?? humanised(output)}: ${t.workbench.examples.got(readable(got, t, zone))}`,
          )
          .join(' · ')}
    </div>
  );
}
