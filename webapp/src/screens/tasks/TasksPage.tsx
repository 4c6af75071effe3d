import { ReloadOutlined } from '@ant-design/icons';
import { Button, Empty, Segmented } from 'antd';
import { Link, useSearchParams } from 'react-router-dom';
import { useMe } from '../../api/session';
import { useMyTasks, type TaskRow } from '../../api/tasks';
import { inLanguage, useText, word } from '../../text';
import { Loaded } from '../../ui/Loaded';
import { Page } from '../../ui/Page';
import { Remaining } from '../../ui/Remaining';
import { useTime } from '../../ui/time';
import { hasDraft } from './draft';

/** The work of one person, made for a phone: what is in hand, and what can be taken; most urgent first. */
export default function TasksPage() {
  const { t } = useText();
  const tasks = useMyTasks();
  const me = useMe();
  const [parameters, setParameters] = useSearchParams();
  const mine = (rows: TaskRow[]) => rows.filter((row) => row.assignee === me.data?.id);
  const open = (rows: TaskRow[]) => rows.filter((row) => !row.assignee);
  return (
    <Page
      title={t.tasks.title}
      extra={
        <Button
          icon={<ReloadOutlined />}
          aria-label={t.common.reload}
          loading={tasks.isFetching}
          onClick={() => void tasks.refetch()}
        />
      }
    >
      <Loaded query={tasks}>
        {({ items }) => {
          const shown =
            parameters.get('show') ?? (mine(items).length > 0 || open(items).length === 0 ? 'mine' : 'open');
          const rows = shown === 'mine' ? mine(items) : open(items);
          return (
            <div className="narrow">
              <Segmented
                block
                size="large"
                value={shown}
                onChange={(show) => setParameters({ show }, { replace: true })}
                options={[
                  { value: 'mine', label: `${t.tasks.mine} (${mine(items).length})` },
                  { value: 'open', label: `${t.tasks.open} (${open(items).length})` },
                ]}
              />
              {rows.length === 0 ? (
                <Empty className="roomy" description={shown === 'mine' ? t.tasks.emptyMine : t.tasks.emptyOpen} />
              ) : (
                <ul className="cards cards-after">
                  {rows.map((row) => (
                    <li key={row.id}>
                      <TaskCard row={row} />
                    </li>
                  ))}
                </ul>
              )}
            </div>
          );
        }}
      </Loaded>
    </Page>
  );
}

function TaskCard({ row }: { row: TaskRow }) {
  const { t, language } = useText();
  const time = useTime();
  return (
    <Link className="card" to={`/tasks/${row.id}`}>
      <span className="card-head">
        <strong className="task-name">{inLanguage(row.name, language)}</strong>
        {row.dueAt ? (
          <Remaining deadline={{ dueAt: row.dueAt, state: 'running' }} />
        ) : (
          <span className="muted">{t.tasks.noDue}</span>
        )}
      </span>
      <span className="muted">
        {[row.caseNumber, word(t.processes, row.process), row.organisation && word(t.organisations, row.organisation)]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <span className="card-head muted">
        <span>{row.dueAt && `${t.tasks.due} ${time.instant(row.dueAt)}`}</span>
        {hasDraft(row.id) && <span>{t.tasks.kept}</span>}
      </span>
    </Link>
  );
}
