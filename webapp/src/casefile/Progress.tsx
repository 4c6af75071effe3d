import { Empty, Segmented, Skeleton } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useDiagram, useModel, type ProcessView, type Step } from '../api/cases';
import { useText, word } from '../text';
import { useNow } from '../ui/clock';
import { Loaded } from '../ui/Loaded';
import { useTime } from '../ui/time';
import type { NamedStep } from '../diagram/Bpmn';

const Bpmn = lazy(() => import('../diagram/Bpmn'));

/** The models that the case runs through, with the path it took and where it stands now. */
export function Progress({ number }: { number: string }) {
  const { t } = useText();
  const query = useDiagram(number);
  return (
    <Loaded query={query}>
      {(views) => (views.length === 0 ? <Empty description={t.progress.nothing} /> : <Views views={views} />)}
    </Loaded>
  );
}

function Views({ views }: { views: ProcessView[] }) {
  const { t } = useText();
  const innermost = [...views].reverse().find((view) => view.active) ?? views[0]!;
  const [chosen, setChosen] = useState<string | null>(null);
  const view = views.find((candidate) => keyOf(candidate) === chosen) ?? innermost;
  const times = (process: string) => views.filter((other) => other.process === process);
  return (
    <section className="panel">
      {views.length > 1 && (
        <Segmented
          className="process-choice"
          aria-label={t.progress.process}
          value={keyOf(view)}
          onChange={setChosen}
          options={views.map((candidate) => {
            const same = times(candidate.process);
            const name = word(t.processes, candidate.process);
            return {
              value: keyOf(candidate),
              label: `${name}${same.length > 1 ? ` ${same.indexOf(candidate) + 1}` : ''}${candidate.active ? ' ●' : ''}`,
            };
          })}
        />
      )}
      <Model key={keyOf(view)} view={view} />
    </section>
  );
}

const keyOf = (view: ProcessView) => view.instanceId;

function Model({ view }: { view: ProcessView }) {
  const { t, language } = useText();
  const model = useModel(view.definitionId);
  const [steps, setSteps] = useState<NamedStep[]>([]);
  const told = useTold();
  const passed = useMemo(
    () => view.activities.map((step) => ({ id: step.id, done: step.done, active: step.active, told: told(step) })),
    // the words follow the language
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [view.activities, language],
  );
  const xml = model.data;
  const name = word(t.processes, view.process);
  if (!xml) return <Loaded query={model}>{() => null}</Loaded>;
  return (
    <>
      <p className="muted legend">
        <span className="swatch swatch-done" /> {t.progress.done}
        <span className="swatch swatch-active" /> {t.progress.active}
        <span>· {view.active ? t.progress.running : t.progress.ended}</span>
      </p>
      <Suspense fallback={<Skeleton active />}>
        <Bpmn
          xml={xml}
          passed={passed}
          taken={view.flows}
          language={language}
          label={t.progress.diagram(name)}
          texts={t.progress}
          onSteps={setSteps}
        />
      </Suspense>
      {steps.length > 0 && <Steps steps={steps} view={view} />}
    </>
  );
}

/** The same as a list: how often, how long, who. */
function Steps({ steps, view }: { steps: NamedStep[]; view: ProcessView }) {
  const { t } = useText();
  const told = useTold();
  const of = new Map(view.activities.map((step) => [step.id, step]));
  return (
    <details>
      <summary>{t.progress.steps}</summary>
      <div className="table-box">
        <table className="plain-table">
          <thead>
            <tr>
              <th>{t.story.step}</th>
              <th>{t.story.times}</th>
              <th>{t.story.took}</th>
              <th>{t.story.who}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map(({ id, name, done, active }) => (
              <tr key={id}>
                <td>
                  {name}
                  {active > 0 && <strong> – {t.progress.active}</strong>}
                </td>
                <td>{done + active}</td>
                <td>{told(of.get(id)!)}</td>
                <td>{of.get(id)!.people?.join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** How long a step took, and how long it has been going on; nothing for what takes no time. */
function useTold() {
  const { t } = useText();
  const time = useTime();
  const now = useNow(60_000);
  return ({ active, seconds, since }: Step): string | undefined => {
    const soFar = active > 0 && since ? now - Date.parse(since) : 0;
    const length = (seconds ?? 0) * 1000 + Math.max(0, soFar);
    if (length < 1000) return undefined;
    return active > 0 ? t.story.soFar(time.duration(length)) : time.duration(length);
  };
}
