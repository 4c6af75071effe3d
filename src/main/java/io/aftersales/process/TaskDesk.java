package io.aftersales.process;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.aftersales.audit.AuditTrail;
import io.aftersales.process.TaskWorker.Who;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.task.TaskReason;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people's work on tasks passes, whatever screen it comes from: reading, claiming, completing with checked answers.
 * Everything is done as the current actor. What is out of their reach is not there; what is within reach but another's is
 * refused; of several people who complete a task at once one succeeds and the others hear that somebody was faster.
 */
@Service
public class TaskDesk {

    private final TaskBoard board;
    private final TaskWorker worker;
    private final TaskForms forms;
    private final TaskService tasks;
    private final IdentityService identities;
    private final AuditTrail audit;

    TaskDesk(TaskBoard board, TaskWorker worker, TaskForms forms, TaskService tasks, IdentityService identities, AuditTrail audit) {
        this.board = board;
        this.worker = worker;
        this.forms = forms;
        this.tasks = tasks;
        this.identities = identities;
        this.audit = audit;
    }

    /** Open tasks, those due first at the top. @throws Refusal for a limit beyond 200 or a cursor that is none */
    public TaskPage list(TaskFilter filter) throws Refusal {
        if (filter.limit() < 1 || filter.limit() > TaskFilter.MOST) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, Refusal.field("limit"));
        }
        List<TaskRow> rows = board.list(filter, TaskCursor.read(filter.after()), worker.current());
        if (rows.size() <= filter.limit()) {
            return new TaskPage(rows, null);
        }
        List<TaskRow> page = rows.subList(0, filter.limit());
        return new TaskPage(page, TaskCursor.after(page.get(page.size() - 1)).write());
    }

    /** @throws Refusal not found, where the task is finished, foreign or never was */
    public TaskRow get(String id) throws Refusal {
        return find(id, worker.current());
    }

    public TaskForm form(String id) throws Refusal {
        TaskRow row = get(id);
        return forms.of(row, variablesOf(row));
    }

    /** The form by which people start a process in Tasklist. */
    public TaskForm startForm(String process, String form) throws Refusal {
        return forms.ofStart(process, form);
    }

    /** Checks what was answered in the form that starts a process. */
    public Answers startAnswers(String process, String form, Map<String, ?> values) throws Refusal {
        return Answers.of(forms.checkStart(process, form, values));
    }

    /** Makes a task the caller's; no effect where it is already. @throws Refusal where it is another's or for another role */
    @Transactional(rollbackFor = Refusal.class)
    public TaskRow claim(String id) throws Refusal {
        Who who = worker.current();
        TaskRow row = locked(id, who);
        requireWorkable(row, who);
        if (row.assignee() == null) {
            asWorker(who, () -> tasks.claim(id, who.person()));
            record(row, "task.claimed");
        }
        return find(id, who);
    }

    /** Gives a task of the caller's back to its groups; no effect where nobody has it. */
    @Transactional(rollbackFor = Refusal.class)
    public TaskRow unclaim(String id) throws Refusal {
        Who who = worker.current();
        TaskRow row = locked(id, who);
        if (row.assignee() != null) {
            requireWorkable(row, who);
            // people may claim but not assign; giving back one's own task is checked above
            asWorker(null, () -> tasks.setAssignee(id, null));
            record(row, "task.returned");
        }
        return find(id, who);
    }

    /**
     * Completes a task with answers to its form, and with it everything that follows until the next human task.
     *
     * @param values by field name, in JSON's types; an absent field is unanswered
     * @throws Refusal where an answer is wrong, the task is another's, for another role, finished, or out of reach
     */
    @Transactional(rollbackFor = Refusal.class)
    public void complete(String id, Map<String, ?> values) throws Refusal {
        Who who = worker.current();
        TaskRow row = locked(id, who);
        requireWorkable(row, who);
        SubmittedAnswers.put(id, new SubmittedAnswers.Submission(who.person(), forms.check(row, values, variablesOf(row))));
        try {
            asWorker(who, () -> tasks.complete(id));
        } catch (RefusedAnswers refused) {
            throw refused.refusal();
        } finally {
            SubmittedAnswers.remove(id);
        }
        record(row, "task.completed");
    }

    private TaskRow find(String id, Who who) throws Refusal {
        return board.find(id, who).orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
    }

    private TaskRow locked(String id, Who who) throws Refusal {
        if (!board.lock(id)) {
            throw Refusal.of(board.isFinished(id) ? InputReason.ALREADY_CHANGED : InputReason.NOT_FOUND);
        }
        return find(id, who);
    }

    private static void requireWorkable(TaskRow row, Who who) throws Refusal {
        if (!who.mayWork(row.assignee(), row.candidateGroups())) {
            boolean anothers = row.assignee() != null && who.isCandidate(row.candidateGroups());
            throw Refusal.of(anothers ? TaskReason.TAKEN : TaskReason.NOT_YOURS);
        }
    }

    private void record(TaskRow row, String kind) {
        if (row.caseNumber() != null) {
            audit.record(AuditTrail.ofCase(row.caseNumber()), kind, Map.of("task", row.task(), "id", row.id()));
        }
    }

    private Function<String, Object> variablesOf(TaskRow row) {
        return name -> {
            Object[] value = new Object[1];
            asWorker(null, () -> value[0] = tasks.getVariable(row.id(), name));
            return value[0];
        };
    }

    /** Runs an engine command under the worker's name and rights; null for the platform's own. */
    private void asWorker(Who who, Runnable command) {
        var before = identities.getCurrentAuthentication();
        try {
            if (who == null || who.person() == null) {
                identities.clearAuthentication();
            } else {
                identities.setAuthentication(who.person(), who.groups(), who.organisations());
            }
            command.run();
        } finally {
            if (before == null) {
                identities.clearAuthentication();
            } else {
                identities.setAuthentication(before);
            }
        }
    }
}
