package io.aftersales.report;

import static io.aftersales.report.Grouping.*;

import io.aftersales.organisation.Role;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

/**
 * How many of the deadlines that fell due were kept. A deadline that was missed once stays missed, whatever more time was given
 * later; one that still waits, or was called off before it was due, does not count; each round of a reopened case is one of its own.
 */
@Component
class AttainmentReport implements ReportKind {

    private static final Population CLOCKS = Population.ofCases("sla_clock k join service_case c on c.number = k.case_number", "1 = 1", "k.id", "k.due_at")
            .by(TARGET, "k.target").withDetail("k.target");
    private static final String MISSED = "k.missed_at is not null or k.state = 'breached' or k.state = 'running' and k.due_at < :now";
    private static final String KEPT = "k.state = 'met' and k.missed_at is null";
    private static final Population.Part DECIDED = CLOCKS.part("k.state = 'met' or " + MISSED);

    @Override
    public String key() {
        return "attainment";
    }

    @Override
    public List<Figure> figures() {
        return List.of(Figure.share("attained", true, DECIDED, KEPT), Figure.count("missed", false, CLOCKS.part(MISSED)),
                Figure.count("extended", false, DECIDED.and("k.extended_ms > 0")));
    }

    @Override
    public List<Grouping> groupings() {
        return List.of(MONTH, TARGET, SEVERITY, BRANCH, OUTLET, ORGANISATION, PRODUCT, PROCESS, SUPERVISOR);
    }

    @Override
    public Set<Role> roles() {
        return LEADS;
    }

    @Override
    public int place() {
        return 1;
    }
}
