import { Link } from 'react-router-dom';
import type { TableView } from '../../api/decisions';
import { useUsage, type TableUsage } from '../../api/versions';
import { inLanguage, useText } from '../../text';
import { Listing } from '../../ui/Listing';
import { Loaded } from '../../ui/Loaded';
import { Stats, type Stat } from '../../ui/Stats';
import { useTime } from '../../ui/time';

/** How often each row decided in the last twelve months, which never did, how often people overruled it, and who asks it. */
export function UsageTab({ view, organisation }: { view: TableView; organisation: string }) {
  const query = useUsage(view.decision.key, organisation);
  return (
    <section className="panel">
      <Loaded query={query}>{(usage) => <Usage view={view} usage={usage} />}</Loaded>
    </section>
  );
}

function Usage({ view, usage }: { view: TableView; usage: TableUsage }) {
  const { t, language } = useText();
  const words = t.workbench.usage;
  const time = useTime();
  const annotation = (id: string) => inLanguage(view.rules.find((rule) => rule.id === id)?.annotation, language);
  const stats: Stat[] = [
    [words.decisions, usage.decisions],
    [words.neverFired, usage.rules.filter(({ fired }) => fired === 0).length],
    [words.overruled, usage.overruled ?? words.notOffered],
  ];
  return (
    <>
      <p className="muted">{words.since(time.instant(usage.since).slice(0, 10))}</p>
      <Stats stats={stats} />
      <Listing<TableUsage['rules'][number]>
        rows={usage.rules}
        rowKey={({ ruleId }) => ruleId}
        empty={words.none}
        columns={[
          {
            key: 'row',
            title: words.row,
            value: ({ ruleId }) => usage.rules.findIndex((rule) => rule.ruleId === ruleId) + 1,
          },
          { key: 'means', title: t.workbench.annotation, value: ({ ruleId }) => annotation(ruleId) || ruleId },
          {
            key: 'fired',
            title: words.fired,
            number: true,
            value: ({ fired }) => fired,
            show: ({ fired }) => (fired === 0 ? <span className="soon">{words.never}</span> : fired),
          },
          { key: 'last', title: words.last, value: ({ last }) => last, show: ({ last }) => time.instant(last) },
        ]}
      />
      <h3 className="section-after">{words.uses}</h3>
      {usage.uses.length === 0 && <p className="muted">{words.noUses}</p>}
      <ul>
        {usage.uses.map(({ process, processName, element, name }) => (
          <li key={`${process} ${element}`}>
            <Link to={`/processes/${process}?element=${element}`}>
              {inLanguage(processName, language)} · {inLanguage(name, language)}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
