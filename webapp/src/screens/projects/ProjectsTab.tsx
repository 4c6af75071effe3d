import { Tag } from 'antd';
import { projects, type ProjectRow } from '../../api/projects';
import { useUnitNames } from '../../api/unitNames';
import { OrganisationFilter, UnitFilter } from '../../inputs/filters';
import { useText, word } from '../../text';
import type { Column } from '../../ui/columns';
import { CheckFilter, ChoiceFilter, optionsOf, TextFilter } from '../../ui/Filters';
import { ListTab } from '../../ui/ListTab';
import { FileLink } from '../../ui/FileLink';
import { StateTag } from '../../ui/StateTag';
import { useTime } from '../../ui/time';

/** Projects, newest first; those with open findings are marked. */
export function ProjectsTab() {
  const { t } = useText();
  return (
    <ListTab
      list={projects}
      names={['q', 'status', 'organisation', 'unit', 'keyProject']}
      columns={useProjectColumns()}
      rowKey={(row) => row.number}
      late={(row) => row.openFindings > 0}
      empty={t.projects.noProjects}
      file="projects"
    >
      {(values, set) => (
        <>
          <TextFilter label={t.projects.search} value={values.q} onChange={(q) => set({ q })} />
          <ChoiceFilter
            label={t.projects.state}
            value={values.status}
            onChange={(status) => set({ status })}
            options={optionsOf(t.projects.states)}
          />
          <OrganisationFilter
            value={values.organisation}
            onChange={(organisation) => set({ organisation, unit: undefined })}
          />
          <UnitFilter organisation={values.organisation} value={values.unit} onChange={(unit) => set({ unit })} />
          <CheckFilter
            label={t.projects.keyProject}
            value={values.keyProject}
            onChange={(keyProject) => set({ keyProject })}
          />
        </>
      )}
    </ListTab>
  );
}

function useProjectColumns(): Column<ProjectRow>[] {
  const { t, language } = useText();
  const unitName = useUnitNames(language);
  const time = useTime();
  return [
    {
      key: 'number',
      title: t.projects.number,
      value: (row) => row.number,
      show: (row) => (
        <>
          <FileLink number={row.number} /> {row.keyProject && <Tag color="purple">{t.projects.keyProject}</Tag>}
        </>
      ),
    },
    { key: 'name', title: t.projects.name, value: (row) => row.name },
    {
      key: 'status',
      title: t.projects.state,
      value: (row) => word(t.projects.states, row.status),
      show: (row) => <StateTag words={t.projects.states} state={row.status} />,
    },
    { key: 'customer', title: t.projects.customer, value: (row) => row.customer },
    { key: 'unit', title: t.projects.unit, value: (row) => unitName(row.unitId) },
    { key: 'installer', title: t.projects.installer, value: (row) => row.installer },
    {
      key: 'accepted',
      title: t.projects.acceptedParts,
      number: true,
      value: (row) => row.acceptedParts,
      show: (row) => `${row.acceptedParts} / ${row.parts}`,
    },
    {
      key: 'findings',
      title: t.projects.openFindings,
      number: true,
      value: (row) => row.openFindings,
      show: (row) => <span className={row.openFindings ? 'late' : 'muted'}>{row.openFindings}</span>,
    },
    { key: 'registeredAt', title: t.projects.registeredAt, value: (row) => time.instant(row.registeredAt) },
  ];
}
