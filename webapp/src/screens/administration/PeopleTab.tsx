import { SearchOutlined } from '@ant-design/icons';
import { Button, Empty, Input, Table, Tag } from 'antd';
import { useMemo, useState } from 'react';
import { usePeople, type Person } from '../../api/organisations';
import { holds, useMe } from '../../api/session';
import { useUnitNames } from '../../api/unitNames';
import { useText, word } from '../../text';
import { Loaded } from '../../ui/Loaded';
import { HireDialog } from './HireDialog';
import { PersonDrawer } from './PersonDrawer';

/** Who works for the organisation, where and as what. */
export function PeopleTab({ organisation }: { organisation: string | undefined }) {
  const { t } = useText();
  const query = usePeople(organisation);
  const [text, setText] = useState('');
  const [edited, setEdited] = useState<string | null>(null);
  const [hiring, setHiring] = useState(false);
  const me = useMe();
  return (
    <>
      <search className="filters">
        <Input
          className="filter-text"
          allowClear
          prefix={<SearchOutlined aria-hidden />}
          placeholder={t.administration.search}
          aria-label={t.administration.search}
          onChange={(event) => setText(event.target.value)}
        />
        {holds(me.data, 'administrator') && organisation && (
          <Button onClick={() => setHiring(true)}>{t.administration.hire}</Button>
        )}
      </search>
      {hiring && organisation && <HireDialog organisation={organisation} onClose={() => setHiring(false)} />}
      <Loaded query={query}>
        {(people) => {
          const person = people.find(({ id }) => id === edited);
          return (
            <>
              <PeopleTable people={people} text={text} onEdit={setEdited} />
              {person && <PersonDrawer person={person} organisation={organisation!} onClose={() => setEdited(null)} />}
            </>
          );
        }}
      </Loaded>
    </>
  );
}

function PeopleTable({ people, text, onEdit }: { people: Person[]; text: string; onEdit: (id: string) => void }) {
  const { t, language } = useText();
  const me = useMe();
  const unitName = useUnitNames(language);
  const editable = holds(me.data, 'administrator');
  const shown = useMemo(() => {
    const sought = text.trim().toLowerCase();
    const words = (person: Person) =>
      [
        person.id,
        person.name,
        person.email,
        ...person.roles.flatMap(({ role, unitId }) => [word(t.roles, role), unitName(unitId)]),
      ].join(' ');
    return people.filter((person) => words(person).toLowerCase().includes(sought));
  }, [people, text, t, unitName]);
  return (
    <div className="table-box">
      <Table<Person>
        size="small"
        rowKey="id"
        dataSource={shown}
        pagination={shown.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: <Empty description={t.administration.noPeople} /> }}
        columns={[
          {
            title: t.administration.name,
            dataIndex: 'name',
            fixed: 'left',
            sorter: (a, b) => a.name.localeCompare(b.name),
          },
          { title: t.administration.id, dataIndex: 'id', sorter: (a, b) => a.id.localeCompare(b.id) },
          {
            title: t.administration.roles,
            render: (_, person) =>
              person.roles.map(({ role, unitId }) => (
                <Tag key={`${role}/${unitId}`}>{`${word(t.roles, role)} · ${unitName(unitId)}`}</Tag>
              )),
          },
          { title: t.administration.email, dataIndex: 'email' },
          { title: t.administration.phone, dataIndex: 'phone' },
          {
            title: t.administration.active,
            render: (_, { active }) =>
              active ? t.administration.active : <Tag color="red">{t.administration.inactive}</Tag>,
          },
          ...(editable
            ? [
                {
                  title: '',
                  render: (_: unknown, { id }: Person) => (
                    <Button size="small" onClick={() => onEdit(id)}>
                      {t.administration.edit}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
    </div>
  );
}
