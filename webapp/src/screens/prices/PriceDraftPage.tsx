import { Alert, Badge, Button, Tabs, Tag } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router-dom';
import { rebasePriceDraft, usePriceDraft, usePriceList, type PriceDraft, type RefusedLine } from '../../api/prices';
import { holds, useMe } from '../../api/session';
import { RefusedLines } from '../../rules/RefusedLines';
import { inLanguage, useText, word } from '../../text';
import { Loaded } from '../../ui/Loaded';
import { Page } from '../../ui/Page';
import { useFilters } from '../../ui/useFilters';
import { useTold } from '../../ui/useTold';
import { DifferenceList } from './DifferenceList';
import { DraftActions } from './DraftActions';
import { EffectTab } from './EffectTab';
import { PriceGrid } from './PriceGrid';
import { listPath } from './PriceListsPage';
import { usePriceWork, type PriceWork } from './usePriceWork';

const STATE_COLOUR: Record<string, string> = { editing: 'blue', submitted: 'gold', published: 'green' };

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
      tags={view && <Tag color={STATE_COLOUR[view.draft.state]}>{word(t.workbench.draftStates, view.draft.state)}</Tag>}
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
      {!editable && view.draft.state === 'editing' && <p className="muted">{t.releases.readOnly}</p>}
      {editable && !view.upToDate && <Behind view={view} work={work} />}
      {work.met && (
        <Alert
          className="spaced"
          type={work.met.both.length ? 'warning' : 'info'}
          showIcon
          closable={{ onClose: work.forget }}
          title={
            work.met.both.length
              ? t.releases.mergedBoth(work.met.by, work.met.both.join(', '))
              : t.releases.mergedFrom(work.met.by)
          }
        />
      )}
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

function Behind({ view, work }: { view: PriceDraft; work: PriceWork }) {
  const { t } = useText();
  const told = useTold();
  return (
    <Alert
      className="spaced"
      type="warning"
      showIcon
      title={t.releases.behind}
      action={
        <Button
          disabled={work.dirty}
          onClick={() => void rebasePriceDraft(view.draft.id, work.revision).then(work.takeDraft).catch(told.failed)}
        >
          {t.releases.bringUp}
        </Button>
      }
    />
  );
}
