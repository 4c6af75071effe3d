import { DownloadOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import {
  anchorFileHref,
  anchors,
  useAnchorAddress,
  useSaveAnchorAddress,
  useTakeAnchor,
  type Anchor,
} from '../../api/proof';
import { holds, useMe } from '../../api/session';
import { useText } from '../../text';
import type { Column } from '../../ui/columns';
import { PagedListing } from '../../ui/PagedListing';
import { Panel } from '../../ui/Panel';
import { useTime } from '../../ui/time';
import { useCursor } from '../../ui/useCursor';
import { useTold } from '../../ui/useTold';

const SIZE = 50;

/** The anchors of a trail, newest first; taken, taken home, mailed. */
export function AnchorList({ organisation }: { organisation: string }) {
  const { t } = useText();
  const told = useTold();
  const cursor = useCursor(organisation);
  const query = anchors.use({ organisation, before: cursor.cursor, limit: SIZE });
  const take = useTakeAnchor(organisation);
  return (
    <Panel title={t.proof.anchors}>
      <PagedListing<Anchor>
        query={query}
        cursor={cursor}
        size={SIZE}
        columns={useAnchorColumns()}
        rowKey={(row) => row.number}
        empty={t.proof.noAnchors}
        file={`anchors-${organisation}`}
        pages={(before) => anchors.page({ organisation, before, limit: 200 })}
        filters={
          <>
            <Button
              loading={take.isPending}
              onClick={() =>
                take.mutate(undefined, {
                  onSuccess: (anchor) => told.done(t.proof.taken(anchor.number)),
                  onError: told.failed,
                })
              }
            >
              {t.proof.take}
            </Button>
            <Button icon={<DownloadOutlined />} href={anchorFileHref(organisation)} download>
              {t.proof.download}
            </Button>
          </>
        }
      />
      <Address organisation={organisation} />
    </Panel>
  );
}

function useAnchorColumns(): Column<Anchor>[] {
  const { t } = useText();
  const time = useTime();
  return [
    { key: 'number', title: t.proof.number, value: (row) => row.number, number: true },
    { key: 'day', title: t.proof.day, value: (row) => row.day ?? t.proof.onDemand },
    { key: 'takenAt', title: t.proof.takenAt, value: (row) => time.instant(row.takenAt) },
    { key: 'takenBy', title: t.proof.takenBy, value: (row) => row.takenBy },
    { key: 'streams', title: t.proof.streams, value: (row) => row.streams, number: true },
    {
      key: 'hash',
      title: t.proof.hash,
      value: (row) => row.hash,
      show: (row) => <code title={row.hash}>{row.hash.slice(0, 16)}…</code>,
    },
  ];
}

function Address({ organisation }: { organisation: string }) {
  const { t } = useText();
  const told = useTold();
  const me = useMe();
  const address = useAnchorAddress(organisation);
  const save = useSaveAnchorAddress(organisation);
  if (!address.data || !me.data || !holds(me.data, 'administrator')) {
    return address.data?.email ? <p>{`${t.proof.mailTo}: ${address.data.email}`}</p> : null;
  }
  return (
    <Form
      layout="inline"
      initialValues={{ email: address.data.email }}
      onFinish={({ email }: { email?: string }) =>
        save.mutate(email ?? '', { onSuccess: () => told.done(t.proof.saved), onError: told.failed })
      }
    >
      <Form.Item name="email" label={t.proof.mailTo}>
        <Input type="email" maxLength={300} />
      </Form.Item>
      <Button htmlType="submit" loading={save.isPending}>
        {t.proof.saveAddress}
      </Button>
    </Form>
  );
}
