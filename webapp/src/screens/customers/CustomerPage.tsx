import { Button, Empty, Table } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router-dom';
import { useCustomer, type Customer, type CustomerCase, type Equipment } from '../../api/customers';
import { useText, word } from '../../text';
import { Facts } from '../../ui/Facts';
import { Loaded } from '../../ui/Loaded';
import { Page } from '../../ui/Page';
import { StatusTag } from '../../ui/tags';
import { useTime } from '../../ui/time';
import { readable } from '../../ui/values';
import { ErasePerson } from './ErasePerson';
import { WarrantyCheck } from './WarrantyCheck';
import { phoneText, placeText } from './words';

/** A customer with their equipment, cases and calls. */
export default function CustomerPage() {
  const { id = '' } = useParams();
  const { t } = useText();
  const query = useCustomer(id);
  return (
    <Page title={query.data?.name ?? t.customers.facts} extra={<Link to="/customers">{t.customers.title}</Link>}>
      <Loaded query={query}>{(customer) => <Detail customer={customer} />}</Loaded>
    </Page>
  );
}

function Detail({ customer }: { customer: Customer }) {
  const { t } = useText();
  return (
    <>
      <section className="panel">
        <h2>{t.customers.facts}</h2>
        <Facts
          columns={2}
          lines={[
            { label: t.customers.name, value: customer.name },
            { label: t.customers.no, value: customer.customerNo },
            { label: t.customers.phone, value: customer.phones.map(phoneText).join(', ') },
            { label: t.customers.organisation, value: word(t.organisations, customer.organisation) },
            { label: t.customers.sites, value: customer.sites.map(placeText).join('\n') },
            { label: t.customers.contacts, value: customer.contacts.map(contactText).join('\n') },
            { label: t.customers.note, value: customer.note },
          ]}
        />
        <ErasePerson customerId={customer.id} name={customer.name} />
      </section>
      <section className="panel">
        <h2>{t.customers.units}</h2>
        <EquipmentTable equipment={customer.units} />
      </section>
      <section className="panel">
        <h2>{t.customers.cases}</h2>
        <Cases cases={customer.cases} />
      </section>
      {customer.calls.length > 0 && (
        <section className="panel">
          <h2>{t.customers.calls}</h2>
          <Calls customer={customer} />
        </section>
      )}
    </>
  );
}

function contactText({ name, position, phone, phoneWritten, email }: Customer['contacts'][number]): string {
  return [name, position, phoneWritten ?? phone, email].filter(Boolean).join(' · ');
}

const FACTS = ['exFactoryDate', 'purchaseDate', 'acceptanceDate', 'contractEndDate'];

function EquipmentTable({ equipment }: { equipment: Equipment[] }) {
  const { t } = useText();
  const [checked, setChecked] = useState<Equipment | null>(null);
  return (
    <>
      <Table<Equipment>
        size="small"
        rowKey="id"
        dataSource={equipment}
        pagination={equipment.length > 20 ? { pageSize: 20 } : false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: <Empty description={t.customers.noUnits} /> }}
        columns={[
          { title: t.customers.serialNo, dataIndex: 'serialNo' },
          { title: t.customers.model, dataIndex: 'model' },
          { title: t.customers.family, render: (_, unit) => t.families[unit.productFamily] ?? unit.productFamily },
          ...FACTS.map((name) => ({
            title: t.fields[name],
            render: (_: unknown, unit: Equipment) => (unit.facts[name] ? readable(unit.facts[name], t) : ''),
          })),
          { title: t.customers.site, render: (_, unit) => placeText(unit.site) },
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
      {checked && <WarrantyCheck unit={checked} onClose={() => setChecked(null)} />}
    </>
  );
}

function Cases({ cases }: { cases: CustomerCase[] }) {
  const { t } = useText();
  const time = useTime();
  return (
    <Table<CustomerCase>
      size="small"
      rowKey="number"
      dataSource={cases}
      pagination={cases.length > 20 ? { pageSize: 20 } : false}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: <Empty description={t.customers.noCases} /> }}
      columns={[
        { title: t.cases.number, render: (_, row) => <Link to={`/cases/${row.number}`}>{row.number}</Link> },
        { title: t.cases.status, render: (_, row) => <StatusTag status={row.status} /> },
        { title: t.customers.serialNo, dataIndex: 'serialNo' },
        { title: t.cases.fault, render: (_, row) => <span className="two-lines">{row.faultText}</span> },
        { title: t.cases.reportedAt, render: (_, row) => time.instant(row.reportedAt) },
        { title: t.cases.closedAt, render: (_, row) => time.instant(row.closedAt) },
      ]}
    />
  );
}

function Calls({ customer }: { customer: Customer }) {
  const { t } = useText();
  const time = useTime();
  return (
    <ul className="plain">
      {customer.calls.map((call) => (
        <li key={call.id}>
          <span>
            {call.summary} {call.caseNumber && <Link to={`/cases/${call.caseNumber}`}>{call.caseNumber}</Link>}
          </span>
          <span className="muted">
            {time.instant(call.calledAt)} · {word(t.channels, call.channel)} · {call.recordedBy}
          </span>
        </li>
      ))}
    </ul>
  );
}
