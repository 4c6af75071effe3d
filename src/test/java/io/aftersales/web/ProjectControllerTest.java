package io.aftersales.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.aftersales.PlatformTest;
import io.aftersales.customer.InstalledBaseService;
import io.aftersales.installation.InstallerService;
import io.aftersales.process.ProjectRoad;
import io.aftersales.servicecase.ServiceCaseFixtures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
class ProjectControllerTest {

    private static final String SUPERVISOR = "install-supervisor.central-ac";

    @Autowired
    private MockMvc web;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private ApplicationContext context;
    @Autowired
    private ProjectRoad road;

    @Test
    void a_project_is_registered_listed_and_read() throws Exception {
        Map<String, Object> body = body();
        MockHttpServletResponse made = send(SUPERVISOR, "/api/projects", body);
        assertThat(made.getStatus()).isEqualTo(201);
        String number = read(made).at("/project/number").asText();
        assertThat(made.getHeader("Location")).isEqualTo("/api/projects/" + number);
        assertThat(read(get(SUPERVISOR, "/api/projects?q=" + number)).at("/items/0/name").asText()).isEqualTo("万达广场");
        assertThat(read(get(SUPERVISOR, "/api/projects/" + number)).at("/units/0/position").asText()).isEqualTo("A1");
        assertThat(get("install-supervisor.room-ac", "/api/projects/" + number).getStatus()).isEqualTo(404);
        assertThat(read(get("install-supervisor.room-ac", "/api/projects?q=" + number)).at("/items")).isEmpty();
        assertThat(read(get(SUPERVISOR, "/api/cases?kind=installation&q=" + number)).at("/items/0/title").asText()).isEqualTo("万达广场");
    }

    @Test
    void what_cannot_be_is_refused_with_its_field() throws Exception {
        refused("UNKNOWN_CUSTOMER_NO", "customerNo", "customerNo", "NOBODY");
        refused("NO_SUCH_SITE", "siteId", "siteId", 1);
        refused("UNKNOWN_DEALER", "dealer", "dealer", "NOBODY");
        refused("UNKNOWN_INSTALLER", "installer", "installer", "NOBODY");
        refused("NOT_A_CHOICE", "designServices", "designServices", List.of("feng-shui"));
        refused("NO_UNITS", "parts", "parts", List.of());
        refused("NO_UNITS", "parts[0].units", "parts", List.of(Map.of("name", "东区")));
        refused("ENDS_BEFORE_START", "plannedEnd", "plannedEnd", "2020-01-01");
        refused("MODEL_NEEDED", "parts[0].units[0].model", "parts", parts(Map.of("position", "A1")));
        refused("POSITION_TWICE", "parts[0].units[1].position", "parts", parts(unit("A1"), unit("A1")));
        refused("UNKNOWN_FIELD", "parts[0].units[0].facts.colour", "parts", parts(with(unit("A1"), "facts", Map.of("colour", "red"))));
        refused("REQUIRED", "name", "name", " ");
    }

    @Test
    void a_unit_of_another_organisation_or_customer_or_accepted_before_is_refused() throws Exception {
        InstalledBaseService archive = context.getBean(InstalledBaseService.class);
        refused("SERIAL_NOT_IN_ARCHIVE", "parts[0].units[0].serialNo", "parts",
                parts(Map.of("serialNo", ServiceCaseFixtures.aUnit(archive, "room-ac", true))));
        refused("UNIT_OF_ANOTHER_CUSTOMER", "parts[0].units[0].serialNo", "parts",
                parts(Map.of("serialNo", ServiceCaseFixtures.aUnit(archive, "central-ac", true))));
        String serialNo = ServiceCaseFixtures.aUnit(archive, "central-ac", true);
        Map<String, Object> body = body();
        body.put("customerNo", "C" + serialNo);
        body.put("parts", parts(Map.of("serialNo", serialNo)));
        assertRefused(body, "UNIT_ALREADY_ACCEPTED", "parts[0].units[0].serialNo");
    }

