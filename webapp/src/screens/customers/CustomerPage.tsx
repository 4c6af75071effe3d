import { Button, Empty, Table } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router-dom';
import { useCases, type CaseRow } from '../../api/cases';
import { useCustomer, type Customer, type Equipment } from '../../api/customers';
import { useText, word } from '../../text';
import { Facts } from '../../ui/Facts';
import { Loaded } from '../../ui/Loaded';
import { Page } from '../../ui/Page';
import { SeverityTag, StatusTag } from '../../ui/tags';
import { useTime } from '../../ui/time';
import { WarrantyCheck } from './WarrantyCheck';

/** A customer with their equipment and cases. */
export default function CustomerPage() {
  const { organisation = '', no = '' } = useParams();
  const { t } = useText();
  const query = useCustomer(organisation, no);
  return (
    <Page title={query.data?.name ?? t.customers.facts} extra={<Link to="/customers">{t.customers.title}</Link>}>
      <Loaded query={query}>{(customer) => <Detail customer={customer} />}</Loaded>
    </Page>
  );
}

function Detail({ customer }: { customer: Customer }) {
  const { t } = useText();
  const equipment = customer.units ?? customer.sites?.flatMap((site) => site.units ?? []) ?? [];
  return (
    <>
      <section className="panel">
        <h2>{t.customers.facts}</h2>
        <Facts
          columns={2}
          lines={[
            { label: t.customers.name, value: customer.name },
            { label: t.customers.no, value: customer.no },
            { label: t.customers.phone, value: customer.phone ?? customer.phones?.join(', ') },
            { label: t.customers.organisation, value: word(t.organisations, customer.organisation) },
            { label: t.customers.address, value: customer.address },
            {
              label: t.customers.contacts,
              value: customer.contacts
                ?.map(({ name, phone, phones }) => [name, phone ?? phones?.join(', ')].filter(Boolean).join(' '))
                .join('\n'),
            },
            {
              label: t.customers.sites,
              value: customer.sites
                ?.map(({ province, city, district, address }) => address ?? [province, city, district].join(' '))
                .join('\n'),
            },
          ]}
        />
      </section>
      <section className="panel">
        <h2>{t.customers.units}</h2>
        <EquipmentTable equipment={equipment} organisation={customer.organisation} />
      </section>
      <section className="panel">
        <h2>{t.customers.cases}</h2>
        <Cases customer={customer} />
      </section>
    </>
  );
}

function EquipmentTable({ equipment, organisation }: { equipment: Equipment[]; organisation: string }) {
  const { t } = useText();
  const [checked, setChecked] = useState<Equipment | null>(null);
  return (
    <>
      <Table<Equipment>
        size="small"
        rowKey={(unit) => `${unit.model}/${unit.serialNo}`}
        dataSource={equipment}
        pagination={equipment.length > 20 ? { pageSize: 20 } : false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: <Empty description={t.customers.noUnits} /> }}
        columns={[
          { title: t.customers.serialNo, dataIndex: 'serialNo' },
          { title: t.customers.model, dataIndex: 'model' },
          { title: t.customers.family, dataIndex: 'productFamily' },
          { title: t.customers.exFactory, dataIndex: 'exFactoryDate' },
          { title: t.customers.purchase, dataIndex: 'purchaseDate' },
          { title: t.customers.acceptance, dataIndex: 'acceptanceDate' },
          { title: t.customers.contractEnd, dataIndex: 'contractEndDate' },
          { title: t.customers.installer, render: (_, unit) => unit.installer ?? unit.installerOutlet },
          {
            title: '',
            render: (_, unit) => (
              <Button size="small" onClick={() => setChecked(unit)}>
                {t.customers.checkWarranty}
              </Button>
            ),
          },
        ]}
      />
      {checked && (
        <WarrantyCheck
          serial={checked.serialNo}
          organisation={checked.organisation ?? organisation}
          onClose={() => setChecked(null)}
        />
      )}
    </>
  );
}

function Cases({ customer }: { customer: Customer }) {
  const { t } = useText();
  const time = useTime();
  const cases = useCases({ q: customer.no, organisation: customer.organisation, limit: 50 });
  return (
    <Loaded query={cases} rows={2}>
      {({ items }) => (
        <Table<CaseRow>
          size="small"
          rowKey="number"
          dataSource={items}
          pagination={false}
          scroll={{ x: 'max-content' }}
          locale={{ emptyText: <Empty description={t.customers.noCases} /> }}
          columns={[
            { title: t.cases.number, render: (_, row) => <Link to={`/cases/${row.number}`}>{row.number}</Link> },
            { title: t.cases.status, render: (_, row) => <StatusTag status={row.status} /> },
            { title: t.cases.severity, render: (_, row) => <SeverityTag severity={row.severity} /> },
            { title: t.customers.serialNo, render: (_, row) => row.unit?.serialNo },
            { title: t.cases.fault, render: (_, row) => <span className="two-lines">{row.faultText}</span> },
            { title: t.cases.reportedAt, render: (_, row) => time.instant(row.reportedAt) },
          ]}
        />
      )}
    </Loaded>
  );
}
