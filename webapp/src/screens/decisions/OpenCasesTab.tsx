import type { TableView } from '../../api/decisions';
import type { DraftView } from '../../api/drafts';
import { useOpenCases, type OpenCaseEffect } from '../../api/replays';
import { useText, word } from '../../text';
import { FileLink } from '../../ui/FileLink';
import { Listing } from '../../ui/Listing';
import { Loaded } from '../../ui/Loaded';
import { LateTag } from '../../ui/tags';
import { useTime } from '../../ui/time';

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
  const time = useTime();
  const stats: [string, number][] = [
    [words.looked, effect.looked],
    [words.moved, effect.moved],
    [words.cases, effect.cases],
    [words.earlier, effect.earlier],
    [words.late, effect.late],
    [words.dropped, effect.dropped],
    [words.undecided, effect.undecided],
  ];
  return (
    <>
      <div className="stats">
        {stats.map(([label, value]) => (
          <div key={label} className="stat">
            <strong className={label === words.late && value > 0 ? 'bad' : undefined}>{value}</strong>
            {label}
          </div>
        ))}
      </div>
      <Listing<OpenCaseEffect['moves'][number]>
        rows={effect.moves}
        rowKey={({ caseNumber, target }) => `${caseNumber} ${target}`}
        empty={words.none}
        late={({ becomesLate }) => becomesLate}
        columns={[
          {
            key: 'case',
            title: words.case,
            value: ({ caseNumber }) => caseNumber,
            show: ({ caseNumber }) => <FileLink number={caseNumber} />,
          },
          { key: 'target', title: words.target, value: ({ target }) => word(t.targets, target) },
          { key: 'from', title: words.from, value: ({ from }) => from, show: ({ from }) => time.instant(from) },
          { key: 'to', title: words.to, value: ({ to }) => to, show: ({ to }) => time.instant(to) },
          {
            key: 'late',
            title: words.late,
            value: ({ becomesLate }) => becomesLate,
            show: ({ becomesLate }) => becomesLate && <LateTag />,
          },
        ]}
      />
    </>
  );
}
