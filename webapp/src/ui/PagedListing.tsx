import { ReloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Key, ReactNode } from 'react';
import { useText } from '../text';
import type { Column } from './columns';
import { Export } from './Export';
import { Failure } from './Failure';
import { Listing } from './Listing';
import { Pager } from './Pager';
import type { useCursor } from './useCursor';

interface ListPage<T> {
  items: T[];
  next: string | null;
}

interface Props<T> {
  query: {
    data: ListPage<T> | undefined;
    error: unknown;
    isPending: boolean;
    isFetching: boolean;
    isPlaceholderData: boolean;
    refetch: () => unknown;
  };
  cursor: ReturnType<typeof useCursor>;
  /** Rows of a page; left out where the list comes as a whole. */
  size?: number;
  columns: Column<T>[];
  rowKey: (row: T) => Key;
  late?: (row: T) => boolean;
  empty: string;
  /** Begins the name of the exported file. */
  file: string;
  pages: (cursor: string | undefined) => Promise<ListPage<T>>;
  filters?: ReactNode;
}

/** A list that the server pages, with its filters, its export and what it shows while there is nothing. */
export function PagedListing<T extends object>(props: Props<T>) {
  const { query, cursor, size, columns, rowKey, late, empty, file, pages, filters } = props;
  const { t } = useText();
  const rows = query.data?.items ?? [];
  return (
    <>
      <div className="list-head">
        {filters}
        <span className="grow" />
        <Button
          icon={<ReloadOutlined />}
          aria-label={t.common.reload}
          loading={query.isFetching}
          onClick={() => void query.refetch()}
        />
        <Export file={file} columns={columns} pages={pages} />
      </div>
      {query.error && !query.data ? (
        <Failure error={query.error} retry={() => void query.refetch()} />
      ) : (
        <Listing
          columns={columns}
          rows={rows}
          rowKey={rowKey}
          late={late}
          empty={empty}
          loading={query.isPending || query.isPlaceholderData}
          pageSize={size && Math.max(size, rows.length)}
        />
      )}
      {size !== undefined && (rows.length > 0 || cursor.page > 0) && (
        <Pager cursor={cursor} size={size} shown={rows.length} next={query.data?.next} />
      )}
    </>
  );
}
