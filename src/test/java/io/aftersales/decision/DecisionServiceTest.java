package io.aftersales.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.PlatformTest;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.SlaFixtures;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
class DecisionServiceTest {

    private static final Map<String, Object> FACTS = Map.of("acceptanceDate", "2024-03-15", "exFactoryDate", "2023-01-10",
            "checkDate", "2025-07-10", "colour", "blue");

    @Autowired
    private DecisionService decisions;
    @Autowired
    private DecisionDesk desk;
    @Autowired
    private DecisionReceipts receipts;
    @Autowired
    private Publications publications;
    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void time_goes_on() {
        SlaFixtures.now();
    }

    @Test
    void a_decision_on_a_case_leaves_a_receipt_that_says_everything() throws Refusal {
        String number = newCase("central-ac", Instant.parse("2030-01-01T00:00:00Z"));
        Decision decision = decisions.decide("warranty-period", "central-ac", FACTS, number);
        assertThat(decision.date("warrantyEnd")).hasToString("2025-07-10");

        Map<String, Object> receipt = receipts.ofCase(number).get(0);
        assertThat(receipt).containsEntry("id", decision.receiptId()).containsEntry("key", "warranty-period")
                .containsEntry("organisation", "central-ac").containsEntry("table", "central-ac").containsEntry("publishedBy", "build")
                .containsEntry("ignored", List.of("colour")).containsEntry("facts", FACTS)
                .containsKeys("definitionId", "version", "checksum", "publishedAt", "calendarVersion", "decidedAt", "decidedBy");
        assertThat(receipt.get("tableInputs").toString()).contains("accepted=true");
        assertThat(receipt.get("matches").toString()).contains("warranty-period-earlier-limit", "CAC-24: ");
        assertThat(receipt.get("outputs")).isEqualTo(decision.outputs());
    }

    @Test
    void a_rule_whose_outputs_are_all_blank_stands_in_the_receipt() throws Refusal {
        String number = newCase("room-ac", Instant.parse("2030-01-01T00:00:00Z"));
        decisions.decide("onsite-report", "room-ac", Map.of("arrivedAt", "2026-10-01T10:00:00+08:00"), number);
        assertThat(receipts.ofCase(number).get(0).get("matches").toString()).contains("onsite-report-none", "figures={}");
    }

    @Test
    void a_receipt_replays_to_the_same() throws Refusal {
        String number = newCase("electrical-equipment", Instant.parse("2030-01-01T00:00:00Z"));
        Decision decision = decisions.decide("response-sla", "electrical-equipment",
                Map.of("severity", "B", "reportedAt", Instant.parse("2025-03-10T00:00:00Z")), number);
        assertThat(decision.instant("arriveBy")).isEqualTo("2025-03-10T16:00:00Z");
        assertThat(receipts.replay(decision.receiptId()).same()).isTrue();
    }

    @Test
    void the_receipt_of_every_example_replays_to_the_same() throws Refusal {
        for (CSVRecord example : WorkedCase.rows("/examples.csv")) {
            String number = newCase(example.get("source"), Instant.parse("2030-01-01T00:00:00Z"));
            Decision decision = decisions.decide(example.get("decision"), example.get("source"),
                    BareDecisions.facts(example.get("inputs_json")), number);
            assertThat(receipts.replay(decision.receiptId())).as(example.get("id")).matches(DecisionReceipts.Replay::same);
        }
    }

    @Test
    void a_receipt_that_was_tampered_with_does_not_replay() throws Refusal {
        String number = newCase("electrical-equipment", Instant.parse("2030-01-01T00:00:00Z"));
        Decision decision = decisions.decide("response-sla", "electrical-equipment",
                Map.of("severity", "B", "reportedAt", "2025-03-10T08:00:00+08:00"), number);
        jdbc.sql("update decision_receipt set outputs = replace(outputs, '2025-03-11T00', '2025-03-11T01') where id = ?")
                .param(decision.receiptId()).update();
        assertThat(receipts.replay(decision.receiptId()).same()).isFalse();
    }

