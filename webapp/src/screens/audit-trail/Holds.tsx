import { Button, Form, Input, Popconfirm } from 'antd';
import { useHolds, useRetentionChange, type Hold } from '../../api/retention';
import { holds, useMe } from '../../api/session';
import { useText } from '../../text';
import { FileLink } from '../../ui/FileLink';
import { Listing } from '../../ui/Listing';
import { Loaded } from '../../ui/Loaded';
import { Panel } from '../../ui/Panel';
import { useTime } from '../../ui/time';
import { useTold } from '../../ui/useTold';

interface Wanted {
  caseNumber: string;
  reason: string;
}

/** Cases of which nothing is erased as long as somebody may need it. */
export function Holds({ organisation }: { organisation: string }) {
  const { t } = useText();
  const me = useMe();
  const time = useTime();
  const query = useHolds(organisation);
  const auditor = holds(me.data, 'auditor');
  return (
    <Panel title={t.retention.holds}>
      {auditor && <Place />}
      <Loaded query={query} rows={3}>
        {(rows) => (
          <Listing<Hold>
            rows={rows}
            rowKey={(row) => row.caseNumber}
            empty={t.retention.noHolds}
            columns={[
              {
                key: 'case',
                title: t.retention.case,
                value: (row) => row.caseNumber,
                show: (row) => <FileLink number={row.caseNumber} />,
              },
              { key: 'reason', title: t.retention.reason, value: (row) => row.reason },
              { key: 'by', title: t.retention.placedBy, value: (row) => row.placedBy },
              { key: 'at', title: t.retention.placedAt, value: (row) => time.instant(row.placedAt) },
              {
                key: 'release',
                title: '',
                value: () => '',
                show: (row) => auditor && <Release number={row.caseNumber} />,
              },
            ]}
          />
        )}
      </Loaded>
    </Panel>
  );
}

function Place() {
  const { t } = useText();
  const told = useTold();
  const change = useRetentionChange();
  const [form] = Form.useForm<Wanted>();
  const place = (body: Wanted) =>
    change.mutate(
      { method: 'POST', path: 'holds', body },
      { onSuccess: () => (told.done(t.proof.saved), form.resetFields()), onError: told.failed },
    );
  return (
    <Form form={form} layout="inline" onFinish={place}>
      <Form.Item name="caseNumber" label={t.retention.case} rules={[{ required: true, message: t.retention.case }]}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="reason" label={t.retention.reason} rules={[{ required: true, message: t.retention.reason }]}>
        <Input maxLength={2000} />
      </Form.Item>
      <Button htmlType="submit" loading={change.isPending}>
        {t.retention.place}
      </Button>
    </Form>
  );
}

function Release({ number }: { number: string }) {
  const { t } = useText();
  const told = useTold();
  const change = useRetentionChange();
  const release = () =>
    change.mutate({ method: 'DELETE', path: `holds/${encodeURIComponent(number)}` }, { onError: told.failed });
  return (
    <Popconfirm title={t.retention.release} onConfirm={release}>
      <Button size="small" loading={change.isPending}>
        {t.retention.release}
      </Button>
    </Popconfirm>
  );
}
