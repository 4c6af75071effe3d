import { Table, Tag } from 'antd';
import { lineIn, useText, word } from '../text';
import { Facts } from './Facts';
import { FileLink } from './FileLink';
import { useTime } from './time';
import { humanised, readable } from './values';

/** What a receipt holds, whatever of it there is. */
export interface ReceiptContent {
  key: string;
  organisation?: string;
  table?: string;
  version?: number;
  checksum?: string;
  publishedBy?: string;
  publishedAt?: string;
  effectiveAt?: string;
  changeNumber?: string;
  approvedBy?: string[];
  emergency?: boolean;
  facts?: Record<string, unknown>;
  ignored?: string[];
  tableInputs?: Record<string, unknown>[];
  matches?: { ruleId: string; annotation?: string; figures?: Record<string, unknown> }[][];
  outputs?: Record<string, unknown>;
  calendarVersion?: string;
  decidedAt?: string;
  decidedBy?: string;
}

/** The proof of a decision, in the order in which one asks: what came out, why, from what, by which version. */
export function ReceiptView({ receipt }: { receipt: ReceiptContent }) {
  const { t } = useText();
  const time = useTime();
  const questions = receipt.tableInputs ?? [];
  const { checksum, ignored } = receipt;
  return (
    <div className="receipt">
      <div className="receipt-columns">
        <Values title={t.decisions.outputs} values={receipt.outputs} />
        <Values title={t.decisions.facts} values={receipt.facts} />
      </div>
      {(receipt.matches ?? []).map((rules, index) => (
        <div key={index}>
          <h3>
            {t.decisions.rules}
            {questions.length > 1 && ` (${index + 1}/${questions.length})`}
          </h3>
          <Rules rules={rules} />
          <div className="receipt-columns">
            <Values title={t.decisions.inputs} values={questions[index]} />
          </div>
        </div>
      ))}
      <h3>{t.decisions.table}</h3>
      <Facts
        columns={2}
        lines={[
          { label: t.decisions.table, value: <code>{receipt.key}</code> },
          {
            label: t.decisions.organisation,
            value:
              receipt.table && receipt.table !== 'shared' ? word(t.organisations, receipt.table) : t.decisions.shared,
          },
          { label: t.decisions.version, value: receipt.version },
          { label: t.decisions.decidedAt, value: time.instant(receipt.decidedAt, true) },
          { label: t.decisions.decidedBy, value: receipt.decidedBy },
          { label: t.decisions.publishedBy, value: word(t.actors, receipt.publishedBy) },
          { label: t.decisions.publishedAt, value: time.instant(receipt.publishedAt) },
          { label: t.story.effectiveAt, value: time.instant(receipt.effectiveAt) },
          { label: t.story.approvedBy, value: receipt.approvedBy?.join(', ') },
          {
            label: t.story.change,
            value: receipt.changeNumber && (
              <>
                <FileLink number={receipt.changeNumber} /> {receipt.emergency && t.story.emergency}
              </>
            ),
          },
          { label: t.decisions.calendar, value: receipt.calendarVersion },
          { label: t.decisions.checksum, value: checksum && <code title={checksum}>{checksum.slice(0, 16)}…</code> },
          { label: t.decisions.ignored, value: ignored?.length ? ignored.join(', ') : null },
        ]}
      />
    </div>
  );
}

function Rules({ rules }: { rules: NonNullable<ReceiptContent['matches']>[number] }) {
  const { t, language } = useText();
  const time = useTime();
  if (rules.length === 0) return <p className="muted">{t.decisions.noRules}</p>;
  return (
    <ul className="rules">
      {rules.map(({ ruleId, annotation, figures }) => (
        <li key={ruleId}>
          <Tag>{ruleId}</Tag>
          {lineIn(annotation, language)}
          {figures && Object.keys(figures).length > 0 && (
            <div className="muted">
              {Object.entries(figures)
                .map(([name, value]) => `${t.fields[name] ?? humanised(name)}: ${readable(value, t, time.zone)}`)
                .join(' · ')}
            </div>
          )}
        </li>
      ))}
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
