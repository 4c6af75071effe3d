package io.aftersales.partsorder;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.TestDatabase;
import io.aftersales.dispatch.VisitService;
import io.aftersales.shared.Refusal;
import io.aftersales.stock.Movement;
import io.aftersales.stock.Place;
import io.aftersales.stock.StockBench;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/**
 * Orders, reviews, shipments, receipts (short, damaged, wrong), uses, returns, cancellations and counts in any order, most of them
 * sound and some not: after each step, taken or refused, the books of stock and orders are right.
 */
@Tag("platform")
class OrderSequencesTest {

    /** The same statements; each takes ten times as long there. */
    private static final int ENOUGH_ON_POSTGRES = 100;

    private static int tries;

    @Provide
    Arbitrary<List<Long>> sequences() {
        return Arbitraries.longs().list().ofMinSize(12).ofMaxSize(24);
    }

    @Property(tries = 1000, seed = "20260302", shrinking = ShrinkingMode.OFF)
    void the_books_are_right_after_each_step(@ForAll("sequences") List<Long> steps) {
        if (++tries > ENOUGH_ON_POSTGRES && TestDatabase.isPostgres()) {
            return;
        }
        Shop shop = new Shop(OrderBench.shared(), tries);
        List<String> taken = new ArrayList<>();
        for (long step : steps) {
            taken.add(shop.step(new Random(step)));
            shop.check(taken);
        }
        shop.close();
    }

    /** A part with something that stands in for it, a tracked one, a repair that needs them, and the count that may be under way. */
    private static final class Shop {

        private static final List<Place> STORES = List.of(StockBench.store("hq"), StockBench.store("south"), StockBench.store("south-1"));

        private final OrderBench bench;
        private final String prefix;
        private final String plain;
        private final String other;
        private final String tracked;
        private final String repair;
        private final long visit;
        private final List<String> orders = new ArrayList<>();
        private Count count;
        private int named;

        private Shop(OrderBench bench, int number) {
            this.bench = bench;
            prefix = "S" + number + "-";
            plain = prefix + "P";
            other = prefix + "A";
            tracked = prefix + "T";
            bench.goods.part(plain, false);
            bench.goods.part(other, false);
            bench.goods.part(tracked, true);
            bench.goods.jdbc.sql("insert into part_alternative (organisation, code, alternative, rank_no) values ('bench', ?, ?, 1)")
                    .params(plain, other).update();
            repair = bench.repair();
            visit = bench.visit(repair);
        }

        private record Count(String name, Place place, String part, int still) {
        }

        private String step(Random dice) {
            List<String> before = List.copyOf(orders);
            Count counted = count;
            String[] taken = new String[1];
            bench.goods.transaction.executeWithoutResult(status -> {
                try {
                    taken[0] = act(dice);
                } catch (Refusal refused) {
                    status.setRollbackOnly();
                    taken[0] = refused.reason().name();
                    orders.retainAll(before);
                    count = counted;
                }
            });
            return taken[0];
        }

        private String act(Random dice) throws Refusal {
            switch (dice.nextInt(20)) {
                case 0, 1 -> buy(dice);
                case 2, 3, 4 -> order(dice);
                case 5, 6 -> fit(dice);
                case 7 -> giveBack(dice);
                case 8, 9 -> count(dice);
                case 10 -> cancel(dice);
                case 11 -> {
                    bench.goods.clock.forward(Duration.ofHours(dice.nextInt(30)));
                    return "expired " + bench.goods.stock.expireReservations();
                }
                default -> {
                    return goOn(dice);
                }
            }
            return "done";
        }

        /** What a keeper puts into a store serves who waits for it. */
        private void buy(Random dice) throws Refusal {
            String part = any(List.of(plain, plain, other, tracked), dice);
            int quantity = 1 + dice.nextInt(6);
            String reference = prefix + ++named;
            bench.goods.stock.move(new Movement(StockBench.ORGANISATION, reference, part, quantity, Place.supplier("S"), any(STORES, dice),
                    part.equals(tracked) ? fresh(quantity) : List.of(), BigDecimal.valueOf(dice.nextInt(100_000), 2), null, null));
            bench.sourcing.arrived(StockBench.ORGANISATION, List.of(part));
        }

