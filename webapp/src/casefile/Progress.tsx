import { Empty, Segmented, Skeleton } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useDiagram, useModel, type ProcessView } from '../api/cases';
import { useText, word } from '../text';
import { Loaded } from '../ui/Loaded';
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
          passed={view.activities}
          language={language}
          label={t.progress.diagram(name)}
          texts={t.progress}
          onSteps={setSteps}
        />
      </Suspense>
      {steps.length > 0 && (
        <details>
          <summary>{t.progress.steps}</summary>
          <ol className="steps">
            {steps.map((step) => (
              <li key={step.id}>
                {step.name}
                {step.active > 0 && <strong> – {t.progress.active}</strong>}
                {step.done > 1 && <span className="muted"> – {t.progress.times(step.done)}</span>}
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}
