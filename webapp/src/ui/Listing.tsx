import { Empty, Skeleton, Table, type TableColumnsType } from 'antd';
import type { Key } from 'react';
import { compareCells, shownIn, type Column } from './columns';
import { usePhone } from './usePhone';

interface Props<T> {
  columns: Column<T>[];
  rows: T[];
  rowKey: (row: T) => Key;
  loading?: boolean;
  empty: string;
  /** Marks a row that needs looking at. */
  late?: (row: T) => boolean;
  /** Longer lists are cut into pages; a list that the server pages is not. */
  pageSize?: number;
  label?: string;
}

/** Rows as a table that sorts by its headings, or on a phone as cards whose head is the first column. */
export function Listing<T extends object>(props: Props<T>) {
  return usePhone() ? <Cards {...props} /> : <Rows {...props} />;
}

function Rows<T extends object>({ columns, rows, rowKey, loading, empty, late, pageSize = 50, label }: Props<T>) {
  const shown: TableColumnsType<T> = columns.map((column, at) => ({
    key: column.key,
    title: column.title,
    width: column.width,
    fixed: at === 0 && columns.length > 5 ? 'left' : undefined,
    align: column.number ? 'right' : undefined,
    className: column.number ? 'number' : undefined,
    showSorterTooltip: false,
    sorter:
      rows.length > 1 && column.title ? (a: T, b: T) => compareCells(column.value(a), column.value(b)) : undefined,
    render: (_: unknown, row: T) => shownIn(column, row),
  }));
  return (
    <div className="table-box">
      <Table<T>
        size="small"
        aria-label={label}
        rowKey={rowKey}
        columns={shown}
        dataSource={rows}
        loading={loading}
        pagination={rows.length > pageSize ? { pageSize, showSizeChanger: false } : false}
        scroll={{ x: 'max-content' }}
        rowClassName={(row) => (late?.(row) ? 'row-late' : '')}
        locale={{ emptyText: loading ? ' ' : <Empty description={empty} image={Empty.PRESENTED_IMAGE_SIMPLE} /> }}
      />
    </div>
  );
}

function Cards<T extends object>({ columns, rows, rowKey, loading, empty, late }: Props<T>) {
  if (loading) return <Skeleton active />;
  if (rows.length === 0) return <Empty description={empty} image={Empty.PRESENTED_IMAGE_SIMPLE} />;
  const [head, ...rest] = columns.filter(({ wide }) => !wide);
  return (
    <ul className="cards">
      {rows.map((row) => (
        <li key={rowKey(row)} className={`card${late?.(row) ? ' card-late' : ''}`}>
          {head && <div className="card-title">{shownIn(head, row)}</div>}
          <dl className="facts">
            {rest.map((column) => {
              const content = shownIn(column, row);
              if (content === '' || content === null || content === undefined || content === false) return null;
              return (
                <div key={column.key}>
                  <dt>{column.title}</dt>
                  <dd>{content}</dd>
                </div>
              );
            })}
          </dl>
        </li>
      ))}
    </ul>
  );
}
