package io.aftersales.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.PlatformTest;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What an outlet bought lies apart from the maker's goods: not mixed, not counted for the maker, not charged when it is missing. */
@PlatformTest
@Transactional
class BoughtStoreTest {

    private static final String ORGANISATION = "central-ac";
    private static final String OUTLET = "central-ac.foshan";

    @Autowired
    private StockDesk desk;
    @Autowired
    private StockService stock;
    @Autowired
    private Warehouses warehouses;
    @Autowired
    private ShortageCharges charges;
    @Autowired
    private JdbcClient jdbc;
    private String part;
    private Place own;

    @BeforeEach
    void aStore() throws Refusal {
        part = new StockFixtures(jdbc, stock).part(ORGANISATION, "88.00");
        own = desk.open(OUTLET, "bought", "own-t", new Text("自购库", "Bought parts"), null);
        desk.receive(own.text(), "SUP-1", goods(3), new BigDecimal("80.00"), null);
    }

    @Test
    void it_lies_in_a_store_of_an_outlet_apart_from_the_maker_s() throws Refusal {
        assertThat(stock.onHand(own, part)).isEqualTo(3);
        assertThat(warehouses.bought(own)).isTrue();
        assertThat(stock.availability(ORGANISATION, part)).isEmpty();
        assertThat(stock.boughtBy(OUTLET, ORGANISATION, part)).singleElement().satisfies(found -> assertThat(found.store()).isEqualTo(own));
        assertThat(stock.boughtBy("central-ac.changsha", ORGANISATION, part)).isEmpty();
        assertThatThrownBy(() -> desk.open("central-ac.south", "bought", "own-t", new Text("自购库", "Bought parts"), null))
                .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.reason()).isEqualTo(StockReason.ONLY_OUTLETS_BUY));
    }

    @Test
    void it_does_not_mix_with_goods_of_the_maker() {
        for (String[] way : new String[][] {{own.text(), "store:" + OUTLET}, {"store:" + OUTLET, own.text()}, {own.text(), "defective:" + OUTLET}}) {
            assertThatThrownBy(() -> desk.transfer(way[0], way[1], goods(1))).isInstanceOfSatisfying(Refusal.class, no -> {
                assertThat(no.reason()).isEqualTo(StockReason.NOT_ONE_OWNER);
                assertThat(no.field()).isEqualTo("to");
            });
        }
        assertThat(stock.onHand(own, part)).isEqualTo(3);
    }

    @Test
    void the_maker_neither_reconciles_it_nor_charges_what_is_missing() throws Refusal {
        assertThat(warehouses.ofMaker(ORGANISATION)).contains(Place.store(OUTLET)).doesNotContain(own);
        StockCount.Line missing = new StockCount.Line(part, 3, 1, List.of(), List.of(), null, null, null);
        charges.charge(new StockCount("I-TEST", ORGANISATION, own, OUTLET, null, "approving", 1, "keeper", null, null, null, null, null,
                Instant.EPOCH, List.of(missing)), missing);
        assertThat(jdbc.sql("select count(*) from ledger_entry where source like 'stock-count:I-TEST%'").query(Integer.class).single()).isZero();
    }

    private StockDesk.Goods goods(int quantity) {
        return new StockDesk.Goods(part, quantity, List.of(), null);
    }
}
