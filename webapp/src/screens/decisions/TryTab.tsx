import { Alert, Button, Form, Tag } from 'antd';
import { useMemo, useState } from 'react';
import type { TableView } from '../../api/decisions';
import { useTry, type Tried, type TriedRow } from '../../api/versions';
import type { TableMark } from '../../diagram/dmnMarks';
import { inLanguage, useText, word } from '../../text';
import { failureText } from '../../ui/Failure';
import { Values } from '../../ui/ReceiptView';
import { FactInputs } from './FactInputs';
import { factsOf, factSpecs } from './facts';
import { PublishedTable } from './PublishedTable';

interface Props {
  table: TableView;
  xml: string;
  target: Parameters<typeof useTry>[0];
  /** Where what is tried is not what is on the screen yet. */
  waiting?: boolean;
}

/** Facts in, and what the table would say: which row fires, and why the others do not. */
export function TryTab({ table, xml, target, waiting }: Props) {
  const { t } = useText();
  const specs = factSpecs(table);
  const [facts, setFacts] = useState<Record<string, unknown>>({});
  const trial = useTry(target);
  const marks = useMemo(() => firedMarks(trial.data), [trial.data]);
  return (
    <>
      <div className="columns columns-even">
        <section className="panel">
          <p className="muted">{t.decisions.tryHint}</p>
          <Form layout="vertical" onFinish={() => trial.mutate(factsOf(facts))}>
            <FactInputs specs={specs} facts={facts} onChange={setFacts} />
            <Button type="primary" htmlType="submit" loading={trial.isPending || waiting}>
              {t.decisions.evaluate}
            </Button>
          </Form>
        </section>
        <div aria-live="polite">
          {trial.error && <Alert type="error" showIcon role="alert" title={failureText(trial.error, t.failure)} />}
          {trial.data && <Outcome tried={trial.data} />}
        </div>
      </div>
      {marks.length > 0 && (
        <PublishedTable
          xml={xml}
          marks={marks}
          label={t.decisions.viewTable(word(t.decisionNames, table.decision.key))}
        />
      )}
    </>
  );
}

function Outcome({ tried }: { tried: Tried }) {
  const { t } = useText();
  const words = t.workbench.trying;
  return (
    <section className="panel">
      {tried.refused && <Alert type="warning" showIcon title={tried.refused} />}
      {tried.fault && <Alert type="error" showIcon title={word(t.workbench.faults, tried.fault)} />}
      {tried.outputs && <Values title={t.decisions.result} values={tried.outputs} />}
      {tried.questions.map(({ inputs, rows }, at) => (
        <div key={at}>
          <h3 className="section-after">
            {words.rows}
            {tried.questions.length > 1 && ` (${at + 1}/${tried.questions.length})`}
          </h3>
          {!rows.some(({ fired }) => fired) && <p className="bad">{words.noneFired}</p>}
          <ul className="rules">
            {[...rows]
              .sort((a, b) => Number(b.fired) - Number(a.fired))
              .map((row) => (
                <Row key={row.ruleId} row={row} />
              ))}
          </ul>
          <Values title={t.decisions.inputs} values={inputs} />
        </div>
      ))}
    </section>
  );
}

function Row({ row }: { row: TriedRow }) {
  const { t, language } = useText();
  return (
    <li>
      <Tag color={row.fired ? 'green' : 'default'} title={row.ruleId}>
        {t.workbench.row(row.number)}
      </Tag>
      {row.fired ? (
        <strong className="good">{t.workbench.trying.fired}</strong>
      ) : (
        <span className="muted">{inLanguage(row.why, language)}</span>
      )}
    </li>
  );
}

const firedMarks = (tried: Tried | undefined): TableMark[] =>
  (tried?.questions ?? []).flatMap(({ rows }) =>
    rows.filter(({ fired }) => fired).map(({ number }) => ({ row: number - 1, column: null, tone: 'fired' as const })),
  );
