import { Empty, Skeleton, Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router-dom';
import type { BoardRow, Forecast } from '../../api/board';
import { useUnitNames } from '../../api/unitNames';
import { inLanguage, useText, word } from '../../text';
import { useNow } from '../../ui/clock';
import { Remaining } from '../../ui/Remaining';
import { SeverityTag } from '../../ui/tags';
import { useTime } from '../../ui/time';
import { usePhone } from '../../ui/usePhone';
import { percent, stateNow } from './filter';
import { StateMark } from './StateMark';

interface Props {
  rows: BoardRow[];
  loading: boolean;
  filtered: boolean;
  chosen: string | undefined;
  onChoose: (row: BoardRow) => void;
  forecasts: Forecast[];
}

/** The deadlines as a dense table, on a phone as cards; colour, sign and word of a row turn with the time. */
export function BoardTable({ rows, loading, filtered, chosen, onChoose, forecasts }: Props) {
  const { t } = useText();
  const phone = usePhone();
  const now = useNow();
  const columns = useColumns(now, onChoose, forecasts);
  const empty = (
    <Empty description={filtered ? t.board.empty : t.board.emptyAll} image={Empty.PRESENTED_IMAGE_SIMPLE} />
  );
  if (phone)
    return loading ? <Skeleton active /> : rows.length ? <Cards rows={rows} now={now} onChoose={onChoose} /> : empty;
  return (
    <div className="table-box">
      <Table<BoardRow>
        size="small"
        aria-label={t.board.list}
        rowKey="clockId"
        columns={columns}
        dataSource={rows}
        loading={loading}
        pagination={false}
        scroll={{ x: 'max-content' }}
        rowClassName={(row) =>
          `board-row board-row-${stateNow(row, now)}${row.clockId === chosen ? ' board-row-chosen' : ''}`
        }
        onRow={(row) => ({ onClick: () => onChoose(row) })}
        locale={{ emptyText: loading ? ' ' : empty }}
      />
    </div>
  );
}

/** Who has the case in hand: the first task and its holder, or to whom it is offered. */
export function Holder({ row }: { row: BoardRow }) {
  const { t, language } = useText();
  const task = row.tasks[0];
  if (!task) return <span className="muted">–</span>;
  const roles = [...new Set(task.groups.map((group) => group.slice(group.lastIndexOf('.') + 1)))];
  return (
    <>
      <div className="nowrap">{inLanguage(task.name, language)}</div>
      <div className="muted nowrap">
        {task.holder ??
          (roles.length ? t.board.offered(roles.map((role) => word(t.roles, role)).join(', ')) : t.board.nobody)}
        {row.tasks.length > 1 && ` +${row.tasks.length - 1}`}
      </div>
    </>
  );
}

function Opener({ row, onChoose }: { row: BoardRow; onChoose: Props['onChoose'] }) {
  const { t } = useText();
  const target = word(t.targets, row.target);
  return (
    <button
      type="button"
      className="board-open"
      aria-haspopup="dialog"
      aria-label={t.board.open(target, row.caseNumber)}
      onClick={(event) => {
        event.stopPropagation();
        onChoose(row);
      }}
    >
      {target}
    </button>
  );
}

function useColumns(now: number, onChoose: Props['onChoose'], forecasts: Forecast[]): TableColumnsType<BoardRow> {
  const { t, language } = useText();
  const time = useTime();
  const unitName = useUnitNames(language);
  return [
    {
      title: t.board.state,
      key: 'state',
      width: 104,
      render: (_, row) => <StateMark state={stateNow(row, now)} />,
    },
    {
      title: t.board.left,
      key: 'left',
      width: 120,
      render: (_, row) => (
        <span className="nowrap">
          <Remaining deadline={row} />
        </span>
      ),
    },
    ...(forecasts.length
      ? [
          {
            title: t.board.chance,
            key: 'chance',
            render: (_: unknown, row: BoardRow) => {
              const forecast = forecasts.find(({ clockId }) => clockId === row.clockId);
              return forecast && stateNow(row, now) !== 'late' ? percent(forecast.chance.share) : null;
            },
          },
        ]
      : []),
    { title: t.board.target, key: 'target', render: (_, row) => <Opener row={row} onChoose={onChoose} /> },
    {
      title: t.board.case,
      key: 'case',
      render: (_, row) => (
        <>
          <Link className="nowrap" to={`/cases/${row.caseNumber}`} onClick={(event) => event.stopPropagation()}>
            {row.caseNumber}
          </Link>
          <div className="muted nowrap">{word(t.kinds, row.kind)}</div>
        </>
      ),
    },
    { title: t.board.severity, key: 'severity', render: (_, row) => <SeverityTag severity={row.severity} /> },
    { title: t.board.unit, key: 'unit', render: (_, row) => <span className="nowrap">{unitName(row.unitId)}</span> },
    {
      title: t.board.equipment,
      key: 'equipment',
      render: (_, row) => (
        <>
          <div className="nowrap">{row.model ?? (row.product && word(t.families, row.product))}</div>
          <div className="muted nowrap">{row.serialNo}</div>
        </>
      ),
    },
    { title: t.board.holder, key: 'holder', render: (_, row) => <Holder row={row} /> },
    {
      title: t.board.dueAt,
      key: 'dueAt',
      render: (_, row) => (
        <>
          <div className="nowrap">{time.instant(row.dueAt)}</div>
          {row.told && <div className="muted nowrap">{`${t.board.told}: ${word(t.board.levels, row.told)}`}</div>}
        </>
      ),
    },
  ];
}

function Cards({ rows, now, onChoose }: { rows: BoardRow[]; now: number; onChoose: Props['onChoose'] }) {
  const { t, language } = useText();
  const unitName = useUnitNames(language);
  return (
    <ul className="cards" aria-label={t.board.list}>
      {rows.map((row) => (
        <li key={row.clockId} className={`card board-row-${stateNow(row, now)}`}>
          <div className="card-title">
            <Opener row={row} onChoose={onChoose} /> <StateMark state={stateNow(row, now)} />
          </div>
          <div>
            <Remaining deadline={row} /> · <Link to={`/cases/${row.caseNumber}`}>{row.caseNumber}</Link>
          </div>
          <div className="muted">
            {unitName(row.unitId)} · {word(t.kinds, row.kind)}
          </div>
          <Holder row={row} />
        </li>
      ))}
    </ul>
  );
}
