package io.aftersales.web;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.aftersales.PlatformTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Stock over HTTP, as the people of head office, a branch and another maker see it. */
@PlatformTest
class StockApiTest {

    private static final String HEAD_OFFICE = "parts-accountant.central-ac";
    private static final String SOUTH = "warehouse-keeper.central-ac.south";
    private static final String NORTH = "warehouse-keeper.central-ac.north-west";
    private static final String STORE = "store:central-ac.south";

    @Autowired
    private MockMvc mvc;

    @Test
    void a_part_is_added_received_moved_and_seen_at_once_at_head_office() throws Exception {
        String part = part(false);
        receive(part, "3", "12.50").andExpect(status().isCreated()).andExpect(jsonPath("$.items[0].onHand").value(3))
                .andExpect(jsonPath("$.items[0].value").value(37.5));
        receive(part, "1", "20.00").andExpect(jsonPath("$.items[0].value").value(57.5)).andExpect(jsonPath("$.items[0].average").value(14.375));
        call(SOUTH, "POST", "/api/stock/transfers", """
                {"from": "store:central-ac.south", "to": "store:central-ac.foshan", "part": "%s", "quantity": 3}""".formatted(part))
                .andExpect(status().isCreated()).andExpect(jsonPath("$.items[0].value").value(43.13));
        call(HEAD_OFFICE, "GET", "/api/stock/parts/" + part, null).andExpect(status().isOk())
                .andExpect(jsonPath("$.part.nameZh").value("电容")).andExpect(jsonPath("$.stock", hasSize(2)));
        call(HEAD_OFFICE, "GET", "/api/stock/movements?part=" + part, null).andExpect(jsonPath("$.items", hasSize(3)))
                .andExpect(jsonPath("$.items[0].from").value(STORE)).andExpect(jsonPath("$.items[2].from").value("supplier:SUP-1"));
        call(SOUTH, "GET", "/api/stock/stores", null).andExpect(jsonPath("$[*].place", hasItem(STORE)));
    }

