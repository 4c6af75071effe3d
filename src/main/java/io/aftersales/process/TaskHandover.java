package io.aftersales.process;

import io.aftersales.audit.AuditTrail;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Person;
import io.aftersales.organisation.StaffService;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Wording;
import io.aftersales.sla.ActNotices;
import io.aftersales.task.TaskReason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives the task of a case to somebody else. Whether the current actor leads the unit was checked before. */
@Service
public class TaskHandover {

    private final TaskBoard board;
    private final TaskWorker worker;
    private final TaskEngine engine;
    private final StaffService staff;
    private final ActNotices notices;
    private final AuditTrail audit;

    TaskHandover(TaskBoard board, TaskWorker worker, TaskEngine engine, StaffService staff, ActNotices notices, AuditTrail audit) {
        this.board = board;
        this.worker = worker;
        this.engine = engine;
        this.staff = staff;
        this.notices = notices;
        this.audit = audit;
    }

    /**
     * Whom to give it to.
     *
     * @param task  the engine's id
     * @param to    user name of one to whom it is offered; the manager's own to take it over, whoever it is offered to
     * @param seen  who had it when the manager looked; null for nobody
     */
    public record Wanted(String task, String to, String seen, String reason) {
    }

    /**
     * @throws Refusal where the case has no such task, it is finished, somebody else has it by now, or the person may not
     *                 work on it
     */
    @Transactional(rollbackFor = Refusal.class)
    public void assign(String caseNumber, Wanted wanted) throws Refusal {
        String why = Wording.required("reason", wanted.reason);
        if (wanted.task == null || !board.lock(wanted.task)) {
            throw Refusal.of(wanted.task != null && board.isFinished(wanted.task) ? InputReason.ALREADY_CHANGED : InputReason.NOT_FOUND);
        }
        TaskRow row = board.find(wanted.task, worker.current()).filter(found -> caseNumber.equals(found.caseNumber()))
                .orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
        if (!Objects.equals(row.assignee(), wanted.seen)) {
            throw Refusal.of(TaskReason.TASK_TAKEN);
        }
        Person to = receiver(row, wanted.to);
        engine.assign(row.id(), to.id());
        record(row, to, why);
    }

    private Person receiver(TaskRow row, String to) throws Refusal {
        Person person = to == null ? null : staff.known(to).filter(Person::active).orElse(null);
        boolean own = to != null && to.equals(CurrentActor.get().id());
        if (person == null || !own && person.assignments().stream()
                .noneMatch(held -> row.candidateGroups().contains(OrganisationService.group(held.unitId(), held.role())))) {
            throw Refusal.of(InputReason.NOT_A_CHOICE, Refusal.field("to"), "to");
        }
        return person;
    }

    private void record(TaskRow row, Person to, String why) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("task", row.task());
        payload.put("id", row.id());
        payload.put("from", row.assignee());
        payload.put("to", to.id());
        payload.put("reason", why);
        audit.record(AuditTrail.ofCase(row.caseNumber()), "task.assigned", payload);
        List<String> people = new ArrayList<>(List.of(to.id()));
        if (row.assignee() != null) {
            people.add(row.assignee());
        }
        notices.tell(row.caseNumber(), new ActNotices.Act("assigned:" + row.id() + ":" + to.id() + ":" + row.assignee(), "assigned",
                List.of(row.name(), to.name()), why), people);
    }
}
