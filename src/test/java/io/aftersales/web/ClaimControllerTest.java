package io.aftersales.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftersales.PlatformTest;
import io.aftersales.customer.ArchiveEntry;
import io.aftersales.customer.InstalledBaseService;
import io.aftersales.customer.Place;
import io.aftersales.customer.Source;
import io.aftersales.customer.UnitFacts;
import io.aftersales.process.ProjectRoad;
import io.aftersales.servicecase.ServiceCaseFixtures;
import io.aftersales.shared.PhoneNumber;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PlatformTest
class ClaimControllerTest {

    private static final String CLERK = "warranty-clerk.central-ac";

    @Autowired
    private MockMvc web;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private InstalledBaseService archive;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;
    @Autowired
    private ProjectRoad projects;

    @Test
    void a_claim_is_filed_and_read_with_its_lines_and_entitlement() throws Exception {
        JsonNode filed = filed(claim());
        String number = filed.path("claim").path("number").asText();
        assertThat(number).matches("W-\\d{8}-\\d{4,}");
        assertThat(filed.path("claim").path("state").asText()).isEqualTo("in-review");
        assertThat(filed.path("entitlement").path("status").asText()).isEqualTo("in-warranty");
        assertThat(filed.path("entitlement").path("receipt").asText()).isNotBlank();
        assertThat(filed.path("unproven").asBoolean()).isTrue();
        assertThat(filed.path("lines")).hasSize(1);
        assertThat(filed.path("clocks").findValuesAsText("target")).containsExactly("decide-claim");
        assertThat(read(CLERK, "/api/claims?serialNo=" + filed.path("claim").path("serialNo").asText()).path("items")).hasSize(1);
        assertThat(read(CLERK, "/api/cases/" + number).path("kind").asText()).isEqualTo("warranty-claim");
        assertThat(get("warranty-clerk.room-ac", "/api/claims/" + number).getStatus()).isEqualTo(404);
    }

    @Test
    void claimants_are_offered_by_name_within_reach() throws Exception {
        JsonNode offered = read(CLERK, "/api/claims/claimants?organisation=central-ac");
        assertThat(offered.findValuesAsText("claimant")).contains("owner", "unit:central-ac.foshan").doesNotContain("unit:room-ac.nanjing-city");
        assertThat(offered.path(0).path("name").path("en").asText()).isEqualTo("The owner of the unit");
        assertThat(read("supervisor.central-ac.south", "/api/claims/claimants?organisation=central-ac").findValuesAsText("claimant"))
                .contains("unit:central-ac.foshan").doesNotContain("unit:central-ac.beijing");
        assertThat(get(CLERK, "/api/claims/claimants?organisation=room-ac").getStatus()).isEqualTo(404);
    }

    @Test
    void the_owner_claims_without_anybody_knowing_the_number() throws Exception {
        Map<String, Object> claim = claim();
        claim.put("claimant", "owner");
        assertThat(filed(claim).path("claim").path("claimant").asText()).startsWith("customer:");
    }

    @ParameterizedTest
    @CsvSource({
            "organisation, room-ac, organisation",
            "channel, pigeon, channel",
            "serialNo, NO-SUCH-UNIT, serialNo",
            "partCode, =cmd, partCode",
            "fault, '', fault",
            "cause, weather, cause",
            "foundOn, 2199-01-01, foundOn",
            "foundOn, 2026-04-01, foundOn",
            "claimant, installer:I-99, claimant",
            "claimant, unit:room-ac.nanjing-city, claimant",
            "parent, R-20200101-0001, parent"})
    void what_may_not_be_is_refused_with_its_field(String name, String value, String field) throws Exception {
        Map<String, Object> claim = claim();
        claim.put(name, value);
        refused(claim, 422, field);
    }

