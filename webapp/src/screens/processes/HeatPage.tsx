import { Empty, Segmented, Skeleton } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import { Link, useParams } from 'react-router-dom';
import { useModel } from '../../api/cases';
import { useHeat, type Heat, type HeatStep } from '../../api/heat';
import { useHomeOrganisation } from '../../api/choices';
import { UnitFilter } from '../../inputs/filters';
import { useText, word } from '../../text';
import { ChoiceFilter, Filters } from '../../ui/Filters';
import { InstantFilter } from '../../ui/InstantFilter';
import { Loaded } from '../../ui/Loaded';
import { Page } from '../../ui/Page';
import { platformNow } from '../../ui/clock';
import { useTime } from '../../ui/time';
import { useFilters } from '../../ui/useFilters';
import { HeatTable } from './HeatTable';
import { instantsOf, lengthOf, LENGTHS } from './heatPeriod';
import { Passes } from './Passes';

const HeatMap = lazy(() => import('../../diagram/HeatMap'));

type Measure = 'passes' | 'median' | 'late';

/** Where cases spend their time in a process: the drawing and the figures, and the cases behind each. */
export default function HeatPage() {
  const { key = '' } = useParams();
  const { t } = useText();
  const home = useHomeOrganisation();
  const { values, set, clear, any } = useFilters('version', 'unit', 'months', 'from', 'to');
  const { values: shown, set: show } = useFilters('measure', 'step');
  const { version, unit } = values;
  const filter = { version, unit, ...instantsOf(values, platformNow()) };
  const query = useHeat(key, filter);
  const name = word(t.processes, key);
  const measure = (shown.measure ?? 'passes') as Measure;
  return (
    <Page title={t.heat.title(name)} extra={<Link to={`/processes/${key}`}>{name}</Link>}>
      <Filters set={any} onClear={clear}>
        <Segmented<Measure>
          aria-label={t.heat.measure}
          value={measure}
          onChange={(chosen) => show({ measure: chosen })}
          options={(Object.keys(t.heat.measures) as Measure[]).map((value) => ({
            value,
            label: t.heat.measures[value],
          }))}
        />
        <ChoiceFilter
          label={t.heat.version}
          value={values.version}
          onChange={(version) => set({ version })}
          options={(query.data?.versions ?? []).map(({ version, instances }) => ({
            value: String(version),
            label: t.heat.versionOf(version, instances),
          }))}
        />
        <UnitFilter organisation={home} value={values.unit} onChange={(unit) => set({ unit })} />
        <ChoiceFilter
          label={t.heat.period}
          value={lengthOf(values)}
          onChange={(months) => set({ months, from: undefined, to: undefined })}
          options={LENGTHS.map((value) => ({ value, label: t.heat.periods[value] }))}
        />
        <InstantFilter label={t.heat.from} value={values.from} onChange={(from) => set({ from })} />
        <InstantFilter label={t.heat.to} value={values.to} onChange={(to) => set({ to })} />
      </Filters>
      <Loaded query={query}>
        {(heat) =>
          heat.versions.length === 0 ? (
            <Empty description={t.heat.nothing} />
          ) : (
            <Drawn
              heat={heat}
              measure={measure}
              version={version}
              step={shown.step}
              onStep={(step) => show({ step })}
              filter={filter}
            />
          )
        }
      </Loaded>
    </Page>
  );
}

interface DrawnProps {
  heat: Heat;
  measure: Measure;
  version: string | undefined;
  step: string | undefined;
  onStep: (step: string) => void;
  filter: Record<string, string | undefined>;
}

function Drawn({ heat, measure, version, step, onStep, filter }: DrawnProps) {
  const { t, language } = useText();
  const [names, setNames] = useState<Record<string, string>>({});
  const told = useTold();
  const drawing = heat.versions.find((one) => String(one.version) === version) ?? heat.versions[0]!;
  const model = useModel(drawing.definition);
  const steps = useMemo(
    () => heat.steps.map((one) => ({ id: one.activity, measure: measureOf(one, measure), told: told(one, measure) })),
    // the words follow the language
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [heat.steps, measure, language],
  );
  return (
    <>
      <section className="panel">
        <p className="muted">{t.heat.explain}</p>
        <Loaded query={model}>
          {(xml) => (
            <Suspense fallback={<Skeleton active />}>
              <HeatMap
                xml={xml}
                steps={steps}
                language={language}
                label={t.heat.diagram(word(t.processes, heat.process))}
                onChoose={onStep}
                onNames={setNames}
              />
            </Suspense>
          )}
        </Loaded>
      </section>
      <HeatTable steps={heat.steps} names={names} chosen={step} onChoose={onStep} />
      {step && <Passes key={step} process={heat.process} step={step} name={names[step] || step} filter={filter} />}
    </>
  );
}

function measureOf(step: HeatStep, measure: Measure): number {
  return measure === 'median' ? (step.median ?? 0) : step[measure];
}

function useTold() {
  const time = useTime();
  return (step: HeatStep, measure: Measure) =>
    measure === 'median' ? time.duration((step.median ?? 0) * 1000) : String(step[measure]);
}
