package io.aftersales.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import io.aftersales.audit.AuditTrail;
import io.aftersales.process.TaskWorker.Who;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.task.TaskReason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people's work on tasks passes, whatever screen it comes from: reading, claiming, completing with checked answers.
 * Everything is done as the current actor. What is out of their reach is not there; what is within reach but another's is
 * refused; of several people who complete a task at once one succeeds and the others hear that somebody was faster.
 */
@Service
public class TaskDesk {

    /** Stands for the id of a task while a process is being started. */
    static final String START = "";

    private final TaskBoard board;
    private final TaskWorker worker;
    private final TaskForms forms;
    private final TaskEngine engine;
    private final AuditTrail audit;

    TaskDesk(TaskBoard board, TaskWorker worker, TaskForms forms, TaskEngine engine, AuditTrail audit) {
        this.board = board;
        this.worker = worker;
        this.forms = forms;
        this.engine = engine;
        this.audit = audit;
    }

    /** Open tasks, those due first at the top. @throws Refusal for a limit beyond 200 or a cursor that is none */
    public TaskPage list(TaskFilter filter) throws Refusal {
        filter.check();
        List<TaskRow> rows = board.list(filter, TaskCursor.read(filter.cursor()), worker.current());
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

    /** The form by which people start a process in Tasklist. @throws Refusal not found, where it has none */
    public TaskForm startForm(String process) throws Refusal {
        return forms.ofStart(process, worker.current().organisation());
    }

    /**
     * Starts a process with answers to its start form, for the caller's organisation.
     *
     * @return the id of the instance
     * @throws Refusal where an answer is wrong, the process has no start form, or the caller belongs to no organisation
     */
    @Transactional(rollbackFor = Refusal.class)
    public String start(String process, Map<String, ?> values) throws Refusal {
        Who who = worker.current();
        Map<String, Object> checked = forms.checkStart(process, who.organisation(), values);
        if (who.organisation() == null) {
            throw Refusal.of(InputReason.FORBIDDEN);
        }
        return submitting(START, who, checked, () -> engine.start(process, who));
    }

    /** Makes a task the caller's; no effect where it is already. @throws Refusal where it is another's or for another role */
    @Transactional(rollbackFor = Refusal.class)
    public TaskRow claim(String id) throws Refusal {
        Who who = worker.current();
        TaskRow row = locked(id, who);
        requireWorkable(row, who);
        if (row.assignee() == null) {
            inTheRoleOf(row, who, () -> {
                engine.claim(id, who);
                record(row, "task.claimed");
            });
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
            engine.giveBack(id);
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
        inTheRoleOf(row, who, () -> {
            try {
                submitting(id, who, forms.check(row, values, variablesOf(row)), () -> engine.complete(id, who));
            } catch (Refusal no) {
                throw forms.named(row, no);
            }
            record(row, "task.completed");
        });
    }

    @FunctionalInterface
    private interface Work {

        void run() throws Refusal;
    }

    /** Of several roles that somebody holds, the trail notes the one to which the task was offered. */
    private static void inTheRoleOf(TaskRow row, Who who, Work work) throws Refusal {
        Actor actor = CurrentActor.get();
        Optional<String> group = who.groupAmong(row.candidateGroups());
        try {
            group.ifPresent(named -> CurrentActor.set(actor.as(named.substring(named.lastIndexOf('.') + 1), named.substring(0, named.lastIndexOf('.')))));
            work.run();
        } finally {
            CurrentActor.set(actor);
        }
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
            throw Refusal.of(anothers ? TaskReason.TASK_TAKEN : TaskReason.NOT_YOURS);
        }
    }

    private void record(TaskRow row, String kind) {
        if (row.caseNumber() != null) {
            audit.record(AuditTrail.ofCase(row.caseNumber()), kind, Map.of("task", row.task(), "id", row.id()));
        }
    }

    private Function<String, Object> variablesOf(TaskRow row) {
        return name -> engine.variable(row.id(), name);
    }

    private static <T> T submitting(String id, Who who, Map<String, Object> checked, Supplier<T> command) throws Refusal {
        SubmittedAnswers.put(id, new SubmittedAnswers.Submission(who.person(), checked));
        try {
            return command.get();
        } catch (RuntimeException failure) {
            throw RefusedAnswers.refusalIn(failure).orElseThrow(() -> failure);
        } finally {
            SubmittedAnswers.remove(id);
        }
    }
}
