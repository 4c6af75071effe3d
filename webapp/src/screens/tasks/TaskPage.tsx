import { ArrowLeftOutlined } from '@ant-design/icons';
import { Alert, Button, Result } from 'antd';
import { Link, useParams } from 'react-router-dom';
import { ApiError } from '../../api/http';
import { useMe } from '../../api/session';
import { useClaim, useTaskForm, type TaskForm, type TaskRow } from '../../api/tasks';
import { inLanguage, useText } from '../../text';
import { Loaded } from '../../ui/Loaded';
import { Page } from '../../ui/Page';
import { Remaining } from '../../ui/Remaining';
import { useTime } from '../../ui/time';
import { useTold } from '../../ui/useTold';
import { Answer } from './Answer';

/** One task: what one must know, the form, and the button that completes it. */
export default function TaskPage() {
  const { id = '' } = useParams();
  const { t, language } = useText();
  const form = useTaskForm(id);
  const row = form.data?.task;
  const gone = form.error instanceof ApiError && [404, 409].includes(form.error.status);
  return (
    <Page
      title={row ? inLanguage(row.name, language) : t.nav.tasks}
      extra={
        <Link to="/tasks">
          <ArrowLeftOutlined /> {t.tasks.toList}
        </Link>
      }
    >
      <div className="narrow">
        {gone ? <Gone /> : <Loaded query={form}>{(loaded) => <Work form={loaded} />}</Loaded>}
      </div>
    </Page>
  );
}

function Gone() {
  const { t } = useText();
  return (
    <Result
      status="info"
      title={t.tasks.gone}
      extra={
        <Link to="/tasks">
          <Button type="primary">{t.tasks.toList}</Button>
        </Link>
      }
    />
  );
}

function Work({ form }: { form: TaskForm }) {
  const { t } = useText();
  const time = useTime();
  const me = useMe();
  const { task } = form;
  const own = task.assignee !== undefined && task.assignee === me.data?.id;
  return (
    <>
      <p className="task-line">
        {task.caseNumber && <Link to={`/cases/${task.caseNumber}`}>{task.caseNumber}</Link>}
        {task.dueAt && (
          <span>
            <span className="muted">
              {t.tasks.due} {time.instant(task.dueAt)} ·{' '}
            </span>
            <Remaining deadline={{ dueAt: task.dueAt, state: 'running' }} />
          </span>
        )}
      </p>
      {!own && <Claim task={task} />}
      <Answer form={form} writable={own} />
      {own && <Unclaim task={task} />}
    </>
  );
}

function Claim({ task }: { task: TaskRow }) {
  const { t } = useText();
  const told = useTold();
  const claim = useClaim(task.id, 'claim');
  if (task.assignee)
    return <Alert type="info" showIcon title={t.tasks.others(task.holder ?? task.assignee)} className="spaced" />;
  if (!task.mayWork) return null;
  return (
    <div className="claim">
      <span className="muted">{t.tasks.claimFirst}</span>
      <Button
        type="primary"
        size="large"
        block
        loading={claim.isPending}
        onClick={() => claim.mutate(undefined, { onSuccess: () => told.done(t.tasks.claimed), onError: told.failed })}
      >
        {t.tasks.claim}
      </Button>
    </div>
  );
}

function Unclaim({ task }: { task: TaskRow }) {
  const { t } = useText();
  const told = useTold();
  const unclaim = useClaim(task.id, 'unclaim');
  return (
    <Button
      type="text"
      block
      loading={unclaim.isPending}
      onClick={() => unclaim.mutate(undefined, { onSuccess: () => told.done(t.tasks.unclaimed), onError: told.failed })}
    >
      {t.tasks.unclaim}
    </Button>
  );
}
