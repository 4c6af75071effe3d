package io.aftersales.story;

import io.aftersales.audit.AuditReads;
import io.aftersales.decision.Decision;
import io.aftersales.decision.DecisionService;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.CalendarService;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.springframework.stereotype.Service;

/** What is odd about a case: every check looks at its history. */
@Service
public class Oddities {

    private final List<OddityCheck> checks;
    private final StoryPeople people;
    private final TaskCatalogue tasks;
    private final CalendarService calendars;
    private final DecisionService decisions;
    private final OrganisationService organisations;
    private final OddityWords words;

    Oddities(List<OddityCheck> checks, StoryPeople people, TaskCatalogue tasks, CalendarService calendars, DecisionService decisions,
             OrganisationService organisations, OddityWords words) {
        this.checks = checks;
        this.people = people;
        this.tasks = tasks;
        this.calendars = calendars;
        this.decisions = decisions;
        this.organisations = organisations;
        this.words = words;
    }

    /** In the order of the events at which they were seen. @param events every one of the case, oldest first */
    public List<Oddity> of(String organisation, List<AuditReads.Entry> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        Set<String> actors = new HashSet<>();
        events.forEach(event -> actors.add(event.actor()));
        events.stream().map(event -> event.payload().get("by")).filter(Objects::nonNull).forEach(by -> actors.add(by.toString()));
        CaseHistory history = new CaseHistory(events.stream().map(Event::new).toList(),
                people.roles(organisation, actors, events.get(0).at()), tasks, at -> calendars.of(organisation, at), limits(organisation));
        Map<String, String> names = people.names(actors);
        ZoneId zone = organisations.zone(organisation);
        return checks.stream().flatMap(check -> check.in(history).stream().map(seen -> words.told(check, seen, names, zone)))
                .sorted(Comparator.comparing(Oddity::seq).thenComparing(Oddity::name)).toList();
    }

    private CaseHistory.Limits limits(String organisation) {
        return new CaseHistory.Limits(limit(organisation, "on-the-way"), limit(organisation, "on-site-work"),
                limit(organisation, "entering"));
    }

    private Duration limit(String organisation, String step) {
        try {
            Decision decision = decisions.evaluate("step-limits", organisation, Map.of("step", step));
            return decision.text("limit") == null ? null : Duration.parse(decision.text("limit"));
        } catch (Refusal noSuchStep) {
            throw new IllegalStateException("the table of limits does not know " + step, noSuchStep);
        }
    }
}
