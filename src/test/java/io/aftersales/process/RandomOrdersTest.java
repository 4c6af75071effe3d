package io.aftersales.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.PlatformTest;
import io.aftersales.partsorder.PartOrderService;
import io.aftersales.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Orders, reviews, shipments, receipts, deliveries and cancellations in any sequence: the books agree after each step. */
@PlatformTest
@Transactional
class RandomOrdersTest {

    private static final String AC = "central-ac";
    private static final List<String> OUTLETS = List.of("central-ac.foshan", "central-ac.changsha", "central-ac.beijing");
    private static final List<String> STORES = List.of("central-ac.south", "central-ac.north-west", "central-ac.hq", "central-ac.foshan");
    private static final int STEPS = 25;

    @Autowired
    private PartsRoad parts;
    @Autowired
    private PartOrderService orders;
    @Autowired
    private JdbcClient jdbc;

    private Random random;
    private String part;
    private final List<String> open = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void the_books_agree_after_every_step(long seed) throws Exception {
        random = new Random(seed);
        part = parts.part(AC);
        for (String store : STORES) {
            if (random.nextBoolean()) {
                parts.put(AC, store, part, 1 + random.nextInt(6));
            }
        }
        List<String> taken = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            taken.add(step());
            assertBooksAgree(taken);
        }
    }

    private String step() throws Refusal {
        if (open.isEmpty() || random.nextInt(5) == 0) {
            String number = parts.order(AC, OUTLETS.get(random.nextInt(OUTLETS.size())), null, part, 1 + random.nextInt(8));
            open.add(number);
            return "order";
        }
        String number = open.get(random.nextInt(open.size()));
        Set<String> waits = parts.waitsFor(number);
        if (waits.isEmpty()) {
            open.remove(number);
            return "ended";
        }
        if (random.nextInt(8) == 0) {
            orders.cancel(number, "random");
            open.remove(number);
            return "cancel";
        }
        String task = waits.iterator().next();
        work(number, task);
        return task;
    }

    private void work(String number, String task) throws Refusal {
        switch (task) {
            case "ReviewOrder" -> review(number);
            case "ShipParts" -> ship(number);
            case "ReceiveParts" -> receive(number);
            case "BookReceipt" -> parts.answer(number, task, "arrived", "yes", "supplier", "甲", "delivered",
                    List.of(Map.of("line", "1", "quantity", 1 + random.nextInt(5), "unitCost", 10)));
            default -> throw new AssertionError(task);
        }
    }

    private void review(String number) throws Refusal {
        switch (random.nextInt(4)) {
            case 0 -> parts.answer(number, "ReviewOrder", "decision", "refused", "reason", "不需要");
            case 1 -> parts.answer(number, "ReviewOrder", "decision", "in-part", "reason", "先发", "lines",
                    List.of(Map.of("line", "1", "quantity", 1)));
            default -> parts.approve(number);
        }
    }

    private void ship(String number) throws Refusal {
        if (random.nextInt(6) == 0) {
            parts.answer(number, "ShipParts", "possible", "no", "why", "找不到");
        } else {
            parts.ship(number);
        }
    }

    private void receive(String number) throws Refusal {
        int shipped = jdbc.sql("select quantity from part_shipment_line where case_number = ? order by shipment_no desc limit 1").param(number)
                .query(Integer.class).single();
        int good = random.nextInt(shipped + 1);
        int damaged = random.nextInt(shipped - good + 1);
        int wrong = random.nextInt(shipped - good - damaged + 1);
        if (random.nextInt(2) == 0) {
            parts.receive(number);
        } else {
            parts.answer(number, "ReceiveParts", "complete", "no", "again", random.nextBoolean() ? "yes" : "no", "arrived",
                    List.of(Map.of("line", "1", "good", good, "damaged", damaged, "wrong", wrong)));
        }
    }

    private void assertBooksAgree(List<String> taken) {
        assertThat(rows("""
                select b.place from stock_balance b where b.part_code = :part and b.quantity <>
                  (select coalesce(sum(case when m.to_place = b.place then m.quantity else -m.quantity end), 0) from stock_movement m
                    where m.part_code = b.part_code and (m.to_place = b.place or m.from_place = b.place))""")).as("on hand, after %s", taken).isEmpty();
        assertThat(rows("""
                select b.place from stock_balance b where b.part_code = :part and b.reserved <>
                  (select coalesce(sum(r.held), 0) from stock_reservation r where r.place = b.place and r.part_code = b.part_code)"""))
                .as("reserved, after %s", taken).isEmpty();
        assertThat(rows("""
                select l.case_number from part_order_line l where l.part_code = :part and l.reserved <>
                  (select coalesce(sum(r.held), 0) from stock_reservation r where r.part_code = l.part_code
                     and r.reference like l.case_number || ':%')""")).as("promised to orders, after %s", taken).isEmpty();
        assertThat(rows("""
                select l.case_number from part_order_line l where l.part_code = :part
                   and l.shipped - l.received - l.damaged - l.wrong - l.missing - l.recalled <>
                  (select coalesce(sum(b.quantity), 0) from stock_balance b where b.part_code = l.part_code
                     and b.place = 'transit:' || l.case_number)""")).as("under way, after %s", taken).isEmpty();
        assertThat(rows("""
                select l.case_number from part_order_line l join part_order o on o.case_number = l.case_number
                 where l.part_code = :part and o.state in ('done', 'refused', 'cancelled')
                   and (l.reserved > 0 or l.shipped > l.received + l.damaged + l.wrong + l.missing + l.recalled)"""))
                .as("held by orders that have ended, after %s", taken).isEmpty();
        assertThat(rows("select case_number from part_order_line where part_code = :part and received > ordered"))
                .as("fulfilled, after %s", taken).isEmpty();
    }

    private List<String> rows(String sql) {
        return jdbc.sql(sql).param("part", part).query(String.class).list();
    }
}
