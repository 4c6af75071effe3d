package io.aftersales.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.PlatformTest;
import io.aftersales.dispatch.Visit;
import io.aftersales.dispatch.Visits;
import io.aftersales.settlement.VisitBook;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import io.aftersales.stock.Place;
import io.aftersales.stock.StockDesk;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Parts that an outlet bought are its own: fitted on a case, the maker owes it their price, once. */
@PlatformTest
@Transactional
class BoughtPartsTest {

    private static final String ORGANISATION = "home-appliance";
    private static final String OUTLET = "home-appliance.qingdao";

    @Autowired
    private CaseRoad road;
    @Autowired
    private PartsRoad parts;
    @Autowired
    private StockDesk desk;
    @Autowired
    private Visits visits;
    @Autowired
    private VisitBook book;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void what_an_outlet_bought_and_fitted_is_paid_at_the_price_of_the_catalogue_once() throws Exception {
        String part = parts.part(ORGANISATION);
        Place own = bought(OUTLET, part, 3);
        String repair = road.open(ORGANISATION);
        String order = want(repair, part, 2);
        assertThat(parts.state(order)).isEqualTo("received");
        fit(repair, order, 1, "solved");
        assertThat(parts.onHand(own, part)).as("what was not fitted goes back to where it came from").isEqualTo(2);
        assertThat(parts.onHand(Place.store(OUTLET), part)).isZero();
        assertThat(owed(repair)).isEmpty();
        road.sign(repair);
        assertThat(owed(repair)).containsExactly("unit:" + OUTLET + " 120.00 " + part + " × 1");
        for (Visit visit : visits.ofCase(repair)) {
            book.book(visit.id());
        }
        assertThat(owed(repair)).hasSize(1);
    }

    @Test
    void what_was_fitted_on_two_visits_is_paid_for_both() throws Exception {
        String part = parts.part(ORGANISATION);
        bought(OUTLET, part, 2);
        String repair = road.open(ORGANISATION);
        String order = want(repair, part, 2);
        fit(repair, order, 1, "visit-again");
        road.toDiagnosisAgain(repair);
        road.diagnose(repair, "part");
        fit(repair, order, 1, "solved");
        road.sign(repair);
        assertThat(owed(repair)).hasSize(2).allMatch(entry -> entry.contains(" 120.00 "));
    }

    @Test
    void goods_of_the_maker_cost_nobody_anything() throws Exception {
        String part = parts.part(ORGANISATION);
        parts.put(ORGANISATION, OUTLET, part, 1);
        String repair = road.open(ORGANISATION);
        fit(repair, want(repair, part, 1), 1, "solved");
        road.sign(repair);
        assertThat(owed(repair)).isEmpty();
    }

    @Test
    void what_one_outlet_bought_is_no_source_for_another() throws Exception {
        String part = parts.part(ORGANISATION);
        Place others = bought("home-appliance.taizhou", part, 5);
        String order = want(road.open(ORGANISATION), part, 1);
        assertThat(parts.state(order)).isNotEqualTo("received");
        assertThat(parts.of(order, "source_place")).isNotEqualTo(others.text());
        assertThat(parts.onHand(others, part)).isEqualTo(5);
    }

    private Place bought(String outlet, String part, int quantity) throws Refusal {
        Place store = desk.open(outlet, "bought", "own-" + UUID.randomUUID().toString().substring(0, 8), new Text("自购库", "Bought parts"), null);
        desk.receive(store.text(), "SUP-1", new StockDesk.Goods(part, quantity, List.of(), null), new BigDecimal("90.00"), null);
        return store;
    }

    private String want(String repair, String part, int quantity) throws Refusal {
        road.toDiagnosis(repair);
        road.answer(repair, "DiagnoseFault", "finding", "电容击穿", "cause", "part", "plan", "更换电容", "partsWanted", "yes", "parts",
                List.of(Map.of("part", part, "quantity", quantity)), "partsAgreed", true);
        return jdbc.sql("select case_number from part_order where repair = ?").param(repair).query(String.class).single();
    }

    private void fit(String repair, String order, int quantity, String result) throws Refusal {
        road.answer(repair, "RepairAndTest", "workDone", "更换电容", "secondCheck", true, "result", result, "minutes", 60, "partsUsed",
                List.of(Map.of("part", order + "/1", "quantity", quantity)));
    }

    private List<String> owed(String repair) {
        return jdbc.sql("select party, amount_cny, note from ledger_entry where case_number = ? and kind = 'part-used' and credit_account like 'unit:%' order by id")
                .param(repair).query((row, index) -> row.getString(1) + " " + row.getBigDecimal(2) + " " + row.getString(3)).list();
    }
}
