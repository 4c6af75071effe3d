import { DownloadOutlined, RollbackOutlined } from '@ant-design/icons';
import { Button, Form, Input, Radio, Space, Table, Tag } from 'antd';
import { useState } from 'react';
import { useRollBack, useVersionPair, useVersions, versionFile, type VersionEntry } from '../../api/versions';
import { useText, word } from '../../text';
import { FileLink } from '../../ui/FileLink';
import { FormDialog } from '../../ui/FormDialog';
import { Loaded } from '../../ui/Loaded';
import { useTime } from '../../ui/time';
import { tableLeadsBack } from '../../rules/leadsBack';
import { columnsOf } from './columns';
import { DiffView } from './DiffView';

const COLOURS: Record<string, string> = { waiting: 'gold', 'in-force': 'green', past: 'default', withdrawn: 'red' };

interface Props {
  name: string;
  organisation: string;
  mayRollBack: boolean;
}

/** The time line of a table: what waits, what is in force, what was; any two side by side. */
export function VersionsTab({ name, organisation, mayRollBack }: Props) {
  const query = useVersions(name, organisation);
  return (
    <section className="panel">
      <Loaded query={query}>
        {(entries) => <Versions name={name} organisation={organisation} mayRollBack={mayRollBack} entries={entries} />}
      </Loaded>
    </section>
  );
}

function Versions({ name, organisation, mayRollBack, entries }: Props & { entries: VersionEntry[] }) {
  const { t, language } = useText();
  const words = t.workbench.versions;
  const time = useTime();
  const [from, setFrom] = useState(entries[1]?.version.definitionId);
  const [to, setTo] = useState(entries[0]?.version.definitionId);
  const [rolling, setRolling] = useState(false);
  const pair = useVersionPair(name, from, to);
  const rollBack = useRollBack(name);
  const titleOf = (id: string | undefined) => {
    const found = entries.find(({ version }) => version.definitionId === id)?.version;
    return found ? words.title(found.version, found.place === 'shared' ? t.decisions.shared : '') : '';
  };
  const pick = (chosen: string | undefined, choose: (id: string) => void, label: string) =>
    function Pick(_: unknown, { version }: VersionEntry) {
      return (
        <Radio
          aria-label={`${label}: ${version.version}`}
          checked={chosen === version.definitionId}
          onChange={() => choose(version.definitionId)}
        />
      );
    };
  return (
    <>
      <div className="table-box">
        <Table<VersionEntry>
          size="small"
          rowKey={({ version }) => version.definitionId}
          dataSource={entries}
          pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
          scroll={{ x: 'max-content' }}
          columns={[
            { title: words.before, render: pick(from, setFrom, words.before) },
            { title: words.after, render: pick(to, setTo, words.after) },
            { title: words.version, render: (_, { version }) => titleOf(version.definitionId) },
            {
              title: words.state,
              render: (_, { state, version }) => (
                <Space size={4}>
                  <Tag color={COLOURS[state]}>{word(words.states, state)}</Tag>
                  {version.emergency && <Tag color="red">{words.emergency}</Tag>}
                  {version.rolledBackFrom && <Tag color="orange">{words.rolledBack}</Tag>}
                </Space>
              ),
            },
            { title: words.from, render: (_, { version }) => time.instant(version.effectiveAt) },
            { title: words.until, render: (_, { until }) => time.instant(until) },
            { title: words.by, render: (_, { version }) => word(t.actors, version.publishedBy) },
            { title: words.approvedBy, render: (_, { version }) => version.approvedBy?.join(', ') },
            {
              title: words.reason,
              render: (_, { version }) => (
                <>
                  <FileLink number={version.changeNumber} /> {version.reason}
                </>
              ),
            },
            { title: words.replay, render: (_, { replay }) => replay && words.replayed(replay.flipped, replay.total) },
            {
              render: (_, { version }) => (
                <Button
                  size="small"
                  icon={<DownloadOutlined />}
                  href={versionFile(name, version.definitionId)}
                  download
                  aria-label={words.download(titleOf(version.definitionId))}
                />
              ),
            },
          ]}
        />
      </div>
      {mayRollBack && tableLeadsBack(entries) && (
        <Button className="spaced-before" danger icon={<RollbackOutlined />} onClick={() => setRolling(true)}>
          {words.rollBack}
        </Button>
      )}
      {rolling && (
        <FormDialog<{ reason: string }, { organisation: string; reason: string }, unknown>
          title={words.rollBack}
          text={words.rollBackText}
          okText={words.rollBack}
          danger
          call={rollBack}
          body={({ reason }) => ({ organisation, reason })}
          onClose={() => setRolling(false)}
        >
          <Form.Item name="reason" label={words.reason} rules={[{ required: true, message: t.common.required }]}>
            <Input.TextArea rows={3} maxLength={2000} />
          </Form.Item>
        </FormDialog>
      )}
      {from && to && (
        <Loaded query={pair}>
          {({ was, now }) => (
            <DiffView
              was={{ columns: columnsOf(was, language), rows: was.rows }}
              now={{ columns: columnsOf(now, language), rows: now.rows }}
              wasTitle={titleOf(from)}
              nowTitle={titleOf(to)}
            />
          )}
        </Loaded>
      )}
    </>
  );
}
