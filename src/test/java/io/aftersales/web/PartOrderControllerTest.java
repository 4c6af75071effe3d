package io.aftersales.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftersales.PlatformTest;
import io.aftersales.process.PartsRoad;
import io.aftersales.servicecase.ServiceCaseFixtures;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Orders of parts over HTTP, each step by a person whose step it is, once per organisation. */
@PlatformTest
class PartOrderControllerTest {

    @Autowired
    private MockMvc web;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private PartsRoad parts;

    @ParameterizedTest
    @CsvSource({"central-ac, central-ac.south, parts-accountant.central-ac.south", "room-ac, room-ac.nanjing, parts-accountant.room-ac.nanjing",
            "electrical-equipment, electrical-equipment.suzhou, chief-engineer.electrical-equipment",
            "home-appliance, home-appliance.east, parts-accountant.home-appliance.east",
            "fleet-terminal, fleet-terminal.north, general-manager.fleet-terminal"})
    void an_order_is_driven_to_its_end_through_the_tasks_alone(String organisation, String branch, String reviewer) throws Exception {
        String outlet = ServiceCaseFixtures.homeOf(organisation).outlet();
        String technician = "technician." + outlet;
        String keeper = "warehouse-keeper." + branch;
        String part = parts.part(organisation);
        parts.put(organisation, branch, part, 3);
        String number = ordered(technician, Map.of("organisation", organisation, "reason", "补库", "lines",
                List.of(Map.of("part", part, "quantity", 2))));
        assertThat(complete(keeper, number, "ReviewOrder", Map.of("decision", "approved"))).isIn(403, 404);
        assertThat(complete(reviewer, number, "ReviewOrder", Map.of("decision", "approved"))).isEqualTo(204);
        JsonNode reserved = read(technician, "/api/part-orders/" + number);
        assertThat(reserved.path("order").path("lines").path(0).path("reserved").asInt()).isEqualTo(2);
        assertThat(reserved.path("order").path("expectedOn").asText()).isNotBlank();
        assertThat(complete(keeper, number, "ShipParts", Map.of("possible", "yes", "mode", "ship", "carrier", "顺丰", "packing", "纸箱",
                "dispatchList", true, "insuredCny", 200))).isEqualTo(204);
        assertThat(complete(technician, number, "ReceiveParts", Map.of("complete", "yes"))).isEqualTo(204);
        JsonNode done = read(technician, "/api/part-orders/" + number);
        assertThat(done.path("order").path("state").asText()).isEqualTo("done");
        assertThat(done.path("order").path("lines").path(0).path("received").asInt()).isEqualTo(2);
        assertThat(done.path("shipments").path(0).path("carrier").asText()).isEqualTo("顺丰");
        assertThat(done.path("movements").findValuesAsText("toPlace")).containsExactly("transit:" + number, "store:" + outlet);
        assertThat(done.path("expected")).isNotEmpty();
        assertThat(read(technician, "/api/cases/" + number).path("status").asText()).isEqualTo("closed");
        assertThat(read(technician, "/api/cases/" + number + "/trail").findValuesAsText("kind")).contains("order.submitted", "order.reviewed",
                "order.shipped", "order.received", "order.done");
    }

    @Test
    void what_may_not_be_is_refused_by_its_field_and_nothing_stands() throws Exception {
        String technician = "technician.central-ac.foshan";
        String part = parts.part("central-ac");
        for (Object quantity : List.of(0, -1, 1.5, 100_000, "many")) {
            MockHttpServletResponse refused = send(technician, "/api/part-orders", Map.of("organisation", "central-ac", "lines",
                    List.of(Map.of("part", part, "quantity", quantity))));
            assertThat(refused.getStatus()).as(quantity + " " + refused.getContentAsString()).isIn(400, 422);
        }
        assertThat(send(technician, "/api/part-orders", Map.of("organisation", "central-ac")).getStatus()).isEqualTo(422);
        assertThat(send(technician, "/api/part-orders", Map.of("organisation", "room-ac", "lines", List.of())).getStatus()).isEqualTo(422);
        assertThat(read(technician, "/api/part-orders?part=" + part).path("items")).isEmpty();
    }

    @Test
    void an_order_is_cancelled_once_and_its_date_may_be_changed() throws Exception {
        String technician = "technician.central-ac.foshan";
        String part = parts.part("central-ac");
        String number = ordered(technician, Map.of("organisation", "central-ac", "lines", List.of(Map.of("part", part, "quantity", 1))));
        assertThat(send(technician, "/api/part-orders/" + number + "/expected-date", Map.of("expectedOn", "2020-01-01", "reason", "x"))
                .getStatus()).isEqualTo(422);
        assertThat(send(technician, "/api/part-orders/" + number + "/expected-date", Map.of("expectedOn", "2099-01-01", "reason", "停产"))
                .getStatus()).isEqualTo(200);
        assertThat(send(technician, "/api/part-orders/" + number + "/cancel", Map.of()).getStatus()).isEqualTo(422);
        assertThat(send(technician, "/api/part-orders/" + number + "/cancel", Map.of("reason", "不需要")).getStatus()).isEqualTo(200);
        assertThat(send(technician, "/api/part-orders/" + number + "/cancel", Map.of("reason", "不需要")).getStatus()).isEqualTo(409);
        for (String stranger : List.of("technician.central-ac.changsha", "technician.room-ac.chuzhou")) {
            assertThat(web.perform(get("/api/part-orders/" + number).with(httpBasic(stranger, "demo"))).andReturn().getResponse().getStatus())
                    .isEqualTo(404);
            assertThat(send(stranger, "/api/part-orders/" + number + "/cancel", Map.of("reason", "x")).getStatus()).isEqualTo(404);
        }
    }

    private String ordered(String person, Map<String, ?> order) throws Exception {
        MockHttpServletResponse answer = send(person, "/api/part-orders", order);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(201);
        return json.readTree(answer.getContentAsString(StandardCharsets.UTF_8)).path("order").path("number").asText();
    }

    private int complete(String person, String number, String task, Map<String, ?> values) throws Exception {
        String id = parts.task(number, task).id();
        return send(person, "/api/tasks/" + id + "/complete", Map.of("values", values)).getStatus();
    }

    private MockHttpServletResponse send(String person, String path, Map<String, ?> body) throws Exception {
        return web.perform(post(path).with(httpBasic(person, "demo")).contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body))).andReturn().getResponse();
    }

    private JsonNode read(String person, String path) throws Exception {
        return json.readTree(web.perform(get(path).with(httpBasic(person, "demo"))).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }
}
