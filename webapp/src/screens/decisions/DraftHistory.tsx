import { Button, Radio, Table } from 'antd';
import { useState } from 'react';
import {
  readDraft,
  restoreRevision,
  useRevision,
  useRevisions,
  type DraftView,
  type RevisionRow,
} from '../../api/drafts';
import { rowsOf } from '../../diagram/tableRows';
import { useText, word } from '../../text';
import { Loaded } from '../../ui/Loaded';
import { useTime } from '../../ui/time';
import { useTold } from '../../ui/useTold';
import type { Compared } from './compare';
import { DiffView } from './DiffView';
import type { Work } from './DraftTable';
import { columnsOf } from './columns';

/** Every text of the draft that was saved: who, when, what changed; any of them can be taken up again. */
export function DraftHistory({ view, work, editable }: { view: DraftView; work: Work; editable: boolean }) {
  const { t, language } = useText();
  const words = t.workbench.revisions;
  const time = useTime();
  const told = useTold();
  const { id } = view.draft;
  const query = useRevisions(id);
  const [chosen, setChosen] = useState<number | undefined>();
  const older = useRevision(id, chosen);
  const restore = async (revision: number) => {
    try {
      await restoreRevision(id, work.saved.revision, revision);
      work.take(await readDraft(id));
      void query.refetch();
      told.done(words.restored(revision));
    } catch (error) {
      told.failed(error);
    }
  };
  const columns = columnsOf(view.sheet, language);
  const now: Compared = { columns, rows: work.rows };
  return (
    <section className="panel">
      <p className="muted">{words.hint}</p>
      <Loaded query={query}>
        {(revisions) => (
          <Table<RevisionRow>
            size="small"
            rowKey="revision"
            dataSource={revisions}
            pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
            columns={[
              {
                title: words.compare,
                width: 110,
                render: (_, { revision }) => (
                  <Radio
                    aria-label={words.compareWith(revision)}
                    checked={chosen === revision}
                    onChange={() => setChosen(revision)}
                  />
                ),
              },
              { title: words.revision, dataIndex: 'revision', width: 90 },
              { title: words.kind, render: (_, { kind }) => word(words.kinds, kind) },
              { title: words.savedBy, dataIndex: 'savedBy' },
              { title: words.savedAt, render: (_, { savedAt }) => time.instant(savedAt, true) },
              {
                render: (_, { revision }) =>
                  editable &&
                  revision < work.saved.revision && (
                    <Button size="small" disabled={work.dirty} onClick={() => void restore(revision)}>
                      {words.restore}
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </Loaded>
      {chosen !== undefined && (
        <Loaded query={older}>
          {({ xml }) => (
            <DiffView
              was={{ columns, rows: rowsOf(xml) }}
              now={now}
              wasTitle={words.text(chosen)}
              nowTitle={words.now}
            />
          )}
        </Loaded>
      )}
    </section>
  );
}
