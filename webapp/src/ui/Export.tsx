import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useText } from '../text';
import { platformNow } from './clock';
import type { Column } from './columns';
import { csvLine, saveCsv } from './csv';
import { fileStamp } from './time';
import { useTold } from './useTold';

const MOST_EXPORTED = 10_000;

/** What a file takes of a column. */
export type FileColumn<T> = Pick<Column<T>, 'title' | 'value'>;

interface Props<T> {
  /** Begins the file's name. */
  file: string;
  columns: FileColumn<T>[];
  /** The page that begins at the cursor; the first one without. */
  pages: (cursor: string | undefined) => Promise<{ items: T[]; next?: string | null }>;
}

/** Writes every row that fits the filters, not only the page on the screen. */
export function Export<T>({ file, columns, pages }: Props<T>) {
  const { t } = useText();
  const told = useTold();
  const [count, setCount] = useState<number | null>(null);
  const written = columns.filter(({ title }) => title);
  const run = async () => {
    const rows: T[] = [];
    let next: string | null | undefined;
    setCount(0);
    try {
      do {
        const page = await pages(next ?? undefined);
        rows.push(...page.items);
        next = page.next;
        setCount(rows.length);
      } while (next && rows.length < MOST_EXPORTED);
      saveCsv(`${file}-${fileStamp(platformNow())}.csv`, [
        csvLine(written.map(({ title }) => title)),
        ...rows.map((row) => csvLine(written.map(({ value }) => value(row)))),
      ]);
    } catch (error) {
      told.failed(error);
    } finally {
      setCount(null);
    }
  };
  return (
    <Button icon={<DownloadOutlined />} onClick={() => void run()} loading={count !== null}>
      {count === null ? t.common.exportCsv : t.common.exporting(count)}
    </Button>
  );
}
