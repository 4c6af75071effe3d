import { Empty, Input, Select, Table, Tag } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import { useDecisions, type DecisionRow } from '../../api/decisions';
import { useOrganisations } from '../../api/organisations';
import { useMe } from '../../api/session';
import { inLanguage, useText, word } from '../../text';
import { Loaded } from '../../ui/Loaded';
import { Page } from '../../ui/Page';
import { useTime } from '../../ui/time';

/** Which tables decide for an organisation. */
export default function DecisionsPage() {
  const { t, language } = useText();
  const me = useMe();
  const organisations = useOrganisations();
  const [parameters, setParameters] = useSearchParams();
  const organisation = parameters.get('organisation') ?? me.data?.organisation ?? organisations.data?.[0]?.id;
  const query = useDecisions();
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
      <Loaded query={query}>
        {(rows) => <Catalogue rows={rows.filter((row) => row.organisation === organisation)} text={text} />}
      </Loaded>
    </Page>
  );
}

function Catalogue({ rows, text }: { rows: DecisionRow[]; text: string }) {
  const { t, language } = useText();
  const time = useTime();
  const shown = useMemo(() => {
    const sought = text.trim().toLowerCase();
    const words = (row: DecisionRow) =>
      `${row.key} ${word(t.decisionNames, row.key)} ${inLanguage(row.sentence, language)}`;
    return rows.filter((row) => words(row).toLowerCase().includes(sought));
  }, [rows, text, t, language]);
  return (
    <div className="table-box">
      <Table<DecisionRow>
        size="small"
        rowKey="key"
        dataSource={shown}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: <Empty description={t.decisions.empty} /> }}
        columns={[
          {
            title: t.decisions.name,
            sorter: (a, b) => a.key.localeCompare(b.key),
            render: (_, row) => (
              <>
                <Link to={`/decisions/${row.key}?organisation=${row.organisation}`}>
                  {word(t.decisionNames, row.key)}
                </Link>
                <div className="muted">{inLanguage(row.sentence, language)}</div>
              </>
            ),
          },
          {
            title: t.decisions.table,
            render: (_, { own }) => (
              <Tag color={own ? 'blue' : 'default'}>{own ? t.decisions.own : t.decisions.shared}</Tag>
            ),
          },
          { title: t.decisions.ruleCount, dataIndex: 'rules', align: 'right' },
          { title: t.decisions.version, dataIndex: 'version', align: 'right' },
          { title: t.decisions.binding, render: (_, { binding }) => word(t.decisions.bindings, binding) },
          {
            title: t.decisions.publishedAt,
            render: (_, row) => <span className="nowrap">{time.instant(row.publishedAt)}</span>,
          },
        ]}
      />
    </div>
  );
}
