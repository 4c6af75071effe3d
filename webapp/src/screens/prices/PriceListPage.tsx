import { DownloadOutlined } from '@ant-design/icons';
import { Button, Tabs, Tag } from 'antd';
import { Link, useParams } from 'react-router-dom';
import { priceFile, usePriceList, useRollBackPrices, type PriceListView } from '../../api/prices';
import { holds, useMe } from '../../api/session';
import { RollBack } from '../../rules/RollBack';
import { DraftList } from '../../rules/DraftList';
import { inLanguage, useText, word } from '../../text';
import { Loaded } from '../../ui/Loaded';
import { Page } from '../../ui/Page';
import { useFilters } from '../../ui/useFilters';
import { useTime } from '../../ui/time';
import { BeginDraft } from './BeginDraft';
import { ItemsTab } from './ItemsTab';
import { VersionsTab } from './VersionsTab';

/** A price list: the items in force, the versions before and after, and the drafts on the way. */
export default function PriceListPage() {
  const { organisation = '', key = '' } = useParams();
  const { t, language } = useText();
  const query = usePriceList(organisation, key);
  const name = query.data ? inLanguage(query.data.list.name, language) : key;
  return (
    <Page
      title={`${name} · ${word(t.organisations, organisation)}`}
      extra={<Link to={`/prices?organisation=${organisation}`}>{t.prices.title}</Link>}
    >
      <Loaded query={query}>{(view) => <PriceList view={view} />}</Loaded>
    </Page>
  );
}

function PriceList({ view }: { view: PriceListView }) {
  const { t } = useText();
  const me = useMe();
  const time = useTime();
  const { values, set } = useFilters('tab');
  const { organisation, key } = view.list;
  const inForce = view.versions.find(({ id }) => id === view.inForce);
  const rollBack = useRollBackPrices(organisation, key);
  const readsDrafts = holds(
    me.data,
    'analyst',
    'rule-approver',
    'auditor',
    'chief-engineer',
    'general-manager',
    'administrator',
  );
  return (
    <>
      <div className="list-head">
        {inForce ? (
          <>
            <Tag color="green">{t.workbench.versions.title(inForce.version, '')}</Tag>
            <span className="muted">
              {t.prices.since} {time.instant(inForce.effectiveAt)} · {inForce.publishedBy}
            </span>
          </>
        ) : (
          <span className="muted">{t.releases.noVersion}</span>
        )}
        <span className="grow" />
        {inForce && (
          <Button icon={<DownloadOutlined />} href={priceFile(organisation, key, inForce.version)} download>
            {t.prices.download}
          </Button>
        )}
        {holds(me.data, 'rule-approver') && (
          <RollBack
            kind="price-list"
            name={key}
            organisation={organisation}
            versions={view.versions}
            inForce={inForce?.version}
            call={rollBack}
          />
        )}
        {holds(me.data, 'analyst') && <BeginDraft view={view} />}
      </div>
      <Tabs
        activeKey={values.tab ?? 'items'}
        onChange={(tab) => set({ tab })}
        items={[
          { key: 'items', label: t.prices.rowsTab, children: <ItemsTab view={view} version={inForce?.version} /> },
          {
            key: 'versions',
            label: t.workbench.versions.tab,
            children: <VersionsTab view={view} inForce={inForce?.version} />,
          },
          ...(readsDrafts
            ? [
                {
                  key: 'drafts',
                  label: t.releases.drafts,
                  children: <DraftList drafts={view.drafts} path="/prices/drafts" />,
                },
              ]
            : []),
        ]}
      />
    </>
  );
}
