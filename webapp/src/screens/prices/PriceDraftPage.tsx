import { Badge, Tabs } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router-dom';
import { rebasePriceDraft, usePriceDraft, usePriceList, type PriceDraft, type RefusedLine } from '../../api/prices';
import { holds, useMe } from '../../api/session';
import { DraftNotices } from '../../rules/DraftNotices';
import { DraftTag } from '../../rules/DraftTag';
import { RefusedLines } from '../../rules/RefusedLines';
import { inLanguage, useText, word } from '../../text';
import { Loaded } from '../../ui/Loaded';
import { Page } from '../../ui/Page';
import { useFilters } from '../../ui/useFilters';
import { DifferenceList } from './DifferenceList';
import { DraftActions } from './DraftActions';
import { EffectTab } from './EffectTab';
import { PriceGrid } from './PriceGrid';
import { listPath } from './PriceListsPage';
import { usePriceWork } from './usePriceWork';

/** A price list that is being changed: typed or taken from a file, compared, looked at for its effect, handed in. */
export default function PriceDraftPage() {
  const { id = '' } = useParams();
  const { t, language } = useText();
  const query = usePriceDraft(id);
  const view = query.data;
  const list = usePriceList(view?.organisation ?? '', view?.key ?? '');
  const name = inLanguage(list.data?.list.name, language) || view?.key;
  return (
    <Page
      title={view ? `${name} · ${word(t.organisations, view.organisation)}` : t.prices.draft}
      tags={view && <DraftTag state={view.draft.state} />}
      extra={view && <Link to={listPath(view)}>{t.prices.list}</Link>}
    >
      <Loaded query={query}>{(draft) => <Draft key={draft.draft.id} view={draft} />}</Loaded>
    </Page>
  );
}

function Draft({ view }: { view: PriceDraft }) {
  const { t } = useText();
  const me = useMe();
  const { values, set } = useFilters('tab');
  const work = usePriceWork(view);
  const [refused, setRefused] = useState<RefusedLine[]>([]);
  const editable = view.draft.state === 'editing' && holds(me.data, 'analyst');
  const wrong = view.findings.filter(({ error }) => error).length;
  return (
    <>
      <div className="list-head">
        <strong>{view.draft.title}</strong>
        <span className="grow" />
        <DraftActions view={view} work={work} editable={editable} onRefused={setRefused} />
      </div>
      <DraftNotices view={view} work={work} editable={editable} rebase={rebasePriceDraft} />
      <RefusedLines
        lines={refused.map(({ reason, ...place }) => ({ ...place, why: reason }))}
        words={t.prices}
        onClose={() => setRefused([])}
      />
      <Tabs
        activeKey={values.tab ?? 'rows'}
        onChange={(tab) => set({ tab })}
        items={[
          {
            key: 'rows',
            label: (
              <>
                {t.prices.rowsTab} {wrong > 0 && <Badge color="#c0271c" count={wrong} title={t.prices.errors(wrong)} />}
              </>
            ),
            children: <PriceGrid view={view} work={work} editable={editable} />,
          },
          {
            key: 'differences',
            label: (
              <>
                {t.releases.differences}{' '}
                {view.differences.length > 0 && (
                  <Badge color="#0b6e99" overflowCount={9999} count={view.differences.length} />
                )}
              </>
            ),
            children: <DifferenceList differences={view.differences} />,
          },
          {
            key: 'effect',
            label: t.prices.effectTab,
            children: <EffectTab id={view.draft.id} revision={view.draft.revision} />,
          },
        ]}
      />
    </>
  );
}
