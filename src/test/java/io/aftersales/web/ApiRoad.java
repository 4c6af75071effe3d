package io.aftersales.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.customer.InstalledBaseService;
import io.aftersales.servicecase.ServiceCaseFixtures;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A case from the report to closed through the API alone, each step by a person whose step it is. */
final class ApiRoad {

    private final ApiCalls api;
    private final InstalledBaseService archive;
    private final Clock clock;
    private final Between between;
    private final String organisation;
    private String number;

    /** What passes before a step. */
    interface Between {

        void step(String task, Duration usual);
    }

    ApiRoad(ApiCalls api, InstalledBaseService archive, Clock clock, String organisation, Between between) {
        this.api = api;
        this.archive = archive;
        this.clock = clock;
        this.organisation = organisation;
        this.between = between;
    }

    String open() throws Exception {
        String serialNo = ServiceCaseFixtures.aUnit(archive, organisation, true);
        number = api.done("agent." + organisation, "/api/cases", Map.of("organisation", organisation, "kind", "repair", "channel", "phone",
                "serialNo", serialNo, "contact", Map.of("name", "王丽", "phone", "13912345678"), "faultText", "不制冷")).path("number").asText();
        return number;
    }

    /** To the technician who drives off. */
    void toSetOut() throws Exception {
        String agent = "agent." + organisation;
        does(agent, "GuideRemotely", 10, Map.of("reached", "yes", "mode", "phone", "advice", "重启无效", "solved", "no"));
        does("dispatcher." + organisation, "DispatchTechnician", 10,
                Map.of("technician", "technician." + ServiceCaseFixtures.homeOf(organisation).outlet()));
        technicianDoes("AcceptJob", 15, Map.of("accepted", "yes"));
        technicianDoes("AgreeAppointment", 5, Map.of("appointmentFrom", clock.instant().plus(Duration.ofMinutes(65)).toString(),
                "overtimeAnnounced", true));
        technicianDoes("SetOut", 35, Map.of("prepared", choices("SetOut", "prepared")));
    }

    void toCallback() throws Exception {
        technicianDoes("RecordArrival", 25, Map.of("present", "yes"));
        technicianDoes("DiagnoseFault", 15, Map.of("finding", "电容损坏", "cause", "product", "plan", "更换电容", "partsWanted", "no"));
        technicianDoes("RepairAndTest", 30, Map.of("workDone", "更换电容", "secondCheck", true, "result", "solved", "minutes", 40));
        Map<String, Object> signature = new HashMap<>(Map.of("done", choices("SignOff", "done"), "satisfied", "yes", "minutes", 40, "feeCny", 0,
                "signature", "signed", "signedBy", "王丽"));
        signature.put("seal", true);
        technicianDoes("SignOff", 10, signature);
    }

    void satisfied() throws Exception {
        does("agent." + organisation, "CallCustomer", 60, Map.of("reached", "yes", "satisfied", "yes", "score", 5));
    }

    /** @return the number of the closed case */
    String closed() throws Exception {
        open();
        toSetOut();
        toCallback();
        satisfied();
        return number;
    }

    void technicianDoes(String task, int minutes, Map<String, ?> answers) throws Exception {
        does(task(task).path("assignee").asText(), task, minutes, answers);
    }

    void does(String person, String task, int minutes, Map<String, ?> answers) throws Exception {
        between.step(task, Duration.ofMinutes(minutes));
        ApiCalls.Answer done = api.post(person, "/api/tasks/" + task(task).path("id").asText() + "/complete", Map.of("values", answers));
        assertThat(done.status()).as("%s by %s: %s", task, person, done.text()).isEqualTo(204);
    }

    private JsonNode task(String task) throws Exception {
        for (JsonNode row : api.read("agent." + organisation, "/api/tasks?case=" + number).path("items")) {
            if (row.path("task").asText().equals("UserTask_" + task)) {
                return row;
            }
        }
        throw new AssertionError("no open task " + task);
    }

    private List<String> choices(String task, String field) throws Exception {
        JsonNode schema = api.read("agent." + organisation, "/api/tasks/" + task(task).path("id").asText() + "/form").path("schema");
        for (JsonNode component : schema.path("components")) {
            if (component.path("key").asText().equals(field)) {
                return component.path("values").findValuesAsText("value");
            }
        }
        throw new AssertionError("no field " + field);
    }
}
