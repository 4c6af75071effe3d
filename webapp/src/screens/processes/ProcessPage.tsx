import { AimOutlined } from '@ant-design/icons';
import { Button, Skeleton, Tag } from 'antd';
import { lazy, Suspense, type ReactNode } from 'react';
import { Link, useParams } from 'react-router-dom';
import { useModel } from '../../api/cases';
import { useProcess, type ProcessDetail } from '../../api/processes';
import { holds, useMe } from '../../api/session';
import { inLanguage, useText, word } from '../../text';
import { Loaded } from '../../ui/Loaded';
import { Page } from '../../ui/Page';
import { Panel } from '../../ui/Panel';
import { useFilters } from '../../ui/useFilters';

const Bpmn = lazy(() => import('../../diagram/Bpmn'));
const NOTHING: [] = [];
const HEAT = [
  'supervisor',
  'quality-engineer',
  'branch-manager',
  'chief-engineer',
  'general-manager',
  'analyst',
  'auditor',
  'administrator',
];
const RULES = ['analyst', 'rule-approver', 'auditor', 'chief-engineer', 'general-manager', 'administrator'];

/** A process: its diagram, what it is for, its tasks and the tables that decide in it. */
export default function ProcessPage() {
  const { key = '' } = useParams();
  const { t, language } = useText();
  const me = useMe();
  const query = useProcess(key);
  return (
    <Page
      title={query.data ? inLanguage(query.data.name, language) : key}
      tags={query.data && <Tag>{t.models.version(query.data.version)}</Tag>}
      extra={
        <>
          {holds(me.data, ...HEAT) && <Link to={`/processes/${key}/heat`}>{t.heat.open}</Link>}
          <Link to="/processes">{t.models.title}</Link>
        </>
      }
    >
      <Loaded query={query}>{(process) => <Process process={process} />}</Loaded>
    </Page>
  );
}

function Process({ process }: { process: ProcessDetail }) {
  const { t, language } = useText();
  const words = t.models;
  const { values, set } = useFilters('element');
  const steps = [...process.tasks, ...process.decisions.flatMap((decision) => decision.steps)];
  const sought = steps.find(({ element }) => element === values.element);
  const marker = (step: ProcessDetail['tasks'][number]) => (
    <Button
      size="small"
      type={step.element === values.element ? 'primary' : 'text'}
      icon={<AimOutlined />}
      aria-label={words.show(inLanguage(step.name, language))}
      title={words.show(inLanguage(step.name, language))}
      onClick={() => set({ element: step.element })}
    />
  );
  return (
    <>
      <section className="panel">
        <p className="lead">{inLanguage(process.sentence, language)}</p>
        {sought && <p role="status">{words.sought(inLanguage(sought.name, language))}</p>}
        <Diagram process={process} element={values.element} />
      </section>
      <div className="columns">
        <Tables process={process} marker={marker} />
        <div>
          <Panel title={words.tasks}>
            {process.tasks.length === 0 && <p className="muted">{words.noTasks}</p>}
            <ul className="plain-list">
              {process.tasks.map((task) => (
                <li key={task.element}>
                  {marker(task)} {inLanguage(task.name, language)}
                </li>
              ))}
            </ul>
          </Panel>
          <Neighbours title={words.calls} none={words.noCalls} processes={process.calls} />
          <Neighbours title={words.calledBy} none={words.nobodyCalls} processes={process.calledBy} />
        </div>
      </div>
    </>
  );
}

function Diagram({ process, element }: { process: ProcessDetail; element: string | undefined }) {
  const { t, language } = useText();
  const model = useModel(process.definitionId);
  return (
    <Loaded query={model}>
      {(xml) => (
        <Suspense fallback={<Skeleton active />}>
          <Bpmn
            xml={xml}
            passed={NOTHING}
            taken={NOTHING}
            sought={element}
            language={language}
            label={t.models.diagram(inLanguage(process.name, language))}
            texts={t.progress}
          />
        </Suspense>
      )}
    </Loaded>
  );
}

type Marker = (step: ProcessDetail['tasks'][number]) => ReactNode;

function Tables({ process, marker }: { process: ProcessDetail; marker: Marker }) {
  const { t, language } = useText();
  const words = t.models;
  const me = useMe();
  const reads = holds(me.data, ...RULES);
  return (
    <Panel title={words.asks}>
      {process.decisions.length === 0 && <p className="muted">{words.noTables}</p>}
      <ul className="plain-list">
        {process.decisions.map(({ key, steps }) => (
          <li key={key}>
            {reads ? <Link to={`/decisions/${key}`}>{word(t.decisionNames, key)}</Link> : word(t.decisionNames, key)}
            <ul className="plain-list">
              {steps.map((step) => (
                <li key={step.element} className="muted">
                  {marker(step)} {inLanguage(step.name, language)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Neighbours({ title, none, processes }: { title: string; none: string; processes: ProcessDetail['calls'] }) {
  const { language } = useText();
  return (
    <Panel title={title}>
      {processes.length === 0 && <p className="muted">{none}</p>}
      <ul className="plain-list">
        {processes.map(({ key, name }) => (
          <li key={key}>
            <Link to={`/processes/${key}`}>{inLanguage(name, language)}</Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
