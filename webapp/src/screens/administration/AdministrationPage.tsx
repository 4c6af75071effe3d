import { Empty, Select, Table, Tabs } from 'antd';
import { useState } from 'react';
import { useOrganisations, useUnits, type Organisation, type Unit } from '../../api/organisations';
import { useMe } from '../../api/session';
import { inLanguage, useText, word } from '../../text';
import { Loaded } from '../../ui/Loaded';
import { Page } from '../../ui/Page';
import { CertificatesTab } from './CertificatesTab';
import { ChecklistsTab } from './ChecklistsTab';
import { PeopleTab } from './PeopleTab';

/** Organisations, their units, their people and what these may do. */
export default function AdministrationPage() {
  const { t } = useText();
  const organisations = useOrganisations();
  const me = useMe();
  return (
    <Page title={t.administration.title}>
      <Loaded query={organisations}>
        {(all) => <Sections organisations={all} own={me.data?.organisation ?? undefined} />}
      </Loaded>
    </Page>
  );
}

function Sections({ organisations, own }: { organisations: Organisation[]; own: string | undefined }) {
  const { t, language } = useText();
  const [organisation, setOrganisation] = useState(own ?? organisations[0]?.id);
  return (
    <>
      <div className="filters">
        <Select
          className="filter-wide"
          aria-label={t.administration.chooseOrganisation}
          value={organisation}
          onChange={setOrganisation}
          options={organisations.map(({ id, name }) => ({ value: id, label: inLanguage(name, language) }))}
        />
      </div>
      <Tabs
        items={[
          { key: 'people', label: t.administration.people, children: <PeopleTab organisation={organisation} /> },
          {
            key: 'certificates',
            label: t.projects.certificates,
            children: <CertificatesTab organisation={organisation} />,
          },
          {
            key: 'checklists',
            label: t.projects.templates,
            children: <ChecklistsTab organisation={organisation} />,
          },
          { key: 'units', label: t.administration.units, children: <UnitsTab organisation={organisation} /> },
          {
            key: 'organisations',
            label: t.administration.organisations,
            children: <OrganisationsTab organisations={organisations} />,
          },
        ]}
      />
    </>
  );
}

function OrganisationsTab({ organisations }: { organisations: Organisation[] }) {
  const { t, language } = useText();
  return (
    <div className="table-box">
      <Table<Organisation>
        size="small"
        rowKey="id"
        dataSource={organisations}
        pagination={false}
        columns={[
          { title: t.administration.name, render: (_, { name }) => inLanguage(name, language) },
          { title: t.administration.id, dataIndex: 'id', render: (id: string) => <code>{id}</code> },
          { title: t.administration.zone, dataIndex: 'zone' },
          { title: t.administration.language, render: (_, row) => word(t.messages.languages, row.language) },
        ]}
      />
    </div>
  );
}

interface Node extends Unit {
  children?: Node[];
}

function UnitsTab({ organisation }: { organisation: string | undefined }) {
  const { t, language } = useText();
  const query = useUnits(organisation);
  return (
    <Loaded query={query}>
      {(units) => (
        <div className="table-box">
          <Table<Node>
            key={organisation}
            size="small"
            rowKey="id"
            dataSource={treeOf(units)}
            pagination={false}
            scroll={{ x: 'max-content' }}
            expandable={{ defaultExpandAllRows: true }}
            locale={{ emptyText: <Empty description={t.administration.noUnits} /> }}
            columns={[
              { title: t.administration.name, render: (_, { name }) => inLanguage(name, language) },
              { title: t.administration.id, dataIndex: 'id', render: (id: string) => <code>{id}</code> },
              {
                title: t.administration.kind,
                render: (_, { kind }) => word(t.administration.unitKinds, kind.toLowerCase()),
              },
              { title: t.administration.regions, render: (_, { places }) => places?.map(placeText).join(', ') },
              {
                title: t.administration.families,
                render: (_, { productFamilies }) =>
                  productFamilies?.map((family) => word(t.families, family)).join(', '),
              },
            ]}
          />
        </div>
      )}
    </Loaded>
  );
}

function treeOf(units: Unit[], parent?: string): Node[] {
  return units
    .filter((unit) => (unit.parentId ?? undefined) === parent)
    .map((unit) => {
      const children = treeOf(units, unit.id);
      return children.length ? { ...unit, children } : unit;
    });
}

function placeText({ province, city, district }: NonNullable<Unit['places']>[number]): string {
  return [province, city, district].filter(Boolean).join(' ');
}
