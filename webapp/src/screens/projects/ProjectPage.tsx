import { Tag } from 'antd';
import { useParams } from 'react-router-dom';
import { useProject, type Project } from '../../api/projects';
import { useUnitNames } from '../../api/unitNames';
import { CaseFilePage } from '../../casefile/CaseFilePage';
import { useText, word } from '../../text';
import { Facts } from '../../ui/Facts';
import { Panel } from '../../ui/Panel';
import { StateTag } from '../../ui/StateTag';
import { useTime } from '../../ui/time';
import { readable } from '../../ui/values';
import { Acceptances } from './Acceptances';
import { Findings } from './Findings';
import { Inspections } from './Inspections';
import { Letters } from './Letters';
import { Papers } from './Papers';
import { Parts } from './Parts';
import { CancelProject } from './ProjectActions';

/** A site: who builds for whom, its parts and units, what was inspected, found, put right and accepted. */
export default function ProjectPage() {
  const { number = '' } = useParams();
  const { t } = useText();
  const query = useProject(number);
  return (
    <CaseFilePage
      number={number}
      query={query}
      tags={({ project }) => (
        <>
          <StateTag words={t.projects.states} state={project.status} />
          {project.keyProject && <Tag color="purple">{t.projects.keyProject}</Tag>}
        </>
      )}
      actions={({ project }) => <CancelProject project={project} />}
      aside={(view) => (
        <>
          <Papers number={number} />
          <Steps view={view} />
        </>
      )}
    >
      {(view) => (
        <>
          <ProjectFacts view={view} />
          <Parts view={view} />
          <Inspections number={number} organisation={view.project.organisation} />
          <Findings number={number} />
          <Letters number={number} />
          <Acceptances number={number} />
        </>
      )}
    </CaseFilePage>
  );
}

function ProjectFacts({ view }: { view: Project }) {
  const { t, language } = useText();
  const unitName = useUnitNames(language);
  const time = useTime();
  const { project } = view;
  return (
    <Panel title={project.name}>
      <Facts
        columns={2}
        lines={[
          { label: t.projects.customer, value: project.customer },
          { label: t.projects.site, value: project.address },
          { label: t.projects.unit, value: unitName(project.unitId) },
          { label: t.projects.installer, value: project.installer },
          { label: t.projects.dealer, value: project.dealer },
          { label: t.projects.contractNo, value: project.contractNo },
          { label: t.projects.plannedStart, value: project.plannedStart },
          { label: t.projects.plannedEnd, value: project.plannedEnd },
          { label: t.projects.registeredAt, value: time.instant(project.registeredAt) },
          { label: t.projects.closedAt, value: time.instant(project.closedAt) },
          {
            label: t.projects.designServices,
            value: view.designServices?.map((service) => word(t.projects.services, service)).join(', '),
          },
          { label: t.projects.plan, value: view.plan },
          { label: t.projects.siteResult, value: view.siteResult && readable(view.siteResult, t) },
        ]}
      />
    </Panel>
  );
}

/** What people did beside inspections: preparation, commissioning, reviews of key projects. */
function Steps({ view }: { view: Project }) {
  const { t } = useText();
  const time = useTime();
  if (view.steps.length === 0) return null;
  return (
    <Panel title={t.projects.steps}>
      <ul className="plain">
        {view.steps.map((step) => (
          <li key={step.stepNo}>
            <span>
              {word(t.projects.stepKinds, step.kind)}{' '}
              <Tag color={step.passed ? 'green' : 'red'}>{step.passed ? t.projects.passed : t.projects.failed}</Tag>
            </span>
            <span className="muted">
              {[time.instant(step.doneAt), step.doneBy, step.note].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
