import { Table, Tag } from 'antd';
import { useText, word } from '../text';
import { Facts } from './Facts';
import { useTime } from './time';
import { humanised, readable } from './values';

/** What a receipt holds, whatever of it there is. */
export interface ReceiptContent {
  key: string;
  organisation?: string;
  definitionId?: string;
  version?: number | string;
  checksum?: string;
  facts?: Record<string, unknown>;
  tableInputs?: Record<string, unknown>;
  tableOutputs?: unknown;
  rules?: (string | { id?: string; ruleId?: string; annotation?: string })[];
  outputs?: Record<string, unknown>;
  calendarVersion?: string | number;
  decidedAt?: string;
  at?: string;
  publishedBy?: string;
}

/** The proof of a decision, in the order in which one asks: what came out, why, from what, by which version. */
export function ReceiptView({ receipt }: { receipt: ReceiptContent }) {
  const { t } = useText();
  const time = useTime();
  return (
    <div className="receipt">
      <h3>{t.decisions.rules}</h3>
      <Rules rules={receipt.rules ?? []} />
      <div className="receipt-columns">
        <Values title={t.decisions.outputs} values={receipt.outputs} />
        <Values title={t.decisions.facts} values={receipt.facts} />
        <Values title={t.decisions.inputs} values={receipt.tableInputs} />
        <Values title={t.decisions.figures} values={asValues(receipt.tableOutputs)} />
      </div>
      <Facts
        columns={2}
        lines={[
          { label: t.decisions.table, value: <code>{receipt.key}</code> },
          { label: t.decisions.organisation, value: word(t.organisations, receipt.organisation) },
          { label: t.decisions.version, value: receipt.version },
          { label: t.decisions.decidedAt, value: time.instant(receipt.decidedAt ?? receipt.at, true) },
          { label: t.decisions.publishedBy, value: receipt.publishedBy },
          { label: t.decisions.calendar, value: receipt.calendarVersion },
          {
            label: t.decisions.checksum,
            value: receipt.checksum && <code title={receipt.checksum}>{receipt.checksum.slice(0, 16)}…</code>,
          },
        ]}
      />
    </div>
  );
}

function asValues(outputs: unknown): Record<string, unknown> | undefined {
  if (Array.isArray(outputs)) {
    if (outputs.length === 1) return outputs[0] as Record<string, unknown>;
    return Object.fromEntries(outputs.map((row, index) => [`${index + 1}`, row]));
  }
  return outputs as Record<string, unknown> | undefined;
}

function Rules({ rules }: { rules: NonNullable<ReceiptContent['rules']> }) {
  const { t } = useText();
  if (rules.length === 0) return <p className="muted">{t.decisions.noRules}</p>;
  return (
    <ul className="rules">
      {rules.map((rule, index) => {
        const { id, ruleId, annotation } =
          typeof rule === 'string' ? ({ id: rule } as { id?: string; ruleId?: string; annotation?: string }) : rule;
        return (
          <li key={`${id ?? ruleId}-${index}`}>
            <Tag>{id ?? ruleId}</Tag>
            {annotation}
          </li>
        );
      })}
    </ul>
  );
}

/** Names and values as a small table. */
export function Values({ title, values }: { title: string; values: Record<string, unknown> | undefined }) {
  const { t } = useText();
  const time = useTime();
  const rows = Object.entries(values ?? {}).filter(([, value]) => value !== null && value !== undefined);
  if (rows.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <Table
        size="small"
        showHeader={false}
        pagination={false}
        rowKey="name"
        dataSource={rows.map(([name, value]) => ({ name, value }))}
        columns={[
          {
            dataIndex: 'name',
            width: '45%',
            render: (name: string) => <span title={name}>{t.fields[name] ?? humanised(name)}</span>,
          },
          { dataIndex: 'value', render: (value: unknown) => <strong>{readable(value, t, time.zone)}</strong> },
        ]}
      />
    </div>
  );
}
