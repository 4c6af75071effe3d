package io.aftersales.trail;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.PlatformTest;
import io.aftersales.audit.AuditTrail;
import io.aftersales.organisation.Reach;
import io.aftersales.process.CaseRoad;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether there are few or very many events of a kind: the same cases are found. */
@PlatformTest
class CaseSearchTest {

    private static final Actor AUDITOR = new Actor(Actor.Kind.PERSON, "auditor.central-ac", "central-ac", "auditor", "central-ac.hq");

    @Autowired
    private CaseSearch byEvents;
    @Autowired
    private Reach reach;
    @Autowired
    private Reasons reasons;
    @Autowired
    private AuditTrail audit;
    @Autowired
    private CaseRoad road;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transactions;

    @Test
    void newest_cases_first_by_either_way_page_after_page() throws Exception {
        Actor agent = new Actor(Actor.Kind.PERSON, "walk." + System.nanoTime(), "central-ac", "agent", "central-ac.hq");
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String number = road.open("central-ac");
            numbers.add(0, number);
            CurrentActor.run(agent, () -> transactions.executeWithoutResult(status -> audit.record(AuditTrail.ofCase(number), "case.unitWrittenTo",
                    java.util.Map.of())));
        }
        CaseSearch byCases = new CaseSearch(jdbc, reach, reasons, audit, 0);
        for (CaseSearch search : List.of(byEvents, byCases)) {
            CaseSearch.Page first = asked(search, question(agent.id(), "case.unitWrittenTo", null, null));
            assertThat(first.items()).extracting(CaseSearch.Found::number).containsExactlyElementsOf(numbers.subList(0, 2));
            assertThat(first.items().get(0).reasons()).extracting(CaseSearch.Reason::name).containsExactly("case.unitWrittenTo");
            CaseSearch.Page rest = asked(search, question(agent.id(), "case.unitWrittenTo", null, first.next()));
            assertThat(rest.items()).extracting(CaseSearch.Found::number).containsExactly(numbers.get(2));
            assertThat(rest.next()).isNull();
            assertThat(asked(search, question(agent.id(), "case.closed", null, null)).items()).isEmpty();
            assertThat(asked(search, question(agent.id(), null, Instant.now().plusSeconds(3600), null)).items()).isEmpty();
        }
    }

    private CaseSearch.Page asked(CaseSearch search, Question question) throws Exception {
        return CurrentActor.call(AUDITOR, () -> transactions.execute(status -> {
            try {
                return search.find(question);
            } catch (io.aftersales.shared.Refusal refusal) {
                throw new IllegalStateException(refusal);
            }
        }));
    }

    private static Question question(String actor, String event, Instant from, String cursor) {
        return new Question(null, actor, event, null, null, null, from, null, null, cursor, 2);
    }
}
