package io.aftersales.task;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.aftersales.organisation.OrganisationService;
import io.aftersales.servicecase.CaseKind;
import io.aftersales.servicecase.CaseTitles;
import io.aftersales.servicecase.InstalledBase;
import io.aftersales.servicecase.ServiceCase;
import io.aftersales.servicecase.ServiceCases;
import io.aftersales.servicecase.Warranty;
import io.aftersales.shared.Text;
import io.aftersales.sla.ClockService;
import io.aftersales.task.Fact.Tone;
import org.springframework.stereotype.Component;

/**
 * What everybody who works on a case must have before their eyes: whose it is and where, which unit, warranty and why,
 * severity, deadlines. Times are those of the organisation.
 */
@Component
public class CaseFacts {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ServiceCases cases;
    private final CaseTitles titles;
    private final InstalledBase archive;
    private final ClockService clocks;
    private final VisitHistory visits;
    private final OrganisationService organisations;
    private final Words words;
    private final Clock clock;

    CaseFacts(ServiceCases cases, CaseTitles titles, InstalledBase archive, ClockService clocks, VisitHistory visits, OrganisationService organisations,
              Words words, Clock clock) {
        this.cases = cases;
        this.titles = titles;
        this.archive = archive;
        this.clocks = clocks;
        this.visits = visits;
        this.organisations = organisations;
        this.words = words;
        this.clock = clock;
    }

    public CaseKind kind(String caseNumber) {
        return cases.existing(caseNumber).kind();
    }

    /** What every case has, of whatever kind: number, title, the case that it belongs to. */
    public List<Fact> heading(String caseNumber) {
        ServiceCase found = cases.existing(caseNumber);
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(words.of("fact.case"), titled(found)));
        add("fact.parent", found.parent(), facts);
        return facts;
    }

    private Text titled(ServiceCase found) {
        Text title = titles.of(found.kind(), found.title());
        return title == null ? new Text(found.number(), found.number())
                : new Text(joined(" · ", found.number(), title.zh()), joined(" · ", found.number(), title.en()));
    }

    /** The open deadlines of a case, in the order in which they began. */
    public List<Fact> deadlines(String caseNumber) {
        ServiceCase found = cases.existing(caseNumber);
        List<Fact> facts = new ArrayList<>();
        addDeadlines(found, organisations.zone(found.organisation()), facts);
        return facts;
    }

    /** The facts of a repair, the most needed first. */
    public List<Fact> of(String caseNumber) {
        ServiceCase found = cases.existing(caseNumber);
        ZoneId zone = organisations.zone(found.organisation());
        List<Fact> facts = new ArrayList<>();
        addReport(found, zone, facts);
        addCustomer(found, facts);
        addUnit(found, facts);
        addVerdicts(found, facts);
        addDeadlines(found, zone, facts);
        facts.addAll(visits.of(caseNumber, zone));
        return facts;
    }

    private void addReport(ServiceCase found, ZoneId zone, List<Fact> facts) {
        facts.add(Fact.of(words.of("fact.case"), joined(" · ", found.number(), found.report().reportNo())));
        add("fact.fault", (String) found.facts().get("faultText"), facts);
        Text channel = words.ofValue("channel", found.report().channel());
        String at = at(found.report().reportedAt(), zone);
        facts.add(Fact.of(words.of("fact.reported"), new Text(at + " · " + channel.zh(), at + " · " + channel.en())));
    }

    private void addCustomer(ServiceCase found, List<Fact> facts) {
        InstalledBase.Customer customer = found.customerNo() == null ? null
                : archive.findCustomer(found.organisation(), found.customerNo()).orElse(null);
        var contact = found.report().contact();
        add("fact.customer", customer == null ? null : joined(" · ", customer.name(), customer.no()), facts);
        add("fact.contact", contact == null ? null : contact.name(), facts);
        String given = contact == null ? null : contact.phone();
        add("fact.phone", given != null ? given : customer == null ? null : customer.phone(), facts);
        add("fact.address", address(found, customer), facts);
    }

    private String address(ServiceCase found, InstalledBase.Customer customer) {
        InstalledBase.Equipment unit = installed(found);
        if (unit != null && unit.address() != null) {
            return joined("", unit.province(), unit.city(), unit.district(), unit.address());
        }
        return customer == null ? null : joined("", customer.province(), customer.city(), customer.district(), customer.address());
    }

    private InstalledBase.Equipment installed(ServiceCase found) {
        InstalledBase.Equipment unit = found.equipment();
        return unit == null ? null : archive.findBySerial(found.organisation(), unit.serialNo()).stream()
                .filter(candidate -> candidate.model().equals(unit.model())).findFirst().orElse(null);
    }

    private void addUnit(ServiceCase found, List<Fact> facts) {
        InstalledBase.Equipment unit = found.equipment();
        if (unit == null) {
            facts.add(new Fact(words.of("fact.unit"), words.of("fact.unitUnknown"), Tone.WARNING));
        } else {
            Text family = words.ofValue("family", unit.productFamily() == null ? "" : unit.productFamily());
            String which = joined(" · ", unit.model(), unit.serialNo());
            facts.add(Fact.of(words.of("fact.unit"), new Text(joined(" · ", which, family.zh()), joined(" · ", which, family.en()))));
        }
    }

    private void addVerdicts(ServiceCase found, List<Fact> facts) {
        Warranty warranty = found.warranty();
        if (warranty != null) {
            Text status = words.ofValue("warranty", warranty.status());
            Text basis = words.ofValue("basis", warranty.basis() == null ? "" : warranty.basis());
            String end = warranty.end() == null ? null : warranty.end().toString();
            facts.add(new Fact(words.of("fact.warranty"),
                    new Text(joined(" · ", status.zh(), end == null ? null : "至 " + end, basis.zh()),
                            joined(" · ", status.en(), end == null ? null : "until " + end, basis.en())),
                    "in-warranty".equals(warranty.status()) ? Tone.GOOD : Tone.WARNING));
        }
        if (found.severity() != null) {
            facts.add(Fact.of(words.of("fact.severity"), words.ofValue("severity", found.severity())));
        }
    }

    private void addDeadlines(ServiceCase found, ZoneId zone, List<Fact> facts) {
        for (ClockService.View view : clocks.clocksOf(found.number())) {
            if (view.endedAt() == null) {
                Text target = words.ofValue("target", view.target());
                Text state = words.ofValue("clock", state(view));
                String due = at(view.dueAt(), zone);
                facts.add(new Fact(words.of("fact.deadline", target.zh(), target.en()),
                        new Text(joined(" · ", due, state.zh()), joined(" · ", due, state.en())), tone(view)));
            }
        }
    }

    private String state(ClockService.View view) {
        return isPast(view.dueAt()) ? "missed" : "paused".equals(view.state()) ? "paused" : isPast(view.warnAt()) ? "soon" : "";
    }

    private Tone tone(ClockService.View view) {
        return isPast(view.dueAt()) ? Tone.BAD : isPast(view.warnAt()) ? Tone.WARNING : Tone.PLAIN;
    }

    private boolean isPast(Instant instant) {
        return instant != null && !instant.isAfter(clock.instant());
    }

    private void add(String key, String value, List<Fact> facts) {
        if (value != null && !value.isBlank()) {
            facts.add(Fact.of(words.of(key), value));
        }
    }

    private static String at(Instant instant, ZoneId zone) {
        return MINUTES.format(instant.atZone(zone));
    }

    private static String joined(String separator, String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).filter(part -> !part.isBlank()).collect(Collectors.joining(separator));
    }
}
