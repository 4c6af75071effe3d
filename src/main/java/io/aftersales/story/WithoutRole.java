package io.aftersales.story;

import io.aftersales.shared.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.stereotype.Component;

/** Somebody worked on a task, or did what only some may, without holding such a role at that time. */
@Component
class WithoutRole implements OddityCheck {

    private static final Set<String> LEADERS = Set.of("supervisor", "branch-manager", "chief-engineer", "general-manager", "administrator");
    private static final Set<String> AUDITORS = Set.of("auditor");
    /** Whose the acts are that belong to no task. */
    private static final Map<String, Set<String>> WHOSE = Map.of("clock.extended", LEADERS, "clock.escalatedNow", LEADERS,
            "case.severityRaised", LEADERS, "task.assigned", LEADERS, "case.unitWrittenTo", LEADERS,
            "hold.placed", AUDITORS, "hold.released", AUDITORS,
            "payment.refunded", Set.of("settlement-clerk", "branch-manager", "general-manager"));
    private static final Set<String> ON_TASKS = Set.of("task.claimed", "task.completed");

    @Override
    public String name() {
        return "without-role";
    }

    @Override
    public boolean grave() {
        return true;
    }

    @Override
    public List<Sighting> in(CaseHistory history) {
        List<Sighting> seen = new ArrayList<>();
        Map<String, Event> handed = new HashMap<>();
        for (Event event : history.events()) {
            if (event.is("task.assigned")) {
                handed.put(event.text("id"), event);
            }
            if (event.byPerson()) {
                look(history, event, handed.get(event.text("id"))).ifPresent(seen::add);
            }
        }
        return seen;
    }

    private static Optional<Sighting> look(CaseHistory history, Event event, Event handed) {
        if (!history.roles().knows(event.actor())) {
            return Optional.of(Sighting.told("unknown", event, event.actor()));
        }
        Set<String> held = history.roles().of(event.actor(), event.at());
        Optional<TaskCatalogue.Task> task = ON_TASKS.contains(event.kind()) ? history.tasks().task(event.text("task")) : Optional.empty();
        Set<String> needed = task.map(TaskCatalogue.Task::roles).orElse(WHOSE.getOrDefault(event.kind(), Set.of()));
        if (!needed.isEmpty() && needed.stream().noneMatch(held::contains)) {
            return Optional.of(sighting(event, task.map(TaskCatalogue.Task::name), needed, handed));
        }
        String acted = event.entry().role();
        return acted == null || held.contains(acted) ? Optional.empty()
                : Optional.of(Sighting.told("acted", event, new Who(event.actor()), new Word(acted)));
    }

    private static Sighting sighting(Event event, Optional<Text> task, Set<String> needed, Event handed) {
        List<Word> roles = new TreeSet<>(needed).stream().map(Word::new).toList();
        if (task.isEmpty()) {
            return Sighting.told("act", event, new Who(event.actor()), roles);
        }
        if (handed != null && Objects.equals(handed.text("to"), event.actor())) {
            return Sighting.told("handed", event, new Who(event.actor()), task.get(), roles, new Who(handed.actor()));
        }
        return Sighting.told("task", event, new Who(event.actor()), task.get(), roles);
    }
}