        private void order(Random dice) throws Refusal {
            boolean forRepair = dice.nextBoolean();
            List<NewOrder.Line> lines = new ArrayList<>(List.of(new NewOrder.Line(dice.nextInt(3) == 0 ? tracked : plain,
                    dice.nextInt(20) == 0 ? 0 : 1 + dice.nextInt(6))));
            if (dice.nextInt(3) == 0) {
                lines.add(new NewOrder.Line(other, 1 + dice.nextInt(3)));
            }
            orders.add(bench.service.order(new NewOrder(StockBench.ORGANISATION, forRepair || dice.nextBoolean() ? OrderBench.OUTLET
                    : OrderBench.BRANCH, forRepair ? repair : null, forRepair && dice.nextBoolean() ? visit : null, null, false,
                    dice.nextBoolean(), lines)));
        }

        /** The next thing that a person does with an order. */
        private String goOn(Random dice) throws Refusal {
            List<PartOrder> open = orders.stream().map(bench.orders::existing)
                    .filter(order -> List.of("submitted", "reserved", "shipped", "waiting").contains(order.state())).toList();
            if (open.isEmpty()) {
                order(dice);
                return "done";
            }
            PartOrder order = any(open, dice);
            switch (order.state()) {
                case "submitted" -> review(order, dice);
                case "reserved" -> ship(order, dice);
                case "shipped" -> receive(order, dice);
                default -> deliver(order, dice);
            }
            return order.number() + " was " + order.state();
        }

        private void review(PartOrder order, Random dice) throws Refusal {
            OrderReview.Verdict verdict = switch (dice.nextInt(5)) {
                case 0 -> new OrderReview.Verdict("refused", List.of(), null, "不需要");
                case 1, 2 -> new OrderReview.Verdict("in-part", List.of(new OrderReview.Granted(1, dice.nextInt(8), null)), null, "先发");
                default -> new OrderReview.Verdict("approved", List.of(), null, null);
            };
            bench.reviewed(order.number(), bench.review.review(order.number(), verdict));
        }

        private void ship(PartOrder order, Random dice) throws Refusal {
            if (dice.nextInt(5) == 0) {
                bench.delivery.cannotShip(order.number(), "找不到");
                bench.source(order.number());
                return;
            }
            Map<Integer, List<String>> numbers = new HashMap<>();
            for (OrderLine line : order.lines()) {
                if (line.given().equals(tracked)) {
                    List<String> here = bench.goods.pieces(Place.parse(order.sourcePlace()), tracked);
                    numbers.put(line.lineNo(), here.subList(0, Math.min(here.size(), line.reserved())));
                }
            }
            bench.delivery.ship(order.number(), new ShipmentWay("ship", "顺丰", "SF1", "纸箱", null, null), true, numbers);
        }

        private void receive(PartOrder order, Random dice) throws Refusal {
            List<OrderDelivery.Arrived> arrived = dice.nextInt(3) == 0 ? null : order.lines().stream().filter(line -> line.inTransit() > 0)
                    .map(line -> new OrderDelivery.Arrived(line.lineNo(), dice.nextInt(line.inTransit() + 1), dice.nextInt(8) / 7, dice.nextInt(8) / 7))
                    .toList();
            if (!bench.delivery.receive(order.number(), arrived, dice.nextBoolean(), null)) {
                bench.arrived(order.number());
            } else {
                bench.source(order.number());
            }
        }

        /** A supplier delivers, too little or too much. */
        private void deliver(PartOrder order, Random dice) throws Refusal {
            List<OrderSourcing.Delivered> delivered = order.lines().stream().filter(line -> line.outstanding() > 0).map(line -> {
                int quantity = 1 + dice.nextInt(line.outstanding() + 2);
                return new OrderSourcing.Delivered(line.lineNo(), quantity, BigDecimal.TEN, line.given().equals(tracked) ? fresh(quantity) : List.of());
            }).toList();
            bench.sourcing.bookReceipt(order.number(), "甲", delivered);
            if (bench.orders.existing(order.number()).state().equals("waiting")) {
                bench.source(order.number());
            }
        }

