import { Tabs } from 'antd';
import { Link, useParams, useSearchParams } from 'react-router-dom';
import { useTable, type TableView } from '../../api/decisions';
import { holds, useMe } from '../../api/session';
import { inLanguage, useText, word } from '../../text';
import { Facts } from '../../ui/Facts';
import { Loaded } from '../../ui/Loaded';
import { Page } from '../../ui/Page';
import { useTime } from '../../ui/time';
import { ChangeButton } from './ChangeButton';
import { TryIt } from './TryIt';
import { PublishedTable } from './PublishedTable';
import { UsageTab } from './UsageTab';
import { VersionsTab } from './VersionsTab';

/** One decision of an organisation: its table, and a form to try it. */
export default function DecisionPage() {
  const { key = '' } = useParams();
  const { t } = useText();
  const me = useMe();
  const [parameters] = useSearchParams();
  const organisation = parameters.get('organisation') ?? me.data?.organisation ?? '';
  const query = useTable(key, organisation);
  const mayChange = holds(me.data, 'analyst');
  const mayTry = holds(me.data, 'analyst', 'auditor', 'administrator');
  return (
    <Page
      title={`${word(t.decisionNames, key)} · ${word(t.organisations, organisation)}`}
      extra={
        <>
          <Link to={`/decisions?organisation=${organisation}`}>{t.decisions.title}</Link>
          {mayChange && <ChangeButton name={key} organisation={organisation} />}
        </>
      }
    >
      <Loaded query={query}>
        {(view) => (
          <Tabs
            items={[
              { key: 'table', label: t.decisions.showTable, children: <Drawn view={view} /> },
              ...(mayTry
                ? [
                    {
                      key: 'try',
                      label: t.decisions.tryIt,
                      children: <TryIt name={key} organisation={organisation} view={view} />,
                    },
                  ]
                : []),
              {
                key: 'versions',
                label: t.workbench.versions.tab,
                children: (
                  <VersionsTab
                    name={key}
                    organisation={organisation}
                    mayRollBack={holds(me.data, 'rule-approver') && view.decision.own}
                  />
                ),
              },
              {
                key: 'usage',
                label: t.workbench.usage.tab,
                children: <UsageTab view={view} organisation={organisation} />,
              },
            ]}
          />
        )}
      </Loaded>
    </Page>
  );
}

function Drawn({ view }: { view: TableView }) {
  const { t, language } = useText();
  const time = useTime();
  const { decision } = view;
  return (
    <>
      <section className="panel">
        <p className="lead">{inLanguage(view.description, language)}</p>
        <Facts
          columns={2}
          lines={[
            { label: t.decisions.table, value: decision.own ? t.decisions.own : t.decisions.shared },
            { label: t.decisions.version, value: decision.version },
            { label: t.decisions.publishedBy, value: word(t.actors, decision.publishedBy) },
            { label: t.decisions.publishedAt, value: time.instant(decision.publishedAt) },
            { label: t.decisions.binding, value: word(t.decisions.bindings, decision.binding) },
          ]}
        />
      </section>
      <PublishedTable xml={view.xml} label={t.decisions.viewTable(word(t.decisionNames, decision.key))} />
    </>
  );
}
