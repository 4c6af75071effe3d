package io.aftersales.story;

import io.aftersales.audit.AuditReads;
import io.aftersales.shared.Text;
import io.aftersales.sla.time.PublicDays;
import io.aftersales.sla.time.WorkingCalendar;
import io.aftersales.sla.time.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A history of a case by hand: a Monday at ten in Shanghai, and an event every ten minutes. */
final class HistoryBuilder {

    static final Instant TEN = Instant.parse("2026-11-23T02:00:00Z");
    /** From when on the organisation works until nine. */
    static final Instant LONGER_HOURS = Instant.parse("2026-12-01T00:00:00Z");
    private static final CaseHistory.Limits LIMITS = new CaseHistory.Limits(Duration.ofMinutes(1), Duration.ofMinutes(3), Duration.ofMinutes(30));

    private final List<Event> events = new ArrayList<>();
    private final Map<String, Set<String>> roles = new HashMap<>(Map.of("agent", Set.of("x.hq.agent"), "dispatcher", Set.of("x.hq.dispatcher"),
            "tech", Set.of("x.outlet.technician"), "boss", Set.of("x.hq.branch-manager"), "clerk", Set.of("x.hq.warranty-clerk")));
    private final List<RolesHeld.Change> changes = new ArrayList<>();
    private Instant at = TEN;
    private long seq;

    HistoryBuilder at(Instant instant) {
        at = instant;
        return this;
    }

    HistoryBuilder after(Duration time) {
        return at(at.plus(time));
    }

    /** @param namesAndValues of the payload */
    HistoryBuilder by(String person, String kind, Object... namesAndValues) {
        return add("PERSON", person, null, kind, namesAndValues);
    }

    HistoryBuilder as(String person, String role, String kind) {
        return add("PERSON", person, role, kind);
    }

    HistoryBuilder byProcess(String kind, Object... namesAndValues) {
        return add("PROCESS", "platform", null, kind, namesAndValues);
    }

    HistoryBuilder skip(int numbers) {
        seq += numbers;
        return this;
    }

    HistoryBuilder changed(RolesHeld.Change change) {
        changes.add(0, change);
        return this;
    }

    private HistoryBuilder add(String actorKind, String actor, String role, String kind, Object... namesAndValues) {
        Map<String, Object> payload = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            payload.put((String) namesAndValues[i], namesAndValues[i + 1] instanceof Instant instant ? instant.toString() : namesAndValues[i + 1]);
        }
        events.add(new Event(new AuditReads.Entry(++seq, at, kind, actorKind, actor, role, null, payload, List.of(), "")));
        at = at.plus(Duration.ofMinutes(10));
        return this;
    }

    /** The instant of the next event. */
    Instant now() {
        return at;
    }

    List<OddityCheck.Sighting> seenBy(OddityCheck check) {
        ZoneId shanghai = ZoneId.of("Asia/Shanghai");
        return check.in(new CaseHistory(events, new RolesHeld(roles, changes), new Tasks(),
                instant -> new WorkingCalendar("test", 1, shanghai, WorkingHours.parse(instant.isBefore(LONGER_HOURS) ? "Mon-Fri 09:00-18:00"
                        : "Mon-Fri 09:00-21:00"), PublicDays.none()), LIMITS));
    }

    List<String> variants(OddityCheck check) {
        return seenBy(check).stream().map(seen -> seen.event().seq() + seen.variant()).toList();
    }

    private static final class Tasks implements TaskCatalogue {

        @Override
        public Optional<Task> task(String element) {
            return "UserTask_DispatchTechnician".equals(element)
                    ? Optional.of(new Task(new Text("派工", "Dispatch technician"), Set.of("dispatcher"))) : Optional.empty();
        }

        @Override
        public Optional<Text> step(String element) {
            return Optional.empty();
        }
    }
}
