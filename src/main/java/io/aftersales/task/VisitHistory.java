package io.aftersales.task;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.aftersales.dispatch.Visit;
import io.aftersales.dispatch.Visits;
import io.aftersales.organisation.Person;
import io.aftersales.organisation.StaffService;
import io.aftersales.shared.Text;
import io.aftersales.task.Fact.Tone;
import org.springframework.stereotype.Component;

/** What the visits of a case found and did, one line each, for whoever works on it next. */
@Component
class VisitHistory {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Visits visits;
    private final StaffService staff;
    private final Words words;

    VisitHistory(Visits visits, StaffService staff, Words words) {
        this.visits = visits;
        this.staff = staff;
        this.words = words;
    }

    List<Fact> of(String caseNumber, ZoneId zone) {
        return visits.ofCase(caseNumber).stream().map(visit -> line(visit, zone)).toList();
    }

    private Fact line(Visit visit, ZoneId zone) {
        Text state = visit.outcome() == null ? words.ofValue("visit", visit.state()) : words.ofValue("outcome", visit.outcome());
        String technician = visit.technician() == null ? null
                : staff.person(visit.technician()).map(Person::name).orElse(visit.technician());
        String when = visit.arrivedAt() != null ? at(visit.arrivedAt(), zone)
                : visit.appointedFrom() == null ? null : at(visit.appointedFrom(), zone);
        Text value = new Text(joined(state.zh(), when, technician, visit.finding(), visit.workDone()),
                joined(state.en(), when, technician, visit.finding(), visit.workDone()));
        Tone tone = "solved".equals(visit.outcome()) ? Tone.GOOD : Tone.PLAIN;
        return new Fact(words.of("fact.visit", visit.visitNo()), value, tone);
    }

    private static String at(Instant instant, ZoneId zone) {
        return MINUTES.format(instant.atZone(zone));
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
    }
}
