import { InboxOutlined } from '@ant-design/icons';
import { Alert, Button, Radio, Select, Upload } from 'antd';
import { useState } from 'react';
import { useImport, type ImportKind } from '../../api/imports';
import { holds, useMe } from '../../api/session';
import { useText } from '../../text';
import { failureText } from '../../ui/Failure';
import { Page } from '../../ui/Page';
import { ImportOutcome } from './ImportOutcome';

/** What may be brought in by whom; stock can be tried first, without anything being written. */
const KINDS: { kind: ImportKind; roles: string[]; dryRun?: boolean }[] = [
  { kind: 'installed-base', roles: ['administrator', 'agent'] },
  { kind: 'reports', roles: ['administrator', 'agent'] },
  { kind: 'parts', roles: ['administrator', 'parts-accountant', 'warehouse-keeper'], dryRun: true },
  { kind: 'opening-stock', roles: ['administrator', 'parts-accountant', 'warehouse-keeper'], dryRun: true },
];

/** Takes the installed base, fault reports, the catalogue of parts and opening stock as files. */
export default function ImportPage() {
  const { t } = useText();
  const me = useMe();
  const kinds = KINDS.filter(({ roles }) => holds(me.data, ...roles));
  const [chosen, setChosen] = useState<ImportKind | null>(null);
  const kind = chosen ?? kinds[0]?.kind ?? 'installed-base';
  const [charset, setCharset] = useState<string | undefined>();
  const [file, setFile] = useState<File | null>(null);
  const run = useImport();
  const again = () => {
    run.reset();
    setFile(null);
  };

  return (
    <Page title={t.imports.title}>
      {run.data && file ? (
        <ImportOutcome
          result={run.data}
          file={file}
          charset={charset}
          kind={kind}
          importing={run.isPending}
          onImport={run.variables?.dryRun ? () => run.mutate({ kind, file, charset }) : undefined}
          onAgain={again}
        />
      ) : (
        <section className="panel narrow">
          <h2 id="import-what">{t.imports.what}</h2>
          <Radio.Group
            aria-labelledby="import-what"
            className="choices"
            value={kind}
            disabled={run.isPending}
            onChange={(event) => setChosen(event.target.value as ImportKind)}
          >
            {kinds.map(({ kind: one }) => (
              <Radio key={one} value={one}>
                {t.imports.kinds[one]} <span className="muted">{t.imports.kindTexts[one]}</span>
              </Radio>
            ))}
          </Radio.Group>
          <label className="spaced-label">
            {t.imports.charset}{' '}
            <Select
              className="filter-narrow"
              value={charset ?? ''}
              disabled={run.isPending}
              onChange={(value) => setCharset(value || undefined)}
              options={[
                { value: '', label: t.imports.charsetAuto },
                { value: 'UTF-8', label: 'UTF-8' },
                { value: 'GB18030', label: 'GB18030' },
              ]}
            />
          </label>
          <Upload.Dragger
            accept=".csv,text/csv"
            maxCount={1}
            disabled={run.isPending}
            fileList={file ? [{ uid: '1', name: file.name, size: file.size }] : []}
            beforeUpload={(chosen) => (setFile(chosen), run.reset(), false)}
            onRemove={() => setFile(null)}
          >
            <p className="drop-icon">
              <InboxOutlined />
            </p>
            <p>{t.imports.drop}</p>
            <p className="muted">{t.imports.dropHint}</p>
          </Upload.Dragger>
          {run.error && (
            <Alert
              type="error"
              showIcon
              role="alert"
              className="spaced-before"
              title={t.imports.failed}
              description={failureText(run.error, t.failure)}
            />
          )}
          <p role="status" className="muted">
            {run.isPending && t.imports.running}
          </p>
          <div className="filters">
            <Button
              type="primary"
              size="large"
              disabled={!file}
              loading={run.isPending}
              onClick={() => file && run.mutate({ kind, file, charset })}
            >
              {t.imports.start}
            </Button>
            {kinds.some((one) => one.kind === kind && one.dryRun) && (
              <Button
                size="large"
                disabled={!file || run.isPending}
                onClick={() => file && run.mutate({ kind, file, charset, dryRun: true })}
              >
                {t.imports.tryFirst}
              </Button>
            )}
          </div>
        </section>
      )}
    </Page>
  );
}