    @Test
    void movements_come_page_by_page() throws Exception {
        String part = part(false);
        receive(part, "1", "1.00");
        receive(part, "2", "1.00");
        String first = call(SOUTH, "GET", "/api/stock/movements?limit=1&part=" + part, null).andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].quantity").value(2)).andReturn().getResponse().getContentAsString();
        call(SOUTH, "GET", "/api/stock/movements?limit=1&part=" + part + "&cursor=" + JsonPath.read(first, "$.next"), null)
                .andExpect(jsonPath("$.items[0].quantity").value(1)).andExpect(jsonPath("$.next").doesNotExist());
        call(SOUTH, "GET", "/api/stock/movements?cursor=abc", null).andExpect(status().isBadRequest());
        call(SOUTH, "GET", "/api/stock/movements?limit=201", null).andExpect(status().isUnprocessableEntity());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0       | 1.00      | quantity | OUT_OF_RANGE
            -1      | 1.00      | quantity | OUT_OF_RANGE
            1.5     | 1.00      | quantity | NOT_WHOLE
            100000  | 1.00      | quantity | OUT_OF_RANGE
            null    | 1.00      | quantity | REQUIRED
            1       | 1.005     | unitCost | TOO_MANY_DECIMALS
            1       | -1        | unitCost | OUT_OF_RANGE
            1       | null      | unitCost | REQUIRED
            1       | 10000000  | unitCost | OUT_OF_RANGE
            """)
    void a_receipt_that_cannot_be_is_refused_with_its_field(String quantity, String unitCost, String field, String code) throws Exception {
        String part = part(false);
        receive(part, quantity, unitCost).andExpect(status().isUnprocessableEntity()).andExpect(jsonPath("$.field").value(field))
                .andExpect(jsonPath("$.code").value(code));
        call(SOUTH, "GET", "/api/stock/movements?part=" + part, null).andExpect(jsonPath("$.items", hasSize(0)));
    }

    @Test
    void a_store_of_what_an_outlet_bought_is_opened_once_and_only_for_an_outlet() throws Exception {
        String store = "{\"unitId\": \"%s\", \"kind\": \"%s\", \"code\": \"%s\", \"nameZh\": \"自购库\", \"nameEn\": \"%s\"}";
        String code = "own-" + System.nanoTime();
        call(SOUTH, "POST", "/api/stock/stores", store.formatted("central-ac.foshan", "bought", code, "Bought")).andExpect(status().isCreated())
                .andExpect(jsonPath("$.place").value("store:central-ac.foshan." + code));
        for (String[] wrong : new String[][] {{"central-ac.foshan", "bought", code, "Bought", "code"}, {"central-ac.south", "bought", "x", "Bought", "unitId"},
                {"central-ac.north-west", "bought", "x", "Bought", "unitId"}, {"central-ac.foshan", "shed", "x", "Bought", "kind"},
                {"central-ac.foshan", "bought", "Nr 1", "Bought", "code"}, {"central-ac.foshan", "bought", "x", " ", "nameEn"}}) {
            call(SOUTH, "POST", "/api/stock/stores", store.formatted(wrong[0], wrong[1], wrong[2], wrong[3])).andExpect(status().is4xxClientError())
                    .andExpect(jsonPath("$.field").value(wrong[4]));
        }
    }

    @Test
    void another_currency_an_unknown_part_and_an_unknown_place_are_refused() throws Exception {
        String part = part(false);
        String receipt = "{\"store\": \"%s\", \"supplier\": \"S\", \"part\": \"%s\", \"quantity\": 1, \"unitCost\": 1, \"currency\": \"%s\"}";
        call(SOUTH, "POST", "/api/stock/receipts", receipt.formatted(STORE, part, "USD")).andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.field").value("currency"));
        call(SOUTH, "POST", "/api/stock/receipts", receipt.formatted(STORE, "NO-SUCH", "CNY")).andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.field").value("part"));
        for (String place : new String[] {"store:nowhere", "lost:central-ac.south", "case:R-1", "south", "store:", "store:central-ac.north-west",
                "store:room-ac.hq"}) {
            call(SOUTH, "POST", "/api/stock/receipts", receipt.formatted(place, part, "CNY")).andExpect(status().isUnprocessableEntity())
                    .andExpect(jsonPath("$.field").value("store")).andExpect(jsonPath("$.code").value("UNKNOWN_PLACE"));
        }
    }

    @Test
    void more_than_is_there_does_not_leave() throws Exception {
        String part = part(false);
        receive(part, "2", "1.00");
        call(SOUTH, "POST", "/api/stock/scraps", "{\"from\": \"%s\", \"part\": \"%s\", \"quantity\": 3, \"reason\": \"锈蚀\"}".formatted(STORE, part))
                .andExpect(status().isConflict()).andExpect(jsonPath("$.field").value("quantity"));
        call(SOUTH, "POST", "/api/stock/reservations", "{\"store\": \"%s\", \"part\": \"%s\", \"quantity\": 3}".formatted(STORE, part))
                .andExpect(status().isConflict());
        String held = call(SOUTH, "POST", "/api/stock/reservations", "{\"store\": \"%s\", \"part\": \"%s\", \"quantity\": 2}".formatted(STORE, part))
                .andExpect(status().isCreated()).andReturn().getResponse().getContentAsString();
        call(SOUTH, "POST", "/api/stock/scraps", "{\"from\": \"%s\", \"part\": \"%s\", \"quantity\": 1, \"reason\": \"锈蚀\"}".formatted(STORE, part))
                .andExpect(status().isConflict());
        call(NORTH, "DELETE", "/api/stock/reservations/" + JsonPath.read(held, "$.reference"), null).andExpect(status().isNotFound());
        call(SOUTH, "DELETE", "/api/stock/reservations/" + JsonPath.read(held, "$.reference"), null).andExpect(status().isNoContent());
        call(SOUTH, "POST", "/api/stock/scraps", "{\"from\": \"%s\", \"part\": \"%s\", \"quantity\": 2, \"reason\": \"锈蚀\"}".formatted(STORE, part))
                .andExpect(status().isCreated());
    }

    @Test
    void the_same_reference_again_moves_nothing_more() throws Exception {
        String part = part(false);
        String body = """
                {"store": "%s", "supplier": "SUP-1", "part": "%s", "quantity": 2, "unitCost": 1, "reference": "DN-%s"}""".formatted(STORE, part, part);
        call(SOUTH, "POST", "/api/stock/receipts", body).andExpect(status().isCreated());
        call(SOUTH, "POST", "/api/stock/receipts", body).andExpect(status().isCreated()).andExpect(jsonPath("$.items[0].onHand").value(2));
        call(SOUTH, "POST", "/api/stock/receipts", body.replace("\"quantity\": 2", "\"quantity\": 3")).andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("REFERENCE_USED"));
    }

    @Test
    void tracked_pieces_move_by_their_numbers() throws Exception {
        String part = part(true);
        String receipt = "{\"store\": \"%s\", \"supplier\": \"S\", \"part\": \"%s\", \"quantity\": 2, \"unitCost\": 800, \"numbers\": [%s]}";
        for (String wrong : new String[] {"", "\"A1\"", "\"A1\", \"A1\"", "\"A1\", \" \"", "\"A1\", \"B 2\"", "\"A1\", \"B2\", \"C3\""}) {
            call(SOUTH, "POST", "/api/stock/receipts", receipt.formatted(STORE, part, wrong)).andExpect(status().isUnprocessableEntity())
                    .andExpect(jsonPath("$.field").value("numbers"));
        }
        call(SOUTH, "POST", "/api/stock/receipts", receipt.formatted(STORE, part, "\"A1\", \"B2\"")).andExpect(status().isCreated());
        call(SOUTH, "POST", "/api/stock/receipts", receipt.formatted(STORE, part, "\"A1\", \"C3\"")).andExpect(status().isConflict());
        String transfer = "{\"from\": \"%s\", \"to\": \"store:central-ac.foshan\", \"part\": \"%s\", \"quantity\": 1, \"numbers\": [\"%s\"]}";
        call(SOUTH, "POST", "/api/stock/transfers", transfer.formatted(STORE, part, "A1")).andExpect(status().isCreated());
        call(SOUTH, "POST", "/api/stock/transfers", transfer.formatted(STORE, part, "A1")).andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("NUMBER_ELSEWHERE"));
        call(SOUTH, "GET", "/api/stock/stores/" + STORE + "/parts/" + part + "/numbers", null).andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0]").value("B2"));
        call(SOUTH, "GET", "/api/stock/movements?number=A1&part=" + part, null).andExpect(jsonPath("$.items", hasSize(2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/stock/stores/store:central-ac.south/parts", "/api/stock/movements?place=store:central-ac.south",
            "/api/stock/reservations?place=store:central-ac.south", "/api/stock/proposals?place=store:central-ac.south",
            "/api/stock/counts?place=store:central-ac.south", "/api/stock/stores/store:central-ac.south/parts/X/numbers"})
    void a_foreign_store_is_not_there(String path) throws Exception {
        call(SOUTH, "GET", path, null).andExpect(status().isOk());
        call(NORTH, "GET", path, null).andExpect(status().isNotFound());
        call("parts-accountant.room-ac", "GET", path, null).andExpect(status().isNotFound());
    }

    @Test
    void lists_show_what_is_within_reach_only() throws Exception {
        String part = part(false);
        receive(part, "2", "1.00");
        call(NORTH, "GET", "/api/stock/movements?part=" + part, null).andExpect(jsonPath("$.items", hasSize(0)));
        call(NORTH, "GET", "/api/stock/parts/" + part, null).andExpect(jsonPath("$.stock", hasSize(0)));
        call(NORTH, "GET", "/api/stock/stores?empty=true", null).andExpect(jsonPath("$[*].place", not(hasItem(STORE))));
        call("parts-accountant.room-ac", "GET", "/api/stock/parts/" + part, null).andExpect(status().isNotFound());
        call("parts-accountant.room-ac", "GET", "/api/stock/parts?organisation=central-ac", null).andExpect(status().isNotFound());
    }

    @Test
    void the_catalogue_takes_original_parts_with_sound_data_only() throws Exception {
        String good = newPart("C-" + UUID.randomUUID(), false);
        call(HEAD_OFFICE, "POST", "/api/stock/parts", good).andExpect(status().isCreated());
        call(HEAD_OFFICE, "POST", "/api/stock/parts", good).andExpect(status().isConflict()).andExpect(jsonPath("$.field").value("code"));
        call(SOUTH, "POST", "/api/stock/parts", newPart("X1", false)).andExpect(status().isForbidden());
        String[][] wrong = {{"\"original\"", "\"copy\"", "origin"}, {"88.00", "88.001", "priceCny"}, {"88.00", "-1", "priceCny"},
                {"\"piece\"", "\"handful\"", "measure"}, {"电容", " ", "nameZh"}, {"\"part\"", "\"sim-card\"", "tracked"},
                {"\"tracked\": false", "\"tracked\": false, \"successor\": \"NO-SUCH\"", "successor"},
                {"\"tracked\": false", "\"tracked\": false, \"alternatives\": [\"NO-SUCH\"]", "alternatives"}};
        for (String[] change : wrong) {
            call(HEAD_OFFICE, "POST", "/api/stock/parts", newPart("W-" + UUID.randomUUID(), false).replace(change[0], change[1]))
                    .andExpect(status().isUnprocessableEntity()).andExpect(jsonPath("$.field").value(change[2]));
        }
        call(HEAD_OFFICE, "POST", "/api/stock/parts", newPart("a b", false)).andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.field").value("code"));
    }

    @Test
    void a_part_that_is_no_longer_made_is_ordered_as_its_successor() throws Exception {
        String last = part(false);
        String middle = part(false);
        String first = part(false);
        succeed(middle, last, 0).andExpect(status().isOk());
        succeed(first, middle, 0).andExpect(status().isOk());
        call(HEAD_OFFICE, "GET", "/api/stock/parts/" + first, null).andExpect(jsonPath("$.usable").value(last));
        succeed(last, first, 0).andExpect(status().isUnprocessableEntity()).andExpect(jsonPath("$.code").value("SUCCEEDS_ITSELF"));
        succeed(first, last, 0).andExpect(status().isConflict());
    }

    @Test
    void a_count_freezes_and_is_called_off() throws Exception {
        String part = part(false);
        receive(part, "2", "1.00");
        String count = JsonPath.read(call(SOUTH, "POST", "/api/stock/counts", "{\"place\": \"%s\", \"parts\": [\"%s\"]}".formatted(STORE, part))
                .andExpect(status().isCreated()).andExpect(jsonPath("$[0].state").value("counting"))
                .andExpect(jsonPath("$[0].lines[0].booked").doesNotExist()).andReturn().getResponse().getContentAsString(), "$[0].number");
        receive(part, "1", "1.00").andExpect(status().isConflict()).andExpect(jsonPath("$.code").value("FROZEN"));
        call(NORTH, "GET", "/api/stock/counts/" + count, null).andExpect(status().isNotFound());
        call(SOUTH, "POST", "/api/stock/counts", "{\"place\": \"%s\", \"parts\": [\"%s\"]}".formatted(STORE, part)).andExpect(status().isConflict());
        call(SOUTH, "POST", "/api/stock/counts/" + count + "/cancel", "{}").andExpect(status().isUnprocessableEntity());
        call(SOUTH, "POST", "/api/stock/counts/" + count + "/cancel", "{\"reason\": \"误开\"}").andExpect(jsonPath("$.state").value("cancelled"));
        receive(part, "1", "1.00").andExpect(status().isCreated());
        call(SOUTH, "POST", "/api/stock/counts", "{\"place\": \"%s\", \"parts\": [\"NO-SUCH\"]}".formatted(STORE))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void a_store_below_its_minimum_is_proposed_to_be_filled() throws Exception {
        String part = part(false);
        receive(part, "2", "1.00");
        String level = "{\"place\": \"%s\", \"part\": \"%s\", \"minimum\": %s, \"fillTo\": %s}";
        call(SOUTH, "PUT", "/api/stock/minimums", level.formatted(STORE, part, "5", "4")).andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.field").value("fillTo"));
        call(SOUTH, "PUT", "/api/stock/minimums", level.formatted(STORE, part, "1.5", "4")).andExpect(status().isUnprocessableEntity());
        call(SOUTH, "PUT", "/api/stock/minimums", level.formatted(STORE, part, "5", "10")).andExpect(status().isNoContent());
        String open = call(SOUTH, "GET", "/api/stock/proposals?state=open&part=" + part, null).andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].quantity").value(8)).andReturn().getResponse().getContentAsString();
        receive(part, "1", "1.00");
        call(HEAD_OFFICE, "POST", "/api/stock/proposals", "{}").andExpect(status().isOk());
        call(SOUTH, "GET", "/api/stock/proposals?state=open&part=" + part, null).andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].quantity").value(7));
        int id = JsonPath.read(open, "$.items[0].id");
        call(NORTH, "POST", "/api/stock/proposals/" + id + "/dismiss", "{}").andExpect(status().isNotFound());
        call(SOUTH, "POST", "/api/stock/proposals/" + id + "/dismiss", "{\"note\": \"季末\"}").andExpect(jsonPath("$.state").value("dismissed"));
        call(SOUTH, "POST", "/api/stock/proposals/" + id + "/accept", "{}").andExpect(status().isConflict());
    }

    private String part(boolean tracked) throws Exception {
        String code = "P-" + UUID.randomUUID();
        call(HEAD_OFFICE, "POST", "/api/stock/parts", newPart(code, tracked)).andExpect(status().isCreated());
        return code;
    }

    private static String newPart(String code, boolean tracked) {
        return """
                {"code": "%s", "nameZh": "电容", "nameEn": "Capacitor", "kind": "%s", "measure": "piece", "priceCny": 88.00, "origin": "original",
                 "tracked": %s}""".formatted(code, tracked ? "terminal" : "part", tracked);
    }

    private ResultActions succeed(String code, String successor, int version) throws Exception {
        return call(HEAD_OFFICE, "PUT", "/api/stock/parts/" + code, newPart(code, false).replace("\"tracked\": false",
                "\"tracked\": false, \"version\": %d, \"successor\": \"%s\"".formatted(version, successor)));
    }

    private ResultActions receive(String part, String quantity, String unitCost) throws Exception {
        return call(SOUTH, "POST", "/api/stock/receipts", """
                {"store": "%s", "supplier": "SUP-1", "part": "%s", "quantity": %s, "unitCost": %s}""".formatted(STORE, part, quantity, unitCost));
    }

    private ResultActions call(String user, String method, String path, String body) throws Exception {
        var request = request(HttpMethod.valueOf(method), path).with(httpBasic(user, "demo")).with(csrf()).header("Accept-Language", "en");
        return mvc.perform(body == null ? request : request.contentType(MediaType.APPLICATION_JSON).content(body));
    }
}
