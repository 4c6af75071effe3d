package io.aftersales.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.PlatformTest;
import io.aftersales.customer.InstalledBaseService;
import java.time.Clock;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A case of every organisation from the report to closed, through the API alone, each step by a person whose step it is. */
@PlatformTest
class FiveOrganisationsTest {

    @Autowired
    private ApiCalls api;
    @Autowired
    private InstalledBaseService archive;
    @Autowired
    private Clock clock;

    @ParameterizedTest
    @ValueSource(strings = {"central-ac", "room-ac", "electrical-equipment", "home-appliance", "fleet-terminal"})
    void a_case_is_driven_to_closed_through_the_tasks_alone(String maker) throws Exception {
        ApiRoad road = new ApiRoad(api, archive, clock, maker, (task, usual) -> { });
        String agent = "agent." + maker;
        String number = road.open();
        road.toSetOut();
        assertThat(status(api, agent, number)).isEqualTo("visiting");
        road.toCallback();
        assertThat(status(api, agent, number)).isEqualTo("calling-back");
        road.satisfied();
        JsonNode closed = api.read(agent, "/api/cases/" + number);
        assertThat(closed.path("status").asText()).isEqualTo("closed");
        assertThat(closed.path("ending").path("reason").asText()).isEqualTo("solved");
        assertThat(api.read(agent, "/api/tasks?case=" + number).path("items")).isEmpty();
        assertThat(api.read(agent, "/api/cases/" + number + "/decisions").findValuesAsText("key")).contains("severity", "warranty-period",
                "response-sla", "dispatch-routing", "licence-status", "service-hours", "visit-checklist", "onsite-report", "cost-attribution",
                "document-checklist", "completion", "callback-window");
        assertThat(api.read(agent, "/api/cases/" + number + "/trail").size()).isGreaterThan(20);
        assertThat(api.read(agent, "/api/cases/" + number + "/diagram").findValuesAsText("process")).startsWith("repair")
                .contains("field-visit", "sign-off", "callback");
    }

    private static String status(ApiCalls api, String reader, String number) throws Exception {
        return api.read(reader, "/api/cases/" + number).path("status").asText();
    }
}
