package io.aftersales.history;

import io.aftersales.engine.PlayedTime;
import io.aftersales.notification.OutboxDelivery;
import io.aftersales.organisation.Holder;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Role;
import io.aftersales.process.TaskDesk;
import io.aftersales.process.TaskFilter;
import io.aftersales.process.TaskRow;
import io.aftersales.servicecase.CaseService;
import io.aftersales.servicecase.ServiceCase;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.ClockService;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;

/** Leads one case along its way by completing tasks, each as somebody who may, with time passing between. */
class CaseWalk {

    /** What a case needs of the platform. */
    record Platform(TaskDesk desk, CaseService cases, ClockService clocks, OrganisationService organisations, OutboxDelivery outbox,
                    PlayedTime time, Clock clock) {
    }

    private static final int MOST_MISSED = 12;

    private final Platform platform;
    private final String number;
    private final String customer;

    CaseWalk(Platform platform, String number, String customer) {
        this.platform = platform;
        this.number = number;
        this.customer = customer;
    }

    String number() {
        return number;
    }

    Instant now() {
        return platform.clock.instant();
    }

    void pass(Duration by) {
        platform.time.pass(by);
        platform.outbox.deliverDue();
    }

    void minutes(long minutes) {
        pass(Duration.ofMinutes(minutes));
    }

    /** Until the hour of a later day, local time. @param days 0 for today where the hour is still to come, else tomorrow */
    void until(int days, int hour) {
        ZonedDateTime local = now().atZone(platform.organisations.zone(one().organisation()));
        ZonedDateTime then = local.plusDays(days).truncatedTo(ChronoUnit.DAYS).plusHours(hour).plusMinutes(local.getMinute() / 2);
        pass(Duration.between(local, then.isAfter(local) ? then : then.plusDays(1)));
    }

    /** Until a deadline is missed by a length; no effect where the case has no such clock running. */
    void outlast(String target, Duration by) {
        platform.clocks.dueAt(number, target).map(due -> Duration.between(now(), due).plus(by)).filter(wait -> !wait.isNegative())
                .ifPresent(this::pass);
    }

    /** Until a share of the time that a deadline leaves has gone. */
    void use(String target, double share) {
        platform.clocks.dueAt(number, target).map(due -> Duration.between(now(), due)).filter(left -> !left.isNegative())
                .ifPresent(left -> pass(Duration.ofSeconds((long) (left.toSeconds() * share))));
    }

    ServiceCase one() {
        return platform.cases.find(number).orElseThrow();
    }

    boolean waitsFor(String task) throws Refusal {
        return tasks().stream().anyMatch(row -> isTask(row, task));
    }

    /** Answers the task; those who handle missed deadlines do so first. */
    void answer(String task, Object... namesAndValues) throws Refusal {
        Map<String, Object> values = new HashMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            values.put((String) namesAndValues[at], namesAndValues[at + 1]);
        }
        TaskRow row = tasks().stream().filter(one -> isTask(one, task)).findFirst()
                .orElseThrow(() -> new IllegalStateException(number + " has no task " + task));
        as(worker(row), () -> {
            platform.desk.complete(row.id(), values);
            return null;
        });
    }

    /** The supervisor looks after what was missed so far. */
    void handleMissed(String measure) throws Refusal {
        for (int round = 0; round < MOST_MISSED && waitsFor("HandleMissedDeadline"); round++) {
            answer("HandleMissedDeadline", "measure", measure, "note", "已联系客户");
        }
    }

    /** Does something as the holder of a role where the case is. */
    void as(Role role, Deed deed) throws Refusal {
        Holder holder = platform.organisations.holders(one().unitId(), role).get(0);
        as(actor(holder.person(), role.key(), holder.unitId()), () -> {
            deed.run();
            return null;
        });
    }

    List<String> choices(String task) throws Refusal {
        TaskRow row = tasks().stream().filter(one -> isTask(one, task)).findFirst().orElseThrow();
        for (JsonNode values : platform.desk.form(row.id()).schema().findValues("values")) {
            if (values.size() > 0) {
                return values.findValuesAsText("value");
            }
        }
        return List.of();
    }

    String technician() throws Refusal {
        String unit = one().unitId();
        List<String> own = platform.organisations.holders(unit, Role.TECHNICIAN).stream().map(Holder::person).toList();
        return choices("DispatchTechnician").stream().filter(own::contains).findFirst()
                .orElseThrow(() -> new IllegalStateException("no technician of " + unit));
    }

    String customer() {
        return customer;
    }

    CaseService cases() {
        return platform.cases;
    }

    private List<TaskRow> tasks() throws Refusal {
        return platform.desk.list(TaskFilter.ofCase(number)).items();
    }

    private static boolean isTask(TaskRow row, String task) {
        return row.task().equals("UserTask_" + task);
    }

    private Actor worker(TaskRow row) {
        if (row.assignee() != null) {
            return actor(row.assignee(), Role.TECHNICIAN.key(), row.unitId());
        }
        for (String group : row.candidateGroups()) {
            int dot = group.lastIndexOf('.');
            for (Holder holder : platform.organisations.holders(group.substring(0, dot), Role.of(group.substring(dot + 1)))) {
                return actor(holder.person(), group.substring(dot + 1), holder.unitId());
            }
        }
        throw new IllegalStateException("nobody may do " + row.task() + " of " + number);
    }

    private Actor actor(String person, String role, String unit) {
        return new Actor(Actor.Kind.PERSON, person, one().organisation(), role, unit);
    }

    private static void as(Actor actor, Callable<Void> deed) throws Refusal {
        try {
            CurrentActor.call(actor, deed);
        } catch (Refusal | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Something that may be refused. */
    @FunctionalInterface
    interface Deed {
        void run() throws Refusal;
    }
}
