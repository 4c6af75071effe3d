import './workbench.css';
import { Badge, Tabs } from 'antd';
import { Link, useParams } from 'react-router-dom';
import { useDraft, type DraftView } from '../../api/drafts';
import { useTable, type TableView } from '../../api/decisions';
import { useExamples } from '../../api/examples';
import { holds, useMe } from '../../api/session';
import { DraftTag } from '../../rules/DraftTag';
import { useText, word } from '../../text';
import { useFilters } from '../../ui/useFilters';
import { Loaded } from '../../ui/Loaded';
import { Page } from '../../ui/Page';
import { DraftActions } from './DraftActions';
import { DraftHistory } from './DraftHistory';
import { DraftTable } from './DraftTable';
import { ExamplesTab } from './ExamplesTab';
import { OpenCasesTab } from './OpenCasesTab';
import { ReplayTab } from './ReplayTab';
import { TryTab } from './TryTab';
import { useDraftTable } from './useDraftTable';
import { useExampleRun, useFindings } from './useChecked';
import { useTold } from '../../ui/useTold';

/** A table that is being changed: written, tried on its examples, on single cases and on the past, and handed in. */
export default function DraftPage() {
  const { id = '' } = useParams();
  const { t } = useText();
  const query = useDraft(id);
  const draft = query.data?.draft;
  const table = useTable(draft?.key ?? '', draft?.organisation ?? '');
  const name = draft ? `${word(t.decisionNames, draft.key)} · ${word(t.organisations, draft.organisation)}` : '';
  return (
    <Page
      title={name || t.workbench.draft}
      tags={draft && <DraftTag state={draft.state} />}
      extra={
        draft && (
          <Link to={`/decisions/${draft.key}?organisation=${draft.organisation}`}>{t.workbench.publishedTable}</Link>
        )
      }
    >
      <Loaded query={query}>
        {(view) => <Loaded query={table}>{(facts) => <Draft key={view.draft.id} view={view} table={facts} />}</Loaded>}
      </Loaded>
    </Page>
  );
}

function Draft({ view, table }: { view: DraftView; table: TableView }) {
  const { t } = useText();
  const me = useMe();
  const told = useTold();
  const { values, set } = useFilters('tab');
  const { draft } = view;
  const editable = draft.state === 'editing' && holds(me.data, 'analyst');
  const work = useDraftTable(view, (by) => told.done(t.workbench.mergedFrom(by)));
  const check = useFindings(view, work.rows);
  const examples = useExamples(draft.id);
  const result = useExampleRun(draft.id, work.rows, examples.data);
  const red = result.run ? result.run.total - result.run.green : 0;
  return (
    <>
      <div className="list-head">
        <strong>{draft.title}</strong>
        {draft.reason && <span className="muted">{draft.reason}</span>}
        <span className="grow" />
        <DraftActions view={view} work={work} editable={editable} />
      </div>
      <Tabs
        activeKey={values.tab ?? 'table'}
        onChange={(tab) => set({ tab })}
        items={[
          {
            key: 'table',
            label: t.workbench.tabs.table,
            children: <DraftTable view={view} table={table} work={work} check={check} editable={editable} />,
          },
          {
            key: 'examples',
            label: (
              <>
                {t.workbench.tabs.examples}{' '}
                {result.run && (
                  <Badge
                    color={red ? '#c0271c' : '#1f7a3d'}
                    count={`${result.run.green}/${result.run.total}`}
                    title={t.workbench.examples.summary(result.run.green, result.run.total)}
                  />
                )}
              </>
            ),
            children: (
              <ExamplesTab
                view={view}
                table={table}
                query={examples}
                result={result}
                rows={work.rows}
                editable={editable}
              />
            ),
          },
          {
            key: 'try',
            label: t.workbench.tabs.try,
            children: <TryTab table={table} xml={work.xml} target={{ draft: draft.id }} waiting={work.dirty} />,
          },
          {
            key: 'replay',
            label: t.workbench.tabs.replay,
            children: <ReplayTab view={view} dirty={work.dirty} editable={editable} />,
          },
          {
            key: 'preview',
            label: t.workbench.tabs.preview,
            children: <OpenCasesTab view={view} table={table} revision={work.saved.revision} />,
          },
          {
            key: 'history',
            label: t.workbench.tabs.revisions,
            children: <DraftHistory view={view} work={work} editable={editable} />,
          },
        ]}
      />
    </>
  );
}
