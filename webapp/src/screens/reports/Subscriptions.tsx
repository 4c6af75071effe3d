import { Button, Popconfirm } from 'antd';
import { useSubscriptions, useUnsubscribe, type Subscription } from '../../api/reports';
import { useText, word } from '../../text';
import type { Column } from '../../ui/columns';
import { Listing } from '../../ui/Listing';
import { Loaded } from '../../ui/Loaded';
import { Panel } from '../../ui/Panel';
import { useTold } from '../../ui/useTold';

/** What the reader gets by mail, and what became of the last of it. */
export function Subscriptions() {
  const { t } = useText();
  const query = useSubscriptions();
  const columns = useColumns();
  return (
    <Panel title={t.reports.subscriptions}>
      <Loaded query={query} rows={2}>
        {(rows) => <Listing columns={columns} rows={rows} rowKey={(row) => row.id} empty={t.reports.noSubscriptions} />}
      </Loaded>
    </Panel>
  );
}

function useColumns(): Column<Subscription>[] {
  const { t } = useText();
  const cut = ({ byTitle, filtered }: Subscription) =>
    [`${t.reports.by}: ${byTitle}`, filtered].filter(Boolean).join(' · ');
  const last = ({ last: told }: Subscription) =>
    told ? `${t.reports.span(told.from, told.to)}: ${word(t.reports.outcomes, told.outcome)}` : t.reports.lastNone;
  return [
    { key: 'report', title: t.reports.report, value: (row) => row.title },
    { key: 'rhythm', title: t.reports.rhythm, value: (row) => word(t.reports.rhythms, row.rhythm) },
    { key: 'cut', title: t.reports.cut, value: cut },
    { key: 'last', title: t.reports.last, value: last },
    { key: 'stop', title: '', value: () => '', show: (row) => <Stop id={row.id} /> },
  ];
}

function Stop({ id }: { id: string }) {
  const { t } = useText();
  const told = useTold();
  const stop = useUnsubscribe(id);
  return (
    <Popconfirm
      title={t.reports.unsubscribeAsk}
      okText={t.reports.unsubscribe}
      cancelText={t.common.cancel}
      onConfirm={() => stop.mutateAsync({}).catch(told.failed)}
    >
      <Button size="small" loading={stop.isPending}>
        {t.reports.unsubscribe}
      </Button>
    </Popconfirm>
  );
}
