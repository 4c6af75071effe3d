import { Button } from 'antd';
import { useState } from 'react';
import { useIdentify, type Project, type ProjectPart, type ProjectUnit } from '../../api/projects';
import { holds, useMe } from '../../api/session';
import { TextField } from '../../inputs/fields';
import { useText, word } from '../../text';
import type { Column } from '../../ui/columns';
import { Export } from '../../ui/Export';
import { FormDialog } from '../../ui/FormDialog';
import { Listing } from '../../ui/Listing';
import { Panel } from '../../ui/Panel';
import { StateTag } from '../../ui/StateTag';
import { REGISTRARS } from './roles';

/** The lots in which the site is handed over, with their units. */
export function Parts({ view }: { view: Project }) {
  const { t } = useText();
  const { parts, units, project } = view;
  const columns = useUnitColumns(view);
  const partColumns: Column<ProjectPart>[] = [
    { key: 'name', title: t.projects.part, value: (part) => `${part.partNo} · ${part.name}` },
    {
      key: 'status',
      title: t.projects.state,
      value: (part) => word(t.projects.partStates, part.status),
      show: (part) => <StateTag words={t.projects.partStates} state={part.status} />,
    },
    {
      key: 'units',
      title: t.projects.units,
      number: true,
      value: (part) => units.filter(({ partNo }) => partNo === part.partNo).length,
    },
    { key: 'inspector', title: t.projects.inspector, value: (part) => part.inspector },
    { key: 'acceptedOn', title: t.projects.acceptedOn, value: (part) => part.acceptedOn },
  ];
  return (
    <>
      <Panel title={t.projects.parts}>
        <Listing columns={partColumns} rows={parts} rowKey={(part) => part.partNo} empty={t.common.none} />
      </Panel>
      <Panel
        title={t.projects.units}
        extra={<Export file={project.number} columns={columns} pages={() => Promise.resolve({ items: units })} />}
      >
        <Listing columns={columns} rows={units} rowKey={(unit) => unit.id} empty={t.common.none} pageSize={20} />
      </Panel>
    </>
  );
}

function useUnitColumns({ project }: Project): Column<ProjectUnit>[] {
  const { t } = useText();
  const me = useMe();
  const may = project.closedAt === undefined && holds(me.data, ...REGISTRARS);
  return [
    { key: 'position', title: t.projects.position, value: (unit) => unit.position },
    { key: 'part', title: t.projects.part, number: true, value: (unit) => unit.partNo },
    {
      key: 'family',
      title: t.projects.family,
      value: (unit) => unit.productFamily && word(t.families, unit.productFamily),
    },
    { key: 'model', title: t.projects.model, value: (unit) => unit.model },
    {
      key: 'serialNo',
      title: t.projects.serialNo,
      value: (unit) => unit.serialNo,
      show: (unit) =>
        unit.serialNo ?? (
          <>
            <span className="muted">{t.projects.noSerial}</span>{' '}
            {may && <Identify number={project.number} unit={unit} />}
          </>
        ),
    },
  ];
}

function Identify({ number, unit }: { number: string; unit: ProjectUnit }) {
  const { t } = useText();
  const [asked, setAsked] = useState(false);
  const call = useIdentify(number, unit.position);
  return (
    <>
      <Button size="small" onClick={() => setAsked(true)}>
        {t.projects.identify}
      </Button>
      {asked && (
        <FormDialog<{ serialNo: string }, { serialNo: string }, unknown>
          title={`${t.projects.identify} · ${unit.position}`}
          call={call}
          body={(values) => values}
          onClose={() => setAsked(false)}
        >
          <TextField name="serialNo" label={t.projects.serialNo} max={64} required />
        </FormDialog>
      )}
    </>
  );
}