    @ParameterizedTest
    @CsvSource({"1.005, CNY, amount", "-1, CNY, amount", "0, CNY, amount", "10000000, CNY, amount", "1e999, CNY, amount", "10, USD, currency"})
    void amounts_are_cny_above_zero_with_two_decimals(String amount, String currency, String field) throws Exception {
        Map<String, Object> claim = claim();
        claim.put("lines", List.of(Map.of("costKind", "labour", "description", "人工", "amount", new java.math.BigDecimal(amount), "currency", currency)));
        refused(claim, 422, "lines[0]." + field);
    }

    @Test
    void a_unit_that_was_never_accepted_has_no_claim() throws Exception {
        Map<String, Object> claim = claim();
        claim.put("serialNo", notAccepted());
        assertThat(refused(claim, 422, "serialNo").path("code").asText()).isEqualTo("BEFORE_ACCEPTANCE");
    }

    @Test
    void the_same_fault_is_claimed_once() throws Exception {
        Map<String, Object> claim = claim();
        String first = filed(claim).path("claim").path("number").asText();
        JsonNode refused = refused(claim, 409, "fault");
        assertThat(refused.path("code").asText()).isEqualTo("ALREADY_CLAIMED");
        assertThat(refused.path("detail").asText()).contains(first);
        claim.put("partCode", "P-200");
        filed(claim);
    }

