package io.aftersales.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftersales.AtOnce;
import io.aftersales.PlatformTest;
import io.aftersales.process.CaseRoad;
import io.aftersales.process.PartsRoad;
import io.aftersales.servicecase.CaseService;
import io.aftersales.servicecase.ServiceCaseFixtures;
import io.aftersales.stock.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** A hundred clients want the last pieces at once, over HTTP: as many get one as there are pieces, whoever asks and however often. */
@PlatformTest
class LastPieceOverHttpTest {

    private static final int CLIENTS = 100;
    private static final int RACE_LOST = 409;
    private static final String ORGANISATION = "home-appliance";
    private static final String BRANCH = "home-appliance.east";
    private static final String KEEPER = "warehouse-keeper.home-appliance.east";

    @Autowired
    private MockMvc web;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private PartsRoad parts;
    @Autowired
    private CaseRoad road;
    @Autowired
    private CaseService cases;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;

    @ParameterizedTest
    @ValueSource(ints = {1, 37})
    void as_many_reservations_are_made_as_there_are_pieces(int pieces) throws Exception {
        String part = stocked(pieces);
        List<Integer> answers = AtOnce.clients(CLIENTS, client -> send(KEEPER, "/api/stock/reservations", Map.of("store", "store:" + BRANCH, "part", part,
                "quantity", 1, "reference", part + "-" + client)));
        assertThat(answers).filteredOn(answer -> answer == 201).hasSize(pieces);
        assertThat(answers).filteredOn(answer -> answer == RACE_LOST).hasSize(CLIENTS - pieces);
        assertThat(parts.available(BRANCH, part)).isZero();
        assertThat(parts.onHand(Place.store(BRANCH), part)).isEqualTo(pieces);
    }

    /** The system approves orders of a repair at once (HOM-48); who finds nothing left waits for the supplier, and nobody loses an order. */
    @Test
    void as_many_orders_get_a_piece_as_there_are_pieces() throws Exception {
        int pieces = 37;
        String part = stocked(pieces);
        String repair = transaction.execute(status -> opened());
        String technician = "technician." + ServiceCaseFixtures.homeOf(ORGANISATION).outlet();
        Map<String, ?> order = Map.of("organisation", ORGANISATION, "repair", repair, "lines", List.of(Map.of("part", part, "quantity", 1)));
        List<Integer> answers = AtOnce.clients(CLIENTS, client -> untilTaken(technician, order));
        assertThat(answers).hasSize(CLIENTS).containsOnly(201);
        assertThat(states(repair)).containsExactlyInAnyOrderEntriesOf(Map.of("reserved", pieces, "waiting", CLIENTS - pieces));
        assertThat(parts.available(BRANCH, part)).isZero();
        assertThat(parts.onHand(Place.store(BRANCH), part)).isEqualTo(pieces);
        transaction.executeWithoutResult(status -> cancelled(repair));
        assertThat(parts.available(BRANCH, part)).isEqualTo(pieces);
        assertThat(states(repair)).containsOnlyKeys("cancelled");
    }

    /** Of those who ship one parcel one does; the others hear that somebody was faster. */
    @Test
    void one_parcel_is_shipped_once() throws Exception {
        String part = stocked(1);
        String repair = transaction.execute(status -> opened());
        String technician = "technician." + ServiceCaseFixtures.homeOf(ORGANISATION).outlet();
        untilTaken(technician, Map.of("organisation", ORGANISATION, "repair", repair, "lines", List.of(Map.of("part", part, "quantity", 1))));
        String number = jdbc.sql("select case_number from part_order where repair = ?").param(repair).query(String.class).single();
        String task = parts.task(number, "ShipParts").id();
        List<Integer> answers = AtOnce.clients(CLIENTS, client -> send(KEEPER, "/api/tasks/" + task + "/complete", Map.of("values", Map.of("possible", "yes", "mode",
                "ship", "carrier", "顺丰", "packing", "纸箱", "dispatchList", true))));
        assertThat(answers).filteredOn(answer -> answer == 204).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer == RACE_LOST).hasSize(CLIENTS - 1);
        assertThat(parts.onHand(Place.transit(number), part)).isEqualTo(1);
        assertThat(parts.onHand(Place.store(BRANCH), part)).isZero();
        transaction.executeWithoutResult(status -> cancelled(repair));
        assertThat(parts.onHand(Place.store(BRANCH), part)).isEqualTo(1);
    }

    /** Everybody has begun to work before the rush. */
    @BeforeEach
    void logged_in() throws Exception {
        for (String person : List.of(KEEPER, "technician." + ServiceCaseFixtures.homeOf(ORGANISATION).outlet())) {
            web.perform(get("/api/me").with(httpBasic(person, "demo"))).andReturn();
        }
    }

    private String stocked(int pieces) {
        return transaction.execute(status -> {
            try {
                String part = parts.part(ORGANISATION);
                parts.put(ORGANISATION, BRANCH, part, pieces);
                return part;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private String opened() {
        try {
            return road.open(ORGANISATION);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void cancelled(String repair) {
        try {
            cases.cancel(repair, "测试结束");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Integer> states(String repair) {
        Map<String, Integer> states = new HashMap<>();
        jdbc.sql("select state from part_order where repair = ?").param(repair).query(String.class).list()
                .forEach(state -> states.merge(state, 1, Integer::sum));
        return states;
    }

    /** A client that lost a race asks again. */
    private int untilTaken(String person, Map<String, ?> order) throws Exception {
        int answer = RACE_LOST;
        while (answer == RACE_LOST) {
            answer = send(person, "/api/part-orders", order);
        }
        return answer;
    }

    private int send(String person, String path, Map<String, ?> body) throws Exception {
        return web.perform(post(path).with(httpBasic(person, "demo")).contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body))).andReturn().getResponse().getStatus();
    }
}
