package io.aftersales.process;

import java.util.List;
import java.util.Optional;

import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Person;
import io.aftersales.organisation.StaffService;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** Who works on tasks: the current actor with their engine groups. */
@Component
class TaskWorker {

    private final StaffService staff;

    TaskWorker(StaffService staff) {
        this.staff = staff;
    }

    Who current() {
        Actor actor = CurrentActor.get();
        return switch (actor.kind()) {
            case PERSON -> staff.known(actor.id()).map(TaskWorker::person).orElse(new Who(actor.id(), List.of(), null, false));
            case MACHINE -> new Who(actor.id(), List.of(), null, false);
            case PROCESS -> new Who(null, List.of(), null, true);
        };
    }

    private static Who person(Person person) {
        List<String> groups = person.assignments().stream()
                .map(assignment -> OrganisationService.group(assignment.unitId(), assignment.role())).toList();
        return new Who(person.id(), groups, person.organisation(), false);
    }

    /**
     * @param person       user name; null for the platform itself
     * @param organisation null for those who administer the whole platform
     * @param unlimited    the platform itself, which may work on every task
     */
    record Who(String person, List<String> groups, String organisation, boolean unlimited) {

        boolean mayWork(String assignee, List<String> candidateGroups) {
            return unlimited || (assignee == null ? isCandidate(candidateGroups) : assignee.equals(person));
        }

        /** The group by which a task is theirs; empty where it is not offered to any of theirs. */
        Optional<String> groupAmong(List<String> candidateGroups) {
            return groups.stream().filter(candidateGroups::contains).findFirst();
        }

        boolean isCandidate(List<String> candidateGroups) {
            return unlimited || candidateGroups.stream().anyMatch(groups::contains);
        }
    }
}
