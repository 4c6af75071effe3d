package io.aftersales.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftersales.PlatformTest;
import io.aftersales.customer.InstalledBaseService;
import io.aftersales.servicecase.ServiceCaseFixtures;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A case of every organisation from the report to closed, through the API alone, each step by a person whose step it is. */
@PlatformTest
class FiveOrganisationsTest {

    @Autowired
    private MockMvc web;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private InstalledBaseService archive;
    @Autowired
    private Clock clock;

    private String organisation;
    private String number;

    @ParameterizedTest
    @ValueSource(strings = {"central-ac", "room-ac", "electrical-equipment", "home-appliance", "fleet-terminal"})
    void a_case_is_driven_to_closed_through_the_tasks_alone(String maker) throws Exception {
        organisation = maker;
        open();
        String agent = "agent." + maker;
        String dispatcher = "dispatcher." + maker;
        does(agent, "GuideRemotely", Map.of("reached", "yes", "mode", "phone", "advice", "重启无效", "solved", "no"));
        does(dispatcher, "DispatchTechnician", Map.of("technician", "technician." + ServiceCaseFixtures.homeOf(maker).outlet()));
        assertStatus("visiting");
        technicianDoes("AcceptJob", Map.of("accepted", "yes"));
        technicianDoes("AgreeAppointment", Map.of("appointmentFrom", clock.instant().plus(Duration.ofHours(1)).toString(),
                "overtimeAnnounced", true));
        technicianDoes("SetOut", Map.of("prepared", choices("SetOut", "prepared")));
        technicianDoes("RecordArrival", Map.of("present", "yes"));
        technicianDoes("DiagnoseFault", Map.of("finding", "电容损坏", "cause", "product", "plan", "更换电容", "partsWanted", "no"));
        technicianDoes("RepairAndTest", Map.of("workDone", "更换电容", "secondCheck", true, "result", "solved", "minutes", 40));
        technicianDoes("SignOff", signature());
        assertStatus("calling-back");
        does(agent, "CallCustomer", Map.of("reached", "yes", "satisfied", "yes", "score", 5));
        JsonNode closed = read(agent, "/api/cases/" + number);
        assertThat(closed.path("status").asText()).isEqualTo("closed");
        assertThat(closed.path("ending").path("reason").asText()).isEqualTo("solved");
        assertThat(read(agent, "/api/tasks?case=" + number).path("items")).isEmpty();
        assertTakenDecisions(agent);
        assertThat(read(agent, "/api/cases/" + number + "/trail").size()).isGreaterThan(20);
        assertThat(read(agent, "/api/cases/" + number + "/diagram").findValuesAsText("process")).startsWith("repair")
                .contains("field-visit", "sign-off", "callback");
    }

    private void assertTakenDecisions(String reader) throws Exception {
        assertThat(read(reader, "/api/cases/" + number + "/decisions").findValuesAsText("key")).contains("severity", "warranty-period",
                "response-sla", "dispatch-routing", "licence-status", "service-hours", "visit-checklist", "onsite-report", "cost-attribution",
                "document-checklist", "completion", "callback-window");
    }

    private Map<String, Object> signature() throws Exception {
        Map<String, Object> answers = new HashMap<>(Map.of("done", choices("SignOff", "done"), "satisfied", "yes", "minutes", 40, "feeCny", 0,
                "signature", "signed", "signedBy", "王丽"));
        answers.put("seal", true);
        return answers;
    }

    private void open() throws Exception {
        String serialNo = ServiceCaseFixtures.aUnit(archive, organisation, true);
        MockHttpServletResponse opened = send(post("/api/cases"), "agent." + organisation, Map.of("organisation", organisation, "kind", "repair",
                "channel", "phone", "serialNo", serialNo, "contact", Map.of("name", "王丽", "phone", "13912345678"), "faultText", "不制冷"));
        assertThat(opened.getStatus()).as(opened.getContentAsString()).isEqualTo(201);
        number = json.readTree(opened.getContentAsString()).path("number").asText();
    }

    private void technicianDoes(String task, Map<String, ?> answers) throws Exception {
        does(task(task).path("assignee").asText(), task, answers);
    }

    private void does(String person, String task, Map<String, ?> answers) throws Exception {
        MockHttpServletResponse done = send(post("/api/tasks/" + task(task).path("id").asText() + "/complete"), person, Map.of("values", answers));
        assertThat(done.getStatus()).as("%s by %s: %s", task, person, done.getContentAsString()).isEqualTo(204);
    }

    private JsonNode task(String task) throws Exception {
        for (JsonNode row : read("agent." + organisation, "/api/tasks?case=" + number).path("items")) {
            if (row.path("task").asText().equals("UserTask_" + task)) {
                return row;
            }
        }
        throw new AssertionError("no open task " + task);
    }

    private List<String> choices(String task, String field) throws Exception {
        JsonNode schema = read("agent." + organisation, "/api/tasks/" + task(task).path("id").asText() + "/form").path("schema");
        for (JsonNode component : schema.path("components")) {
            if (component.path("key").asText().equals(field)) {
                return component.path("values").findValuesAsText("value");
            }
        }
        throw new AssertionError("no field " + field);
    }

    private void assertStatus(String expected) throws Exception {
        assertThat(read("agent." + organisation, "/api/cases/" + number).path("status").asText()).isEqualTo(expected);
    }

    private JsonNode read(String person, String path) throws Exception {
        MockHttpServletResponse answer = web.perform(get(path).with(httpBasic(person, "demo"))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path + " " + answer.getContentAsString()).isEqualTo(200);
        return json.readTree(answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, String person, Map<String, ?> body) throws Exception {
        return web.perform(request.with(httpBasic(person, "demo")).contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body))).andReturn().getResponse();
    }
}
