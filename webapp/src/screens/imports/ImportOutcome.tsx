import { DownloadOutlined } from '@ant-design/icons';
import { Alert, Button, Statistic, Table } from 'antd';
import { useEffect, useState } from 'react';
import { Link } from 'react-router-dom';
import type { ImportKind, ImportResult, RefusedRow } from '../../api/imports';
import { useText } from '../../text';
import { csvLine, csvRecords, saveCsv } from '../../ui/csv';

interface Props {
  result: ImportResult;
  file: File;
  charset: string | undefined;
  kind: ImportKind;
  /** Present where the file was only tried. */
  onImport?: () => void;
  importing: boolean;
  onAgain: () => void;
}

/** What became of the file: how many rows were taken, and which were not, where and why. */
export function ImportOutcome({ result, file, charset, kind, onImport, importing, onAgain }: Props) {
  const { t } = useText();
  const lines = useLines(file, charset);
  const { accepted, unchanged, refused } = result;
  const download = () =>
    saveCsv(`refused-${file.name.replace(/\.csv$/i, '')}.csv`, [
      `${lines.get(1) ?? ''},${csvLine(['line', 'column', 'reason'])}`,
      ...refused.map((row) => `${lines.get(row.line) ?? ''},${csvLine([row.line, row.column, row.reason])}`),
    ]);

  return (
    <>
      <section className="panel">
        <h2>{file.name}</h2>
        <div className="counts">
          <Statistic title={t.imports.accepted} value={accepted} />
          <Statistic title={t.imports.unchanged} value={unchanged} />
          <Statistic title={t.imports.refused} value={refused.length} className={refused.length ? 'late' : undefined} />
        </div>
        {onImport && <Alert type="warning" showIcon title={t.imports.onlyTried} />}
        {!onImport && refused.length === 0 && accepted > 0 && (
          <Alert type="success" showIcon title={t.imports.allGood} />
        )}
        {refused.length === 0 && accepted === 0 && <Alert type="info" showIcon title={t.imports.nothingNew} />}
        <div className="filters filters-after">
          {onImport && (
            <Button type="primary" loading={importing} onClick={onImport}>
              {t.imports.importNow}
            </Button>
          )}
          <Button onClick={onAgain}>{t.imports.other}</Button>
          {refused.length > 0 && (
            <Button icon={<DownloadOutlined />} onClick={download}>
              {t.imports.downloadRefused}
            </Button>
          )}
          {kind === 'opening-stock' && !onImport && <Link to="/stock">{t.imports.seeStock}</Link>}
          {kind === 'reports' && <Link to="/cases">{t.imports.seeCases}</Link>}
        </div>
      </section>
      {refused.length > 0 && (
        <div className="table-box">
          <Table<RefusedRow>
            size="small"
            rowKey={(row) => `${row.line}/${row.column}`}
            dataSource={refused}
            pagination={refused.length > 50 ? { pageSize: 50 } : false}
            columns={[
              {
                title: t.imports.line,
                dataIndex: 'line',
                align: 'right',
                width: 70,
                sorter: (a, b) => a.line - b.line,
              },
              {
                title: t.imports.column,
                dataIndex: 'column',
                width: 160,
                render: (column?: string) => <code>{column}</code>,
              },
              { title: t.imports.reason, dataIndex: 'reason' },
              {
                title: t.imports.content,
                responsive: ['lg'],
                render: (_, row) => <code className="two-lines">{lines.get(row.line)}</code>,
              },
            ]}
          />
        </div>
      )}
    </>
  );
}

/** The file's own lines, read once more here, so that a refused one can be shown and handed back. */
function useLines(file: File, charset: string | undefined): Map<number, string> {
  const [lines, setLines] = useState<Map<number, string>>(new Map());
  useEffect(() => {
    let gone = false;
    void file.arrayBuffer().then((bytes) => {
      if (!gone) setLines(new Map(csvRecords(decoded(bytes, charset)).map(({ line, text }) => [line, text])));
    });
    return () => {
      gone = true;
    };
  }, [file, charset]);
  return lines;
}

function decoded(bytes: ArrayBuffer, charset: string | undefined): string {
  if (charset) return new TextDecoder(charset).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
