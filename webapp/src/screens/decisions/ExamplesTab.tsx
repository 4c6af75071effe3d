import { DownloadOutlined, PlusOutlined, UploadOutlined } from '@ant-design/icons';
import { Alert, Button, Dropdown, Space, Upload } from 'antd';
import { useState } from 'react';
import type { TableView } from '../../api/decisions';
import type { DraftView } from '../../api/drafts';
import { examplesFile, useBringExamples, type ExampleRow, type ExampleRun } from '../../api/examples';
import type { TableRow } from '../../diagram/tableRows';
import { useText } from '../../text';
import { failureText } from '../../ui/Failure';
import { Loaded } from '../../ui/Loaded';
import { ChainDialog } from './ChainDialog';
import { ChainList } from './ChainList';
import { ExampleDialog } from './ExampleDialog';
import { ExampleGrid } from './ExampleGrid';
import { namesIn } from './examples';

interface Props {
  view: DraftView;
  table: TableView;
  query: { data: ExampleRow[] | undefined; error: unknown; isPending: boolean; refetch: () => unknown };
  result: { run: ExampleRun | undefined; stale: boolean; failed: unknown; running: boolean };
  rows: TableRow[];
  editable: boolean;
}

/** The worked examples of a table, run at each change: what was expected, what came, which row fired. */
export function ExamplesTab({ view, table, query, result, rows, editable }: Props) {
  const { t } = useText();
  const words = t.workbench.examples;
  const bring = useBringExamples(view.draft.id);
  const [open, setOpen] = useState<{ example?: ExampleRow; chain: boolean } | null>(null);
  const without = rows.flatMap(({ id }, at) => (result.run?.rulesWithout.includes(id) ? [at + 1] : []));
  const bringing = (replace: boolean) => (
    <Upload
      accept=".csv,text/csv"
      showUploadList={false}
      beforeUpload={(file) => (bring.mutate({ file, replace }), false)}
    >
      {replace ? words.replaceBy : words.addFrom}
    </Upload>
  );
  return (
    <section className="panel">
      <p className="muted">{words.hint}</p>
      <div className="table-tools">
        <strong role="status" className={result.run && result.run.green < result.run.total ? 'bad' : 'good'}>
          {result.run ? words.summary(result.run.green, result.run.total) : ''}
        </strong>
        {result.running && <span className="muted">{words.running}</span>}
        <span className="grow" />
        {editable && (
          <Space wrap>
            <Button icon={<PlusOutlined />} onClick={() => setOpen({ chain: false })}>
              {words.add}
            </Button>
            <Button onClick={() => setOpen({ chain: true })}>{words.addChain}</Button>
            <Dropdown
              menu={{
                items: [
                  { key: 'add', label: bringing(false) },
                  { key: 'replace', label: bringing(true) },
                ],
              }}
            >
              <Button icon={<UploadOutlined />} loading={bring.isPending}>
                {words.importCsv}
              </Button>
            </Dropdown>
          </Space>
        )}
        <Button icon={<DownloadOutlined />} href={examplesFile(view.draft.id)} download>
          {t.common.exportCsv}
        </Button>
      </div>
      {bring.error && <Alert type="error" showIcon role="alert" title={failureText(bring.error, t.failure)} />}
      {result.failed !== null && (
        <Alert type="warning" showIcon title={words.notRun} description={failureText(result.failed, t.failure)} />
      )}
      {without.length > 0 && (
        <Alert className="spaced" type="warning" showIcon title={words.without(without.join(', '))} />
      )}
      <Loaded query={query}>
        {(examples) => (
          <>
            <ExampleGrid
              examples={examples.filter(({ steps }) => !steps)}
              run={result.run}
              rows={rows}
              draft={view.draft.id}
              editable={editable}
              onEdit={(example) => setOpen({ example, chain: false })}
            />
            <ChainList
              examples={examples.filter(({ steps }) => steps)}
              run={result.run}
              rows={rows}
              draft={view.draft.id}
              editable={editable}
              onEdit={(example) => setOpen({ example, chain: true })}
            />
            {open && !open.chain && (
              <ExampleDialog
                draft={view.draft.id}
                table={table}
                example={open.example}
                result={
                  result.stale ? undefined : result.run?.results.find(({ exampleId }) => exampleId === open.example?.id)
                }
                outputs={[...new Set([...namesIn(examples, 'expected'), ...cameOut(result.run)])]}
                onClose={() => setOpen(null)}
              />
            )}
            {open?.chain && (
              <ChainDialog
                draft={view.draft.id}
                decision={view.draft.key}
                example={open.example}
                onClose={() => setOpen(null)}
              />
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

const cameOut = (run: ExampleRun | undefined) =>
  (run?.results ?? []).flatMap(({ steps }) => Object.keys((steps.length === 1 && steps[0]?.outputs) || {}));