        private void fit(Random dice) throws Refusal {
            List<OrderUse.Fitted> fitted = bench.use.atHand(repair).stream().map(line -> {
                int quantity = dice.nextInt(line.quantity() + (dice.nextInt(8) == 0 ? 3 : 1));
                return new OrderUse.Fitted(line.key(), quantity,
                        line.tracked() ? line.numbers().subList(0, Math.min(quantity, line.numbers().size())) : List.of());
            }).toList();
            bench.use.repaired(visit, new VisitService.Work("换件", true, dice.nextBoolean() ? "visit-again" : "solved", 30), fitted);
        }

        /** What was replaced comes back, goes to the supplier, is scrapped or charged. */
        private void giveBack(Random dice) throws Refusal {
            List<String> open = bench.goods.jdbc.sql("""
                    select case_number from part_return where repair = ? and state in ('owed', 'sent', 'back') order by case_number""").param(repair)
                    .query(String.class).list();
            if (open.isEmpty()) {
                return;
            }
            PartReturn owed = bench.returns.existing(any(open, dice));
            switch (owed.state()) {
                case "owed" -> {
                    if (dice.nextInt(4) == 0) {
                        bench.owed.charge(owed.number());
                    } else {
                        bench.owed.sendBack(owed.number(), "SF2", owed.partCode().equals(tracked) ? fresh(owed.quantity()) : List.of());
                    }
                }
                case "sent" -> {
                    if (dice.nextInt(4) == 0) {
                        bench.owed.notArrived(owed.number());
                    } else {
                        bench.owed.takeIn(owed.number(), dice.nextBoolean() ? "supplier" : "scrap", "甲");
                    }
                }
                default -> {
                    if ("supplier".equals(owed.disposal())) {
                        bench.owed.returnToSupplier(owed.number());
                    } else {
                        bench.owed.scrap(owed.number());
                    }
                }
            }
        }

        /** Begins a count, or books the one under way with what was found. */
        private void count(Random dice) throws Refusal {
            if (count == null) {
                Place place = any(STORES, dice);
                String part = any(List.of(plain, other, tracked), dice);
                count = new Count(prefix + ++named, place, part, bench.goods.stock.onHand(place, part));
                bench.goods.beginCount(place, part, count.name());
                return;
            }
            boolean numbered = count.part().equals(tracked);
            List<String> here = bench.goods.pieces(count.place(), tracked);
            List<String> missing = numbered ? here.subList(0, Math.min(here.size(), dice.nextInt(3))) : List.of();
            List<String> found = numbered ? fresh(dice.nextInt(2)) : List.of();
            int counted = numbered ? count.still() - missing.size() + found.size() : Math.max(0, count.still() - 2 + dice.nextInt(5));
            assertThat(bench.goods.endCount(count.place(), count.part(), count.name(), counted, missing, found)).isEqualTo(counted);
            count = null;
        }

        private void cancel(Random dice) throws Refusal {
            if (!orders.isEmpty()) {
                bench.service.cancel(any(orders, dice), "random");
            }
        }

        private List<String> fresh(int quantity) {
            return IntStream.range(0, quantity).mapToObj(i -> prefix + "N" + ++named).toList();
        }

        private static <T> T any(List<T> all, Random dice) {
            return all.get(dice.nextInt(all.size()));
        }

        private void check(List<String> taken) {
            assertThat(bench.breaches(orders, List.of(plain, other, tracked), repair)).as("after %s", taken).isEmpty();
            if (count != null) {
                assertThat(bench.goods.stock.onHand(count.place(), count.part())).as("what is counted stands still, after %s", taken)
                        .isEqualTo(count.still());
            }
        }

        /** Nothing of this sequence is left for the next one, neither to be found nor to be searched through. */
        private void close() {
            bench.clear(orders, List.of(plain, other, tracked), repair);
        }
    }
}
