import { Skeleton, Tabs } from 'antd';
import { lazy, Suspense } from 'react';
import { Link, useParams, useSearchParams } from 'react-router-dom';
import { useDecisions, useTable } from '../../api/decisions';
import { holds, useMe } from '../../api/session';
import { useText, word } from '../../text';
import { Loaded } from '../../ui/Loaded';
import { Page } from '../../ui/Page';
import { TryIt } from './TryIt';

const Dmn = lazy(() => import('../../diagram/Dmn'));

/** One decision of an organisation: its table, and a form to try it. */
export default function DecisionPage() {
  const { key = '' } = useParams();
  const { t } = useText();
  const me = useMe();
  const [parameters] = useSearchParams();
  const organisation = parameters.get('organisation') ?? me.data?.organisation ?? '';
  const catalogue = useDecisions(organisation);
  const decision = catalogue.data?.find((row) => row.key === key);
  const mayTry = holds(me.data, 'analyst', 'auditor', 'administrator');
  return (
    <Page
      title={`${word(t.decisionNames, key)} · ${word(t.organisations, organisation)}`}
      extra={<Link to={`/decisions?organisation=${organisation}`}>{t.decisions.title}</Link>}
    >
      <Tabs
        items={[
          {
            key: 'table',
            label: t.decisions.showTable,
            children: <TableView name={key} organisation={organisation} />,
          },
          ...(mayTry
            ? [
                {
                  key: 'try',
                  label: t.decisions.tryIt,
                  children: <TryIt name={key} organisation={organisation} decision={decision} />,
                },
              ]
            : []),
        ]}
      />
    </Page>
  );
}

function TableView({ name, organisation }: { name: string; organisation: string }) {
  const { t, language } = useText();
  const query = useTable(name, organisation);
  return (
    <Loaded query={query}>
      {(xml) => (
        <section className="panel">
          <Suspense fallback={<Skeleton active />}>
            <Dmn
              xml={xml}
              language={language}
              label={t.decisions.viewTable(word(t.decisionNames, name))}
              otherwise={<p>{t.decisions.noTable}</p>}
            />
          </Suspense>
        </section>
      )}
    </Loaded>
  );
}