    @Test
    void acceptance_before_the_inspection_or_with_open_findings_is_refused() throws Exception {
        String number = road.register("central-ac");
        String path = "/api/projects/" + number + "/parts/1/acceptance";
        assertThat(problem(send(SUPERVISOR, path, Map.of("satisfied", "yes")))).isEqualTo("409 NOT_INSPECTED part");
        road.toInspection(number);
        assertThat(problem(send(SUPERVISOR, path, Map.of("satisfied", "yes")))).isEqualTo("409 NOT_INSPECTED part");
        road.foundUnearthed(number);
        assertThat(problem(send(SUPERVISOR, path, Map.of("satisfied", "yes")))).isEqualTo("409 FINDINGS_OPEN part");
        road.rectify(number);
        assertThat(problem(send(SUPERVISOR, path, Map.of("satisfied", "yes")))).isEqualTo("409 NOT_COMMISSIONED part");
        assertThat(send(SUPERVISOR, "/api/projects/" + number + "/parts/9/acceptance", Map.of()).getStatus()).isEqualTo(404);
        assertThat(send("install-supervisor.room-ac", path, Map.of("satisfied", "yes")).getStatus()).isEqualTo(404);
        road.commission(number);
        Map<String, Object> signature = road.signature(number);
        assertThat(problem(send(SUPERVISOR, path, with(signature, "papers", List.of())))).isEqualTo("422 PAPERS_MISSING papers");
        assertThat(send(SUPERVISOR, path, road.signature(number)).getStatus()).isEqualTo(200);
        assertThat(problem(send(SUPERVISOR, path, Map.of("satisfied", "yes")))).isEqualTo("409 PART_ACCEPTED part");
        assertThat(read(get(SUPERVISOR, "/api/projects/" + number + "/acceptances")).at("/0/units/0/warrantyStatus").asText()).isEqualTo("in-warranty");
        assertThat(read(get(SUPERVISOR, "/api/projects/" + number + "/letters")).at("/0/rectification/limitDays").asInt()).isEqualTo(7);
        assertThat(read(get(SUPERVISOR, "/api/projects/" + number + "/inspections")).at("/0/templateVersion").asInt()).isEqualTo(1);
        assertThat(read(get(SUPERVISOR, "/api/projects/" + number + "/findings")).at("/0/state").asText()).isEqualTo("closed");
        assertThat(read(get(SUPERVISOR, "/api/projects/" + number + "/sendings"))).hasSize(8);
    }

    @Test
    void only_installers_with_a_valid_certificate_are_chosen() throws Exception {
        InstallerService installers = context.getBean(InstallerService.class);
        String code = road.anInstaller("central-ac").replace("I", "J");
        installers.save(new InstallerService.Entry("central-ac", code, "installer", "无证安装", null, null, null));
        refused("NOT_CERTIFIED", "installer", "installer", code);
        Map<String, Object> ended = new HashMap<>(Map.of("organisation", "central-ac", "certificateNo", "Z-1", "validFrom", "2020-01-01",
                "validTo", "2020-12-31"));
        assertThat(send(SUPERVISOR, "/api/installers/" + code + "/certificates", ended).getStatus()).isEqualTo(201);
        refused("NOT_CERTIFIED", "installer", "installer", code);
        assertThat(problem(send(SUPERVISOR, "/api/installers/" + code + "/certificates", ended))).isEqualTo("409 CERTIFICATE_KNOWN certificateNo");
        ended.put("certificateNo", "Z-2");
        ended.put("validTo", "2019-01-01");
        assertThat(problem(send(SUPERVISOR, "/api/installers/" + code + "/certificates", ended)))
                .isEqualTo("422 CERTIFICATE_ENDS_BEFORE_IT_BEGINS validTo");
        ended.put("validTo", road.today("central-ac").plusDays(10).toString());
        assertThat(read(send(SUPERVISOR, "/api/installers/" + code + "/certificates", ended)).at("/certified").asBoolean()).isTrue();
        Map<String, Object> body = body();
        body.put("installer", code);
        assertThat(send(SUPERVISOR, "/api/projects", body).getStatus()).isEqualTo(201);
        assertThat(installers.remind()).as("it ends within the month").isPositive();
        assertThat(road.jdbc().sql("select count(*) from message where kind = 'certificate-reminder' and recipient_id = ?")
                .param("party:central-ac:" + code).query(Integer.class).single()).isEqualTo(1);
        installers.remind();
        assertThat(road.jdbc().sql("select count(*) from message where kind = 'certificate-reminder' and recipient_id = ?")
                .param("party:central-ac:" + code).query(Integer.class).single()).as("once").isEqualTo(1);
    }

