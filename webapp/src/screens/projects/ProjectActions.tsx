import { Button } from 'antd';
import { useState } from 'react';
import { useCancelProject, type ProjectRow } from '../../api/projects';
import { holds, useMe } from '../../api/session';
import { TextField } from '../../inputs/fields';
import { useText } from '../../text';
import { FormDialog } from '../../ui/FormDialog';
import { REGISTRARS } from './roles';

export function CancelProject({ project }: { project: ProjectRow }) {
  const { t } = useText();
  const me = useMe();
  const [asked, setAsked] = useState(false);
  const call = useCancelProject(project.number);
  if (['closed', 'cancelled'].includes(project.status) || !holds(me.data, ...REGISTRARS)) return null;
  return (
    <>
      <Button danger onClick={() => setAsked(true)}>
        {t.projects.cancel}
      </Button>
      {asked && (
        <FormDialog<{ reason: string }, { reason: string }, unknown>
          title={t.projects.cancel}
          text={t.projects.cancelText}
          okText={t.common.confirm}
          danger
          call={call}
          body={(values) => values}
          onClose={() => setAsked(false)}
        >
          <TextField name="reason" label={t.actions.reason} long required />
        </FormDialog>
      )}
    </>
  );
}
