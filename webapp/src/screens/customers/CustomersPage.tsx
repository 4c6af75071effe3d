import { Empty, Input, Table } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import { useCustomers, type CustomerRow } from '../../api/customers';
import { useMe } from '../../api/session';
import { useText, word } from '../../text';
import { Failure } from '../../ui/Failure';
import { Page } from '../../ui/Page';
import { Pager } from '../../ui/Pager';
import { useAfterPause } from '../../ui/useAfterPause';
import { useCursor } from '../../ui/useCursor';
import { phoneText, placeText } from './words';

const SIZE = 50;

/** Finds a customer by anything that a caller can say. */
export default function CustomersPage() {
  const { t } = useText();
  const [parameters, setParameters] = useSearchParams();
  const [text, setText] = useState(parameters.get('q') ?? '');
  const rested = useAfterPause(text.trim());
  const q = parameters.get('q') ?? '';
  const cursor = useCursor(q);
  const customers = useCustomers({ q, after: cursor.cursor, limit: SIZE });
  const me = useMe();
  useEffect(() => {
    setParameters(rested ? { q: rested } : {}, { replace: true });
  }, [rested, setParameters]);
  const rows = q ? (customers.data?.items ?? []) : [];

  return (
    <Page title={t.customers.title}>
      <search className="filters">
        <Input.Search
          className="filter-text wide"
          size="large"
          allowClear
          autoFocus
          value={text}
          placeholder={t.customers.hint}
          aria-label={t.customers.hint}
          loading={customers.isFetching}
          onChange={(event) => setText(event.target.value)}
        />
      </search>
      {customers.error && q ? (
        <Failure error={customers.error} retry={() => void customers.refetch()} />
      ) : (
        <div className="table-box">
          <Table<CustomerRow>
            size="small"
            rowKey="id"
            dataSource={rows}
            pagination={false}
            loading={q !== '' && customers.isPending}
            scroll={{ x: 'max-content' }}
            locale={{ emptyText: <Empty description={q ? t.customers.empty : t.customers.start} /> }}
            columns={[
              { title: t.customers.name, render: (_, row) => <Link to={`/customers/${row.id}`}>{row.name}</Link> },
              { title: t.customers.phone, render: (_, row) => row.phones.map(phoneText).join(', ') },
              { title: t.customers.address, render: (_, row) => placeText(row.site) },
              { title: t.customers.units, render: (_, row) => t.customers.unitCount(row.units) },
              { title: t.customers.no, dataIndex: 'customerNo' },
              ...(me.data?.organisation
                ? []
                : [
                    {
                      title: t.customers.organisation,
                      render: (_: unknown, row: CustomerRow) => word(t.organisations, row.organisation),
                    },
                  ]),
            ]}
          />
        </div>
      )}
      {q && <Pager cursor={cursor} size={SIZE} shown={rows.length} next={customers.data?.next} />}
    </Page>
  );
}