    @Test
    void a_decision_without_a_case_leaves_nothing() throws Refusal {
        long before = stored();
        Decision decision = decisions.evaluate("warranty-period", "central-ac", FACTS);
        assertThat(decision.receiptId()).isNull();
        assertThat(decision.receipt().get("matches").toString()).contains("warranty-period-earlier-limit");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void warranty_and_promised_times_go_by_the_version_of_the_opening_and_routing_by_the_newest() throws Refusal {
        Instant change = Instant.parse("2028-01-01T00:00:00Z");
        publish("warranty-period", "central-ac", "P24M", "P36M", change);
        publish("response-sla", "central-ac", "PT24H", "PT12H", change);
        publish("callback-window", "central-ac", "PT72H", "PT48H", change);
        SlaFixtures.at(change); // a version begins by the clock
        String old = newCase("central-ac", change.minusSeconds(1));
        String young = newCase("central-ac", change);
        Map<String, Object> facts = Map.of("acceptanceDate", "2024-03-15", "exFactoryDate", "2024-03-15");
        assertThat(decisions.decide("warranty-period", "central-ac", facts, old).date("warrantyEnd")).hasToString("2026-03-15");
        assertThat(decisions.decide("warranty-period", "central-ac", facts, young).date("warrantyEnd")).hasToString("2026-09-15");
        Map<String, Object> report = Map.of("reportedAt", "2025-03-10T08:00:00+08:00");
        assertThat(decisions.decide("response-sla", "central-ac", report, old).text("arriveBy")).isEqualTo("2025-03-11T08:00:00+08:00");
        assertThat(decisions.decide("response-sla", "central-ac", report, young).text("arriveBy")).isEqualTo("2025-03-10T20:00:00+08:00");
        Map<String, Object> served = Map.of("at", "2025-12-31T15:00:00+08:00");
        assertThat(decisions.decide("callback-window", "central-ac", served, old).text("callbackBy")).isEqualTo("2026-01-02T15:00:00+08:00");
    }

    @Test
    void a_case_older_than_every_version_takes_the_first() throws Refusal {
        String ancient = newCase("central-ac", Instant.parse("2001-01-01T00:00:00Z"));
        assertThat(decisions.decide("warranty-period", "central-ac", FACTS, ancient).text("basis")).isEqualTo("exFactory+30m");
    }

    @Test
    void an_organisation_without_a_table_of_its_own_decides_by_the_shared_one() throws Refusal {
        Decision decision = decisions.evaluate("warranty-period", "home-appliance",
                Map.of("startDate", "2024-01-31", "productMonths", 13, "checkDate", "2025-02-28"));
        assertThat(decision.outputs()).containsEntry("warrantyEnd", "2025-02-28").containsEntry("status", "in-warranty");
        assertThat(decision.receipt()).containsEntry("table", "shared").containsEntry("organisation", "home-appliance");
    }

    @Test
    void a_decision_tried_on_a_case_is_kept_there_and_on_no_case_of_others() throws Refusal {
        String number = newCase("central-ac", Instant.parse("2030-01-01T00:00:00Z"));
        Decision tried = desk.evaluate("warranty-period", "central-ac", FACTS, number);
        assertThat(receipts.ofCase(number)).singleElement().satisfies(receipt -> assertThat(receipt).containsEntry("id", tried.receiptId()));
        assertThat(desk.replay(tried.receiptId()).same()).isTrue();

        assertThatThrownBy(() -> desk.evaluate("warranty-period", "room-ac", FACTS, number)).hasMessageContaining("UNKNOWN_CASE caseNumber");
        Actor stranger = new Actor(Actor.Kind.MACHINE, "room-ac-machine", "room-ac", null, null);
        CurrentActor.run(stranger, () -> {
            assertThatThrownBy(() -> desk.replay(tried.receiptId())).hasMessageContaining("NOT_FOUND");
            assertThatThrownBy(() -> desk.evaluate("warranty-period", "central-ac", FACTS, number))
                    .hasMessageContaining("UNKNOWN_ORGANISATION");
            assertThat(desk.catalogue()).isNotEmpty().allMatch(entry -> entry.organisation().equals("room-ac"));
        });
    }

    @Test
    void every_table_of_the_build_is_published_with_its_checksum() throws Exception {
        Publication publication = publications.newest("onsite-report", "electrical-equipment").orElseThrow();
        byte[] file = BareDecisions.bytes("/decisions/electrical-equipment/onsite-report.dmn");
        assertThat(publication.checksum()).isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)));
        assertThat(jdbc.sql("select count(*) from audit_event where stream = 'table:electrical-equipment/onsite-report'")
                .query(Long.class).single()).isPositive();
    }

    @Test
    void unknown_decisions_and_organisations_are_refused() {
        assertThatThrownBy(() -> decisions.evaluate("horoscope", "central-ac", FACTS)).isInstanceOf(Refusal.class)
                .hasMessageContaining("UNKNOWN_DECISION");
        assertThatThrownBy(() -> decisions.evaluate("warranty-period", "nobody", FACTS)).isInstanceOf(Refusal.class)
                .hasMessageContaining("UNKNOWN_ORGANISATION organisation");
    }

    /** A further version with one figure changed, in force from an instant. */
    private void publish(String key, String organisation, String figure, String changed, Instant from) {
        Publication newest = publications.newest(key, organisation).orElseThrow();
        String id = key + ":" + UUID.randomUUID();
        byte[] content = publications.content(newest.definitionId()).replace("\"" + figure + "\"", "\"" + changed + "\"")
                .getBytes(StandardCharsets.UTF_8);
        publications.record("analyst", List.of(new Publications.Version(organisation, key, id, newest.version() + 1, content)));
        jdbc.sql("update decision_publication set effective_at = ? where definition_id = ?").params(from.atOffset(ZoneOffset.UTC), id).update();
        publications.forget();
    }

    private long stored() {
        return jdbc.sql("select count(*) from decision_receipt").query(Long.class).single();
    }

    private String newCase(String organisation, Instant openedAt) {
        String number = "R-T" + UUID.randomUUID().toString().substring(0, 12);
        jdbc.sql("""
                insert into service_case (number, organisation, kind, channel, status, unit_id, facts, reported_at, opened_at,
                    late_at_import, reopened, version)
                values (?, ?, 'repair', 'web', 'reported', ?, '{}', ?, ?, false, 0, 1)""")
                .params(number, organisation, organisation + ".hq", openedAt.atOffset(ZoneOffset.UTC), openedAt.atOffset(ZoneOffset.UTC))
                .update();
        return number;
    }
}
