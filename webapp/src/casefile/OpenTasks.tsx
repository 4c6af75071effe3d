import { Link } from 'react-router-dom';
import { useTasksOfCase } from '../api/tasks';
import { inLanguage, useText } from '../text';
import { Loaded } from '../ui/Loaded';
import { useTime } from '../ui/time';

/** What is to be done on the case now, and who has it in hand. */
export function OpenTasks({ number }: { number: string }) {
  const { t, language } = useText();
  const time = useTime();
  const tasks = useTasksOfCase(number);
  return (
    <section className="panel">
      <h2>{t.case.openTasks}</h2>
      <Loaded query={tasks} rows={2}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="muted">{t.case.noOpenTasks}</p>
          ) : (
            <ul className="plain">
              {rows.map((task) => (
                <li key={task.id}>
                  {task.mayWork ? (
                    <Link to={`/tasks/${task.id}`}>{inLanguage(task.name, language)}</Link>
                  ) : (
                    <span>{inLanguage(task.name, language)}</span>
                  )}
                  <span className="muted">
                    {task.holder ?? task.assignee ?? t.case.unassigned}
                    {task.dueAt && ` · ${t.case.due} ${time.instant(task.dueAt)}`}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}
