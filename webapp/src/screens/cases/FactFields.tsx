import { Form, Input, Select } from 'antd';
import type { CaseRow } from '../../api/cases';
import { useText } from '../../text';
import { humanised } from '../../ui/values';

/** What a report may state about a fault, beside the words. */
const FLAGS = ['outage', 'restorable', 'commissioningUrgent', 'personalInjury', 'paid'];
const TEXTS = ['faultDomain', 'region'];

/** The facts from which severity and deadlines are decided; three-valued, because an absent fact is not false. */
export function FactFields({ row }: { row: CaseRow }) {
  const { t } = useText();
  const label = (name: string) => t.fields[name] ?? humanised(name);
  const others = Object.keys(row.facts ?? {}).filter(
    (name) =>
      name !== 'severity' && !FLAGS.includes(name) && !TEXTS.includes(name) && typeof row.facts?.[name] !== 'object',
  );
  return (
    <div className="fact-fields">
      {FLAGS.map((name) => (
        <Form.Item key={name} name={['facts', name]} label={label(name)}>
          <Select
            allowClear
            placeholder={t.common.unknown}
            options={[
              { value: true, label: t.common.yes },
              { value: false, label: t.common.no },
            ]}
          />
        </Form.Item>
      ))}
      <Form.Item name={['facts', 'severity']} label={label('severity')}>
        <Select
          allowClear
          placeholder={t.common.unknown}
          options={Object.entries(t.severities).map(([value, text]) => ({ value, label: text }))}
        />
      </Form.Item>
      {[...TEXTS, ...others].map((name) => (
        <Form.Item key={name} name={['facts', name]} label={label(name)}>
          <Input maxLength={200} allowClear placeholder={t.common.unknown} />
        </Form.Item>
      ))}
    </div>
  );
}

/** Only what differs from before; a fact that was taken away is null. */
export function changedFacts(row: CaseRow, facts: Record<string, unknown>): Record<string, unknown> {
  const before = row.facts ?? {};
  const changed = Object.entries(facts)
    .map(([name, value]) => [name, value === '' || value === undefined ? null : value] as const)
    .filter(([name, value]) => (before[name] ?? null) !== value);
  return Object.fromEntries(changed);
}