    @Test
    void a_checklist_is_versioned_and_wrong_items_are_refused() throws Exception {
        String key = "k" + road.aChecklist("central-ac");
        Map<String, Object> body = new HashMap<>(Map.of("organisation", "central-ac", "key", key, "name", Map.of("zh", "检查表", "en", "Checklist"),
                "items", List.of(Map.of("kind", "yes-no", "text", Map.of("zh", "接地", "en", "Earth"), "photo", true, "impact", "safety"))));
        assertThat(read(send(SUPERVISOR, "/api/checklists", body)).at("/version").asInt()).isEqualTo(1);
        assertThat(read(send(SUPERVISOR, "/api/checklists", body)).at("/version").asInt()).isEqualTo(2);
        assertThat(read(get(SUPERVISOR, "/api/checklists/" + key + "?organisation=central-ac"))).hasSize(2);
        assertThat(get("install-supervisor.room-ac", "/api/checklists/" + key + "?organisation=central-ac").getStatus()).isEqualTo(404);
        body.put("items", List.of(Map.of("kind", "number", "text", Map.of("zh", "压力", "en", "Pressure"), "photo", false)));
        assertThat(problem(send(SUPERVISOR, "/api/checklists", body))).isEqualTo("422 LIMITS_MISSING items[0].least");
        body.put("items", List.of(Map.of("kind", "number", "text", Map.of("zh", "压力", "en", "Pressure"), "photo", false, "least", 2, "most", 1)));
        assertThat(problem(send(SUPERVISOR, "/api/checklists", body))).isEqualTo("422 LIMITS_CROSSED items[0].most");
        body.put("items", List.of(Map.of("kind", "smell", "text", Map.of("zh", "压力", "en", "Pressure"), "photo", false)));
        assertThat(problem(send(SUPERVISOR, "/api/checklists", body))).isEqualTo("422 NOT_A_CHOICE items[0].kind");
    }

    @Test
    void the_coverage_of_a_branch_counts_inspected_projects_of_the_month() throws Exception {
        JsonNode before = south();
        String number = road.register("central-ac");
        assertThat(south().path("projects").asInt()).isEqualTo(before.path("projects").asInt() + 1);
        assertThat(south().path("met").asBoolean()).isFalse();
        assertThat(south().path("target").asInt()).isEqualTo(95);
        road.toInspection(number);
        road.inspected(number);
        assertThat(south().path("inspected").asInt()).isEqualTo(before.path("inspected").asInt() + 1);
        assertThat(problem(get(SUPERVISOR, "/api/projects/coverage?month=2026-13"))).isEqualTo("422 NOT_A_MONTH month");
    }

    private JsonNode south() throws Exception {
        for (JsonNode branch : read(get(SUPERVISOR, "/api/projects/coverage?month=" + road.today("central-ac").toString().substring(0, 7)))) {
            if (branch.path("unitId").asText().equals("central-ac.south")) {
                return branch;
            }
        }
        throw new AssertionError("no branch");
    }

    private Map<String, Object> body() throws Exception {
        return new HashMap<>(Map.of("organisation", "central-ac", "name", "万达广场", "customerNo", road.aCustomer("central-ac"), "keyProject", false,
                "plannedStart", "2026-11-01", "parts", parts(unit("A1"))));
    }

    private static Map<String, Object> unit(String position) {
        return Map.of("position", position, "productFamily", "chiller", "model", "LSQ-65");
    }

    @SafeVarargs
    private static List<Map<String, Object>> parts(Map<String, Object>... units) {
        return new ArrayList<>(List.of(Map.of("name", "东区", "units", List.of(units))));
    }

    private static Map<String, Object> with(Map<String, Object> values, String name, Object value) {
        Map<String, Object> changed = new HashMap<>(values);
        changed.put(name, value);
        return changed;
    }

    private void refused(String reason, String field, String name, Object value) throws Exception {
        assertRefused(with(body(), name, value), reason, field);
    }

    private void assertRefused(Map<String, Object> body, String reason, String field) throws Exception {
        assertThat(problem(send(SUPERVISOR, "/api/projects", body))).endsWith(reason + " " + field);
    }

    private String problem(MockHttpServletResponse response) throws Exception {
        JsonNode problem = read(response);
        return response.getStatus() + " " + problem.path("code").asText() + " " + problem.path("field").asText();
    }

    private MockHttpServletResponse send(String user, String path, Object body) throws Exception {
        return web.perform(post(path).with(httpBasic(user, "demo")).contentType("application/json").content(json.writeValueAsBytes(body)))
                .andReturn().getResponse();
    }

    private MockHttpServletResponse get(String user, String path) throws Exception {
        return web.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(path).with(httpBasic(user, "demo")))
                .andReturn().getResponse();
    }

    private JsonNode read(MockHttpServletResponse response) throws Exception {
        return json.readTree(response.getContentAsByteArray());
    }
}
