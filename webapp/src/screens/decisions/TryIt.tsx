import { Alert, Button, Form, Input, Segmented } from 'antd';
import { useState } from 'react';
import { useEvaluate, type TableView } from '../../api/decisions';
import { useText } from '../../text';
import { failureText } from '../../ui/Failure';
import { ReceiptView, Values } from '../../ui/ReceiptView';
import { FactInputs } from './FactInputs';
import { factsOf, parsedFacts, type FactSpec } from './facts';

interface Props {
  name: string;
  organisation: string;
  view: TableView;
}

/** Facts in, decision out: what the table would say, without changing anything. */
export function TryIt({ name, organisation, view }: Props) {
  const { t } = useText();
  const specs: FactSpec[] = view.facts ?? view.inputs;
  const [facts, setFacts] = useState<Record<string, unknown>>({});
  const [json, setJson] = useState<string | null>(null);
  const [caseNumber, setCaseNumber] = useState('');
  const [badJson, setBadJson] = useState(false);
  const evaluate = useEvaluate(name);
  const asJson = json !== null || specs.length === 0;

  const run = () => {
    const inputs = asJson ? parsedFacts(json ?? '{}') : factsOf(facts);
    setBadJson(inputs === null);
    if (inputs) evaluate.mutate({ organisation, inputs, ...(caseNumber.trim() && { caseNumber: caseNumber.trim() }) });
  };

  return (
    <div className="columns columns-even">
      <section className="panel">
        <p className="muted">{t.decisions.tryHint}</p>
        {specs.length > 0 && (
          <Segmented
            className="spaced"
            value={asJson ? 'json' : 'form'}
            onChange={(mode) => setJson(mode === 'json' ? JSON.stringify(factsOf(facts), null, 2) : null)}
            options={[
              { value: 'form', label: t.decisions.asForm },
              { value: 'json', label: t.decisions.asJson },
            ]}
          />
        )}
        <Form layout="vertical" onFinish={run}>
          {asJson ? (
            <Form.Item
              label={t.decisions.factsJson}
              validateStatus={badJson ? 'error' : undefined}
              help={badJson ? t.decisions.badJson : undefined}
            >
              <Input.TextArea
                className="code"
                aria-label={t.decisions.factsJson}
                rows={12}
                value={json ?? '{}'}
                onChange={(event) => setJson(event.target.value)}
              />
            </Form.Item>
          ) : (
            <FactInputs specs={specs} facts={facts} onChange={setFacts} />
          )}
          <Form.Item label={t.decisions.caseNumber} htmlFor="try-case">
            <Input id="try-case" value={caseNumber} onChange={(event) => setCaseNumber(event.target.value)} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={evaluate.isPending}>
            {t.decisions.evaluate}
          </Button>
        </Form>
      </section>
      <div aria-live="polite">
        {evaluate.error && <Alert type="error" showIcon role="alert" title={failureText(evaluate.error, t.failure)} />}
        {evaluate.data && (
          <section className="panel">
            <Values title={t.decisions.result} values={evaluate.data.outputs} />
            <h2 className="section-after">{t.decisions.receipt}</h2>
            <ReceiptView
              receipt={{ ...evaluate.data.receipt, key: evaluate.data.receipt.key ?? name, outputs: undefined }}
            />
          </section>
        )}
      </div>
    </div>
  );
}
