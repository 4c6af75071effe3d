import { Checkbox, Tag } from 'antd';
import { useOrganisationChoices, useUnitChoices } from '../../api/choices';
import { projects, type ProjectRow } from '../../api/projects';
import { useUnitNames } from '../../api/unitNames';
import { useText, word } from '../../text';
import type { Column } from '../../ui/columns';
import { ChoiceFilter, Filters, optionsOf, TextFilter } from '../../ui/Filters';
import { FileLink } from '../../ui/FileLink';
import { PagedListing } from '../../ui/PagedListing';
import { StateTag } from '../../ui/StateTag';
import { useTime } from '../../ui/time';
import { useCursor } from '../../ui/useCursor';
import { useFilters } from '../../ui/useFilters';

const SIZE = 50;

/** Projects, newest first; those with open findings are marked. */
export function ProjectsTab() {
  const { t, language } = useText();
  const { values, set, clear, any, stamp } = useFilters('q', 'status', 'organisation', 'unit', 'keyProject');
  const cursor = useCursor(stamp);
  const query = projects.use({ ...values, cursor: cursor.cursor, limit: SIZE });
  const organisations = useOrganisationChoices(language);
  const units = useUnitChoices(values.organisation, language);
  return (
    <PagedListing
      query={query}
      cursor={cursor}
      size={SIZE}
      columns={useProjectColumns()}
      rowKey={(row) => row.number}
      late={(row) => row.openFindings > 0}
      empty={t.projects.noProjects}
      file="projects"
      pages={(next) => projects.page({ ...values, cursor: next, limit: 200 })}
      filters={
        <Filters set={any} onClear={clear}>
          <TextFilter label={t.projects.search} value={values.q} onChange={(q) => set({ q })} />
          <ChoiceFilter
            label={t.projects.state}
            value={values.status}
            onChange={(status) => set({ status })}
            options={optionsOf(t.projects.states)}
          />
          {organisations.length > 0 && (
            <ChoiceFilter
              label={t.cases.organisation}
              value={values.organisation}
              onChange={(organisation) => set({ organisation, unit: undefined })}
              options={organisations}
            />
          )}
          <ChoiceFilter
            label={t.projects.unit}
            value={values.unit}
            onChange={(unit) => set({ unit })}
            options={units}
          />
          <Checkbox
            checked={values.keyProject === 'true'}
            onChange={(event) => set({ keyProject: event.target.checked ? 'true' : undefined })}
          >
            {t.projects.keyProject}
          </Checkbox>
        </Filters>
      }
    />
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