    @Test
    void of_many_who_claim_one_fault_at_once_one_is_first() throws Exception {
        Map<String, Object> claim = claim();
        ExecutorService people = Executors.newFixedThreadPool(8);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                answers.add(people.submit(() -> send(CLERK, "/api/claims", claim).getStatus()));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
            assertThat(statuses).filteredOn(status -> status != 201).containsOnly(409);
        } finally {
            people.shutdownNow();
        }
        assertThat(jdbc.sql("select count(*) from claimed_fault f join equipment_unit u on u.id = f.equipment_id where u.serial_no = ?")
                .param(claim.get("serialNo")).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void a_repeat_is_flagged() throws Exception {
        Map<String, Object> claim = claim();
        claim.put("foundOn", today().minusDays(20).toString());
        JsonNode first = filed(claim);
        String number = first.path("claim").path("number").asText();
        jdbc.sql("update warranty_claim set state = 'settled', ended_at = ? where case_number = ?")
                .params(clock.instant().minus(java.time.Duration.ofDays(10)).atOffset(java.time.ZoneOffset.UTC), number).update();
        jdbc.sql("delete from claimed_fault where case_number = ?").param(number).update();
        refused(claim, 409, "fault");
        claim.put("foundOn", today().toString());
        assertThat(filed(claim).path("claim").path("repeatOf").asText()).isEqualTo(number);
        assertThat(read(CLERK, "/api/claims?repeats=true&serialNo=" + claim.get("serialNo")).path("items")).hasSize(1);
    }

    @Test
    void nothing_of_a_refused_claim_is_left() throws Exception {
        int before = jdbc.sql("select count(*) from service_case").query(Integer.class).single();
        Map<String, Object> claim = claim();
        claim.put("lines", List.of(Map.of("costKind", "labour", "description", "人工", "amount", 1), Map.of("costKind", "x", "description", "y", "amount", 1)));
        refused(claim, 422, "lines[1].costKind");
        assertThat(jdbc.sql("select count(*) from service_case").query(Integer.class).single()).isEqualTo(before);
    }

    @Test
    void a_claim_is_taken_back_with_a_reason() throws Exception {
        String number = filed(claim()).path("claim").path("number").asText();
        assertThat(send(CLERK, "/api/claims/" + number + "/withdraw", Map.of()).getStatus()).isEqualTo(422);
        assertThat(tree(send(CLERK, "/api/claims/" + number + "/withdraw", Map.of("reason", "误报"))).path("claim").path("state").asText())
                .isEqualTo("withdrawn");
        assertThat(send(CLERK, "/api/claims/" + number + "/withdraw", Map.of("reason", "误报")).getStatus()).isEqualTo(409);
    }

    @Test
    void an_extension_is_applied_for_and_read() throws Exception {
        String project = projects.register("central-ac");
        Map<String, Object> application = new HashMap<>(Map.of("organisation", "central-ac", "projectNumber", project, "contractNo", "HT-9",
                "contractSignedOn", today().toString(), "contractEndDate", "2031-06-30"));
        JsonNode refused = tree(send(CLERK, "/api/extensions", application));
        assertThat(refused.path("code").asText()).isEqualTo("NO_CONTRACT_CLAUSE");
        application.put("contractClause", "质保五年");
        JsonNode unknown = tree(send(CLERK, "/api/extensions", ApiCalls.with(application, "projectNumber", "PJ-1")));
        assertThat(unknown.path("code").asText()).isEqualTo("UNKNOWN_PROJECT");
        assertThat(unknown.path("field").asText()).isEqualTo("projectNumber");
        MockHttpServletResponse applied = send(CLERK, "/api/extensions", application);
        assertThat(applied.getStatus()).as(applied.getContentAsString()).isEqualTo(201);
        assertThat(read(CLERK, "/api/extensions?projectNumber=" + project).path("items")).hasSize(1);
        assertThat(get("warranty-clerk.room-ac", "/api/extensions/" + tree(applied).path("number").asText()).getStatus()).isEqualTo(404);
        assertThat(tree(send(CLERK, "/api/extensions", application)).path("code").asText()).isEqualTo("ALREADY_APPLIED_FOR");
        assertThat(tree(send(CLERK, "/api/extensions/" + tree(applied).path("number").asText() + "/withdraw", Map.of("reason", "合同变更")))
                .path("state").asText()).isEqualTo("withdrawn");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    }

    private Map<String, Object> claim() {
        Map<String, Object> claim = new HashMap<>(Map.of("organisation", "central-ac", "channel", "outlet", "serialNo",
                ServiceCaseFixtures.aUnit(archive, "central-ac", true), "partCode", "P-100", "fault", "不启动", "cause", "product",
                "foundOn", today().toString()));
        claim.put("lines", List.of(Map.of("costKind", "material", "description", "压缩机", "amount", 300, "currency", "CNY")));
        return claim;
    }

    private String notAccepted() {
        ServiceCaseFixtures.Home home = ServiceCaseFixtures.homeOf("central-ac");
        String serialNo = "N" + UUID.randomUUID().toString().replace("-", "").substring(0, 14).toUpperCase();
        archive.take(new ArchiveEntry("central-ac", "C" + serialNo, "王丽", PhoneNumber.read("13912345678").orElseThrow(), "13912345678",
                new Place(home.province(), home.city(), "市区", "人民路1号"), home.family(), home.model(), serialNo, new UnitFacts(Map.of()), null),
                new Source("test", null));
        return serialNo;
    }

    private JsonNode filed(Map<String, Object> claim) throws Exception {
        MockHttpServletResponse answer = send(CLERK, "/api/claims", claim);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(201);
        return tree(answer);
    }

    private JsonNode refused(Map<String, Object> claim, int status, String field) throws Exception {
        MockHttpServletResponse answer = send(CLERK, "/api/claims", claim);
        assertThat(answer.getStatus()).as(answer.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(status);
        assertThat(tree(answer).path("field").asText()).isEqualTo(field);
        return tree(answer);
    }

    private JsonNode read(String user, String path) throws Exception {
        return tree(get(user, path));
    }

    private MockHttpServletResponse get(String user, String path) throws Exception {
        return web.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(path).with(httpBasic(user, "demo")))
                .andReturn().getResponse();
    }

    private MockHttpServletResponse send(String user, String path, Map<String, ?> body) throws Exception {
        MockHttpServletRequestBuilder request = post(path).with(httpBasic(user, "demo")).contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsBytes(body));
        return web.perform(request).andReturn().getResponse();
    }

    private JsonNode tree(MockHttpServletResponse answer) throws Exception {
        return json.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }
}
