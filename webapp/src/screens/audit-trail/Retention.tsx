import { Button, InputNumber, Popconfirm } from 'antd';
import { useState } from 'react';
import { useDue, usePolicies, useRetentionChange, type Due, type Policy } from '../../api/retention';
import { holds, useMe } from '../../api/session';
import { useText, word } from '../../text';
import { FileLink } from '../../ui/FileLink';
import { Listing } from '../../ui/Listing';
import { Loaded } from '../../ui/Loaded';
import { Panel } from '../../ui/Panel';
import { useTold } from '../../ui/useTold';

const KINDS = ['personal', 'messages', 'documents', 'texts', 'archive'];

/** How long an organisation keeps what it knows of persons, and what is due to go: a dry run until somebody says so. */
export function Retention({ organisation }: { organisation: string }) {
  const { t } = useText();
  const policies = usePolicies(organisation);
  const due = useDue(organisation);
  return (
    <Panel
      title={t.retention.title}
      extra={<Run organisation={organisation} nothing={!due.data?.some(({ cases }) => cases > 0)} />}
    >
      <p className="muted">{t.retention.intro}</p>
      <Loaded query={policies} rows={3}>
        {(rows) => (
          <div className="filters">
            {KINDS.map((kind) => (
              <Months
                key={kind}
                organisation={organisation}
                kind={kind}
                policy={rows.find((row) => row.kind === kind)}
              />
            ))}
          </div>
        )}
      </Loaded>
      <Loaded query={due} rows={3}>
        {(rows) => <DueList rows={rows} />}
      </Loaded>
    </Panel>
  );
}

function Months({ organisation, kind, policy }: { organisation: string; kind: string; policy?: Policy }) {
  const { t } = useText();
  const told = useTold();
  const me = useMe();
  const change = useRetentionChange();
  const [months, setMonths] = useState<number | null>(policy?.months ?? null);
  const save = () => {
    if (months === (policy?.months ?? null)) return;
    const body = { organisation, kind, months };
    change.mutate(
      { method: 'PUT', path: 'policies', body },
      { onSuccess: () => told.done(t.proof.saved), onError: told.failed },
    );
  };
  return (
    <label>
      {word(t.retention.kinds, kind)}{' '}
      <InputNumber
        min={1}
        max={1200}
        value={months}
        placeholder={t.retention.forEver}
        disabled={!holds(me.data, 'administrator')}
        suffix={t.retention.months}
        style={{ width: 150 }}
        onChange={setMonths}
        onBlur={save}
        onPressEnter={save}
      />
    </label>
  );
}

function DueList({ rows }: { rows: Due[] }) {
  const { t } = useText();
  return (
    <Listing<Due>
      rows={rows}
      rowKey={(row) => row.kind}
      empty={t.retention.none}
      columns={[
        { key: 'kind', title: t.retention.kind, value: (row) => word(t.retention.kinds, row.kind) },
        { key: 'cases', title: t.retention.cases, value: (row) => row.cases, number: true },
        { key: 'items', title: t.retention.items, value: (row) => row.items, number: true },
        { key: 'held', title: t.retention.held, value: (row) => row.held, number: true },
        {
          key: 'first',
          title: t.retention.first,
          value: (row) => row.first.join(' '),
          show: (row) =>
            row.kind === 'archive'
              ? row.first.slice(0, 10).join(' ')
              : row.first.slice(0, 10).map((number) => <FileLink key={number} number={number} />),
        },
      ]}
    />
  );
}

function Run({ organisation, nothing }: { organisation: string; nothing: boolean }) {
  const { t } = useText();
  const told = useTold();
  const me = useMe();
  const change = useRetentionChange();
  if (!holds(me.data, 'administrator')) return null;
  const run = () =>
    change.mutate(
      { method: 'POST', path: 'runs', body: { organisation } },
      { onSuccess: (done) => told.done(t.retention.erased(done?.cases ?? 0)), onError: told.failed },
    );
  return (
    <Popconfirm title={t.retention.sure} onConfirm={run} disabled={nothing}>
      <Button danger disabled={nothing} loading={change.isPending}>
        {t.retention.run}
      </Button>
    </Popconfirm>
  );
}
