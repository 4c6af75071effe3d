import { Link, useSearchParams } from 'react-router-dom';
import { useBoard, useBoardCounts, useBoardLive, useForecasts, type Live } from '../../api/board';
import { useText } from '../../text';
import { keepPlatformTime } from '../../ui/clock';
import { Failure } from '../../ui/Failure';
import { Page } from '../../ui/Page';
import { Pager } from '../../ui/Pager';
import { useCursor } from '../../ui/useCursor';
import { useFilters } from '../../ui/useFilters';
import './board.css';
import { BoardFilters } from './BoardFilters';
import { BoardTable } from './BoardTable';
import { ClockDrawer } from './ClockDrawer';
import { Counts } from './Counts';
import { FILTERS } from './filter';

const SIZE = 50;

/** Every open deadline of the reader's units as it stands now; filters and the one that is looked at stand in the address. */
export default function BoardPage() {
  const { t } = useText();
  const live = useBoardLive(keepPlatformTime);
  const filters = useFilters(...FILTERS);
  const [parameters, setParameters] = useSearchParams();
  const cursor = useCursor(filters.stamp);
  const page = useBoard(filters.values, cursor.cursor, SIZE);
  const counts = useBoardCounts(filters.values);
  const rows = page.data?.items ?? [];
  const forecasts = useForecasts(rows.map(({ clockId }) => clockId));
  const chosen = parameters.get('clock') ?? undefined;
  const choose = (clockId: string | undefined) => {
    const next = new URLSearchParams(parameters);
    if (clockId) next.set('clock', clockId);
    else next.delete('clock');
    setParameters(next, { replace: true });
  };
  return (
    <Page
      title={t.board.title}
      extra={
        <>
          <Link to="/board/escalations">{t.board.escalations}</Link>
          <LiveMark live={live} />
        </>
      }
    >
      <Counts counts={counts.data} chosen={filters.values} onChoose={filters.set} />
      <BoardFilters filters={filters} />
      {page.error && !page.data ? (
        <Failure error={page.error} retry={() => void page.refetch()} />
      ) : (
        <BoardTable
          rows={rows}
          loading={page.isPending}
          filtered={filters.any}
          chosen={chosen}
          forecasts={forecasts.data?.items ?? []}
          onChoose={(row) => choose(row.clockId)}
        />
      )}
      <Pager cursor={cursor} size={SIZE} shown={rows.length} next={page.data?.next} />
      <ClockDrawer clockId={chosen} onClose={() => choose(undefined)} />
    </Page>
  );
}

function LiveMark({ live }: { live: Live }) {
  const { t } = useText();
  return (
    <span className={`board-live board-live-${live}`} role="status" title={t.board.liveText[live]}>
      <span aria-hidden>{live === 'live' ? '●' : '○'}</span> {t.board[live]}
    </span>
  );
}
