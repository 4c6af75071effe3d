package io.aftersales.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.PlatformTest;
import io.aftersales.audit.AuditTrail;
import io.aftersales.customer.InstalledBaseService;
import io.aftersales.document.Document;
import io.aftersales.document.DocumentService;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.sla.SlaFixtures;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** A case as a story: what changed from what to what, what stands behind it, and what is odd; of a case in order nothing is. */
@PlatformTest
class StoryApiTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
    private static final AtomicInteger WEEKS = new AtomicInteger(10);
    private static final String AUDITOR = "auditor.central-ac";
    private static final String MANAGER = "branch-manager.central-ac";

    @Autowired
    private MockMvc web;
    @Autowired
    private InstalledBaseService archive;
    @Autowired
    private Clock clock;
    @Autowired
    private AuditTrail audit;
    @Autowired
    private DocumentService documents;
    @Autowired
    private TransactionTemplate transactions;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ApiCalls api;
    private Instant now;

    /** Each test has a Monday of its own: technicians are in one visit at a time. */
    @BeforeEach
    void a_monday_morning() {
        now = SlaFixtures.MONDAY_TEN.plus(Duration.ofDays(7L * WEEKS.incrementAndGet()));
        SlaFixtures.at(now);
    }

    @AfterEach
    void real_time_again() {
        SlaFixtures.now();
    }

    private ApiRoad road(String organisation) {
        return new ApiRoad(api, archive, clock, organisation, (task, usual) -> pass(usual));
    }

    private void pass(Duration time) {
        now = now.plus(time);
        SlaFixtures.at(now);
    }

    @ParameterizedTest
    @ValueSource(strings = {"central-ac", "room-ac", "electrical-equipment", "home-appliance", "fleet-terminal"})
    void of_a_case_in_order_nothing_is_odd(String organisation) throws Exception {
        String number = road(organisation).closed();
        JsonNode story = story("auditor." + organisation, number);
        assertThat(story.path("status").asText()).isEqualTo("closed");
        assertThat(story.path("oddities")).as(story.path("oddities").toPrettyString()).isEmpty();
    }

    @Test
    void tells_every_event_with_who_did_it_what_changed_and_what_stands_behind_it() throws Exception {
        ApiRoad road = road("central-ac");
        String number = road.open();
        pass(Duration.ofMinutes(5));
        api.done("agent.central-ac", "/api/cases/" + number + "/facts", Map.of("region", "county"));
        Document photo = documents.add(number, Document.Kind.PHOTO, "现场.png", () -> new ByteArrayInputStream(PNG));
        road.toSetOut();
        JsonNode story = story(AUDITOR, number);
        JsonNode trail = api.read(AUDITOR, "/api/cases/" + number + "/trail");
        assertThat(story.path("moments").findValuesAsText("seq")).hasSize(trail.size());

        JsonNode changed = moment(story, "case.factChanged");
        assertThat(changed.at("/changes/0/field").asText()).isEqualTo("region");
        assertThat(changed.at("/changes/0/from").isNull() || changed.at("/changes/0/from").isMissingNode()).isTrue();
        assertThat(changed.at("/changes/0/to").asText()).isEqualTo("county");
        assertThat(changed.at("/who/id").asText()).isEqualTo("agent.central-ac");
        assertThat(changed.at("/who/name").asText()).isNotEqualTo("agent.central-ac").isNotBlank();

        JsonNode progressed = moment(story, "case.progressed");
        assertThat(progressed.at("/changes/0/from").asText()).isEqualTo("reported");
        assertThat(progressed.at("/changes/0/to").asText()).isEqualTo("dispatching");

        assertThat(moment(story, "task.completed").at("/step/en").asText()).isEqualTo("Guide remotely");
        assertThat(moment(story, "document.added").at("/document/id").asText()).isEqualTo(photo.id());
        assertThat(moment(story, "message.written").at("/message/body").asText()).isNotBlank();
        JsonNode decision = moment(story, "decision.taken");
        assertThat(decision.path("group").asText()).isEqualTo("decision");
        String receipt = decision.path("receipt").asText();
        assertThat(api.read(AUDITOR, "/api/cases/" + number + "/decisions").findValuesAsText("id")).contains(receipt);
        String table = "/api/cases/" + number + "/decisions/" + receipt + "/table";
        assertThat(api.get(AUDITOR, table).text()).contains("<decisionTable");
        assertThat(api.get("technician.central-ac.foshan", table).status()).isEqualTo(200);
    }

    @Test
    void a_foreign_case_has_no_story_and_another_cases_receipt_no_table() throws Exception {
        String number = road("central-ac").open();
        String foreign = road("room-ac").open();
        String receipt = moment(story(AUDITOR, number), "decision.taken").path("receipt").asText();
        assertThat(api.get(AUDITOR, "/api/cases/" + foreign + "/story").status()).isEqualTo(404);
        assertThat(api.get(AUDITOR, "/api/cases/R-20990101-0001/story").status()).isEqualTo(404);
        assertThat(api.get("auditor.room-ac", "/api/cases/" + foreign + "/decisions/" + receipt + "/table").status()).isEqualTo(404);
        assertThat(api.get("auditor.room-ac", "/api/cases/" + number + "/decisions/" + receipt + "/table").status()).isEqualTo(404);
    }

    @Test
    void what_people_do_against_the_order_of_things_is_marked_with_the_reason_in_words() throws Exception {
        ApiRoad road = road("central-ac");
        String number = road.open();
        String day = LocalDate.ofInstant(now, ZoneOffset.UTC).toString();
        pass(Duration.ofMinutes(90));
        api.done("agent.central-ac", "/api/cases/" + number + "/pause", Map.of("reason", "客户要求改期", "party", "customer", "from",
                now.minus(Duration.ofMinutes(80)).toString(), "to", now.minus(Duration.ofMinutes(70)).toString()));
        road.toSetOut();
        road.technicianDoes("RecordArrival", 0, Map.of("present", "yes"));
        JsonNode story = story(AUDITOR, number);
        assertThat(story.path("oddities").findValuesAsText("name")).containsExactlyInAnyOrder("entered-late", "too-fast");
        JsonNode fast = story.path("oddities").get(1);
        assertThat(fast.path("name").asText()).isEqualTo("too-fast");
        assertThat(fast.at("/reason/en").asText()).isEqualTo("Arrived 0 s after setting out; less than 1 min is not held possible.");
        assertThat(fast.at("/reason/zh").asText()).isEqualTo("出发后 0 秒即到达，低于可信的最短时间 1 分钟。");
        assertThat(fast.path("seq").asLong()).isEqualTo(moment(story, "visit.arrived").path("seq").asLong());
        assertThat(story.at("/oddities/0/reason/en").asText()).contains(day + " 10:10", day + " 11:30");
    }

    @Test
    void what_the_platform_would_refuse_is_marked_where_it_stands_in_the_trail_all_the_same() throws Exception {
        String number = road("central-ac").closed();
        pass(Duration.ofHours(3));
        noted("technician.central-ac.foshan", number, "task.completed", Map.of("task", "UserTask_DispatchTechnician", "id", "none"));
        noted("stranger", number, "payment.refunded", Map.of("amountCny", "10.00"));
        List<String> names = new ArrayList<>(story(AUDITOR, number).path("oddities").findValuesAsText("name"));
        assertThat(names).contains("without-role", "touched-after-end");
        jdbc.sql("delete from audit_event where stream = ? and seq = 3").param("case:" + number).update();
        JsonNode gap = story(AUDITOR, number).at("/oddities/0");
        assertThat(gap.path("name").asText()).isEqualTo("gap");
        assertThat(gap.path("grave").asBoolean()).isTrue();
        assertThat(gap.at("/reason/en").asText()).isEqualTo("Event no. 3 is missing before this one.");
    }

    @Test
    void a_customers_former_values_are_personal_and_can_be_erased() throws Exception {
        String number = road("central-ac").open();
        long customer = jdbc.sql("select u.id from customer u join service_case c on c.customer_no = u.customer_no where c.number = ?").param(number)
                .query(Long.class).single();
        JsonNode file = api.read("agent.central-ac", "/api/customers/" + customer);
        ApiCalls.Answer changed = api.call(org.springframework.http.HttpMethod.PUT, "supervisor.central-ac", "/api/customers/" + customer,
                Map.of("name", "李娜", "note", "新备注", "version", file.path("version").asLong()), null, "en");
        assertThat(changed.status()).as(changed.text()).isBetween(200, 204);
        String payload = jdbc.sql("select payload from audit_event where stream = ? and kind = 'customer.changed'").param("customer:" + customer)
                .query(String.class).single();
        assertThat(payload).contains("nameBefore", "commitment").doesNotContain("李娜").doesNotContain("王丽");
        assertThat(jdbc.sql("select text from audit_personal where stream = ? and path in ('nameBefore', 'name')").param("customer:" + customer)
                .query(String.class).list()).contains("王丽", "李娜");
    }

    @Test
    void the_way_through_the_models_says_how_often_how_long_and_who() throws Exception {
        ApiRoad road = road("central-ac");
        String number = road.open();
        road.toSetOut();
        pass(Duration.ofMinutes(7));
        JsonNode views = api.read(MANAGER, "/api/cases/" + number + "/diagram");
        assertThat(flows(views, "repair")).contains("Flow_VisitNeeded", "Flow_DispatchToVisit").doesNotContain("Flow_SolvedRemotely", "Flow_UnitUnknown");
        JsonNode guided = step(views, "UserTask_GuideRemotely");
        assertThat(guided.path("done").asInt()).isOne();
        assertThat(guided.path("seconds").asDouble()).isEqualTo(600);
        assertThat(guided.path("people")).hasSize(1);
        JsonNode accepted = step(views, "UserTask_AcceptJob");
        assertThat(accepted.path("seconds").asDouble()).isEqualTo(900);
        assertThat(accepted.path("people")).hasSize(1);
        JsonNode arrival = step(views, "UserTask_RecordArrival");
        assertThat(arrival.path("active").asInt()).isOne();
        assertThat(Instant.parse(arrival.path("since").asText())).isEqualTo(now.minus(Duration.ofMinutes(7)));
    }

    private static List<String> flows(JsonNode views, String process) {
        List<String> flows = new ArrayList<>();
        views.forEach(view -> {
            if (view.path("process").asText().equals(process)) {
                view.path("flows").forEach(flow -> flows.add(flow.asText()));
            }
        });
        return flows;
    }

    private static JsonNode step(JsonNode views, String activity) {
        for (JsonNode view : views) {
            for (JsonNode step : view.path("activities")) {
                if (step.path("id").asText().equals(activity)) {
                    return step;
                }
            }
        }
        throw new AssertionError("no " + activity);
    }

    private void noted(String person, String number, String kind, Map<String, ?> payload) {
        CurrentActor.run(new Actor(Actor.Kind.PERSON, person, "central-ac", null, null),
                () -> transactions.executeWithoutResult(status -> audit.record(AuditTrail.ofCase(number), kind, payload)));
    }

    private JsonNode story(String reader, String number) throws Exception {
        return api.read(reader, "/api/cases/" + number + "/story");
    }

    private static JsonNode moment(JsonNode story, String kind) {
        for (JsonNode moment : story.path("moments")) {
            if (moment.path("kind").asText().equals(kind)) {
                return moment;
            }
        }
        throw new AssertionError("no " + kind);
    }
}
