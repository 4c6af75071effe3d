import { Empty, Input, Select, Table, Tag } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import { useDecisions, type DecisionRow } from '../../api/decisions';
import { useOrganisations } from '../../api/organisations';
import { useMe } from '../../api/session';
import { inLanguage, useText, word } from '../../text';
import { Loaded } from '../../ui/Loaded';
import { Page } from '../../ui/Page';

/** Which tables decide for an organisation. */
export default function DecisionsPage() {
  const { t, language } = useText();
  const me = useMe();
  const organisations = useOrganisations();
  const [parameters, setParameters] = useSearchParams();
  const organisation = parameters.get('organisation') ?? me.data?.organisation ?? organisations.data?.[0]?.id;
  const query = useDecisions(organisation);
  const [text, setText] = useState('');

  return (
    <Page title={t.decisions.title}>
      <p className="muted">{t.decisions.catalogueHint}</p>
      <search className="filters">
        {!me.data?.organisation && (
          <Select
            className="filter-wide"
            aria-label={t.decisions.organisation}
            value={organisation}
            onChange={(value) => setParameters({ organisation: value }, { replace: true })}
            options={(organisations.data ?? []).map(({ id, name }) => ({
              value: id,
              label: inLanguage(name, language),
            }))}
          />
        )}
        <Input.Search
          className="filter-text"
          allowClear
          value={text}
          placeholder={t.decisions.filter}
          aria-label={t.decisions.filter}
          onChange={(event) => setText(event.target.value)}
        />
      </search>
      <Loaded query={query}>{(rows) => <Catalogue rows={rows} text={text} organisation={organisation!} />}</Loaded>
    </Page>
  );
}

function Catalogue({ rows, text, organisation }: { rows: DecisionRow[]; text: string; organisation: string }) {
  const { t, language } = useText();
  const shown = useMemo(() => {
    const sought = text.trim().toLowerCase();
    const fits = ({ key }: DecisionRow) => `${key} ${word(t.decisionNames, key)}`.toLowerCase().includes(sought);
    return rows.filter(fits);
  }, [rows, text, t]);
  return (
    <div className="table-box">
      <Table<DecisionRow>
        size="small"
        rowKey="key"
        dataSource={shown}
        pagination={false}
        locale={{ emptyText: <Empty description={t.decisions.empty} /> }}
        columns={[
          {
            title: t.decisions.name,
            sorter: (a, b) => a.key.localeCompare(b.key),
            render: (_, row) => (
              <>
                <Link to={`/decisions/${row.key}?organisation=${organisation}`}>
                  {t.decisionNames[row.key] ?? (inLanguage(row.name, language) || row.key)}
                </Link>
                <div className="muted">
                  <code>{row.key}</code>
                </div>
              </>
            ),
          },
          {
            title: t.decisions.table,
            render: (_, row) => {
              const own = (row.pack ?? row.organisation) === organisation;
              return <Tag color={own ? 'blue' : 'default'}>{own ? t.decisions.own : t.decisions.shared}</Tag>;
            },
          },
          { title: t.decisions.version, dataIndex: 'version', align: 'right', width: 90 },
        ]}
      />
    </div>
  );
}
