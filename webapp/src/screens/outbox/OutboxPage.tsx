import { PaperClipOutlined, ReloadOutlined } from '@ant-design/icons';
import { Button, Drawer, Empty, Select, Table } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import { messageFileHref, useMessages, useResend, type Message } from '../../api/messages';
import { useOrganisations } from '../../api/organisations';
import { holds, useMe } from '../../api/session';
import { inLanguage, useText, word } from '../../text';
import { Failure } from '../../ui/Failure';
import { MessageState, MessageView } from '../../ui/MessageView';
import { Page } from '../../ui/Page';
import { Pager } from '../../ui/Pager';
import { useTime } from '../../ui/time';
import { useCursor } from '../../ui/useCursor';
import { useTold } from '../../ui/useTold';

const SIZE = 50;

/** Every message that the platform wrote, with what became of it; in demo mode this is also the mailbox. */
export default function OutboxPage() {
  const { t } = useText();
  const [parameters, setParameters] = useSearchParams();
  const cursor = useCursor(parameters.toString());
  const state = parameters.get('state') ?? undefined;
  const organisation = parameters.get('organisation') ?? undefined;
  const messages = useMessages({ state, organisation, before: cursor.cursor, limit: SIZE });
  const [read, setRead] = useState<Message | null>(null);
  const set = (name: string, value: string | undefined) => {
    const next = new URLSearchParams(parameters);
    if (value) next.set(name, value);
    else next.delete(name);
    setParameters(next, { replace: true });
  };
  const rows = messages.data?.items ?? [];

  return (
    <Page
      title={t.messages.title}
      extra={
        <Button
          icon={<ReloadOutlined />}
          aria-label={t.common.reload}
          loading={messages.isFetching}
          onClick={() => void messages.refetch()}
        />
      }
    >
      <search className="filters">
        <OrganisationChoice value={organisation} onChange={(value) => set('organisation', value)} />
        <Select
          className="filter-narrow"
          allowClear
          aria-label={t.messages.state}
          placeholder={t.messages.state}
          value={state}
          onChange={(value) => set('state', value)}
          options={Object.entries(t.messages.states).map(([value, label]) => ({ value, label }))}
        />
      </search>
      {messages.error && !messages.data ? (
        <Failure error={messages.error} retry={() => void messages.refetch()} />
      ) : (
        <MessageTable rows={rows} loading={messages.isPending} filtered={Boolean(state)} onRead={setRead} />
      )}
      <Pager cursor={cursor} size={SIZE} shown={rows.length} next={messages.data?.next} />
      {read && <Reader message={read} onClose={() => setRead(null)} />}
    </Page>
  );
}

function OrganisationChoice({
  value,
  onChange,
}: {
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}) {
  const { t, language } = useText();
  const me = useMe();
  const organisations = useOrganisations();
  if (me.data?.organisation) return null;
  return (
    <Select
      className="filter-narrow"
      allowClear
      aria-label={t.cases.organisation}
      placeholder={t.cases.organisation}
      value={value}
      onChange={onChange}
      options={(organisations.data ?? []).map(({ id, name }) => ({ value: id, label: inLanguage(name, language) }))}
    />
  );
}

interface TableProps {
  rows: Message[];
  loading: boolean;
  filtered: boolean;
  onRead: (message: Message) => void;
}

function MessageTable({ rows, loading, filtered, onRead }: TableProps) {
  const { t } = useText();
  const time = useTime();
  return (
    <div className="table-box">
      <Table<Message>
        size="small"
        rowKey="id"
        dataSource={rows}
        loading={loading}
        pagination={false}
        scroll={{ x: 'max-content' }}
        rowClassName={(row) => `clickable ${row.state === 'dead' ? 'row-late' : ''}`}
        onRow={(row) => ({ onClick: () => onRead(row) })}
        locale={{ emptyText: <Empty description={filtered ? t.messages.empty : t.messages.none} /> }}
        columns={[
          {
            title: t.messages.createdAt,
            render: (_, row) => <span className="nowrap">{time.instant(row.createdAt)}</span>,
          },
          { title: t.messages.state, render: (_, row) => <MessageState state={row.state} /> },
          {
            title: t.messages.subject,
            render: (_, row) => (
              <>
                <Button type="link" className="as-text" onClick={() => onRead(row)}>
                  {row.subject ?? word(t.messages.kinds, row.kind)}
                </Button>
                {row.files.length > 0 && (
                  <PaperClipOutlined className="muted" aria-label={t.messages.withFiles(row.files.length)} />
                )}
              </>
            ),
          },
          { title: t.messages.recipient, render: (_, row) => row.recipientName ?? row.recipient },
          { title: t.messages.channel, render: (_, row) => word(t.channels, row.channel) },
          {
            title: t.messages.case,
            render: (_, row) =>
              row.caseNumber && (
                <Link to={`/cases/${row.caseNumber}?tab=messages`} onClick={(event) => event.stopPropagation()}>
                  {row.caseNumber}
                </Link>
              ),
          },
        ]}
      />
    </div>
  );
}

function Reader({ message, onClose }: { message: Message; onClose: () => void }) {
  const { t } = useText();
  const me = useMe();
  const told = useTold();
  const resend = useResend();
  const mayResend = message.state === 'dead' && holds(me.data, 'administrator');
  return (
    <Drawer
      open
      size={640}
      title={message.subject ?? word(t.messages.kinds, message.kind)}
      onClose={onClose}
      extra={
        mayResend && (
          <Button
            type="primary"
            loading={resend.isPending}
            onClick={() =>
              resend.mutate(message.id, {
                onSuccess: () => {
                  told.done(t.messages.resent);
                  onClose();
                },
                onError: told.failed,
              })
            }
          >
            {t.messages.resend}
          </Button>
        )
      }
    >
      <MessageView message={message} fileHref={(name) => messageFileHref(message.id, name)} />
    </Drawer>
  );
}
