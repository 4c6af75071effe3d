import type { TableView } from '../../api/decisions';
import type { DraftView } from '../../api/drafts';
import { useOpenCases, type OpenCaseEffect } from '../../api/replays';
import { MovedDeadlines } from '../../rules/MovedDeadlines';
import { useText } from '../../text';
import { Loaded } from '../../ui/Loaded';
import { Stats, type Stat } from '../../ui/Stats';

/** Which deadlines that run now would move, and which would be late at once. */
export function OpenCasesTab({ view, table, revision }: { view: DraftView; table: TableView; revision: number }) {
  const { t } = useText();
  const words = t.workbench.openCases;
  const query = useOpenCases(view.draft.id, revision);
  return (
    <section className="panel">
      <p className="muted">
        {words.hint} {table.decision.binding === 'opening' && words.kept}
      </p>
      <Loaded query={query}>{(effect) => <Effect effect={effect} />}</Loaded>
    </section>
  );
}

function Effect({ effect }: { effect: OpenCaseEffect }) {
  const { t } = useText();
  const words = t.workbench.openCases;
  const stats: Stat[] = [
    [words.looked, effect.looked],
    [words.moved, effect.moved],
    [words.cases, effect.cases],
    [words.earlier, effect.earlier],
    [words.late, effect.late, effect.late > 0],
    [words.dropped, effect.dropped],
    [words.undecided, effect.undecided],
  ];
  return (
    <>
      <Stats stats={stats} />
      <MovedDeadlines moves={effect.moves} words={words} late={words.late} />
    </>
  );
}
