package io.aftersales.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.TestDatabase;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/**
 * Orders, shipments, receipts, returns, cancellations and counts in any order, most of them sound and some of them not: after each
 * step, taken or refused, the books are right.
 */
@Tag("platform")
class StockSequencesTest {

    private static final List<Place> WAREHOUSES = List.of(StockBench.store("hq"), StockBench.store("south"), StockBench.store("south-1"));

    /** The same statements; each takes ten times as long there. */
    private static final int ENOUGH_ON_POSTGRES = 150;

    private static int tries;

    @Provide
    Arbitrary<List<Long>> sequences() {
        return Arbitraries.longs().list().ofMinSize(4).ofMaxSize(18);
    }

    @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
    void the_books_are_right_after_each_step(@ForAll("sequences") List<Long> steps) {
        if (++tries > ENOUGH_ON_POSTGRES && TestDatabase.isPostgres()) {
            return;
        }
        Goods goods = new Goods(StockBench.shared(), tries);
        for (long step : steps) {
            goods.step(new Random(step));
            goods.check();
        }
    }

    /** A part and a tracked one, what was ordered of them, and the count that may be under way. */
    private static final class Goods {

        private final StockBench bench;
        private final String prefix;
        private final String plain;
        private final String tracked;
        private final List<Order> orders = new ArrayList<>();
        private Count count;
        private int named;

        private Goods(StockBench bench, int number) {
            this.bench = bench;
            this.prefix = "Q" + number + "-";
            this.plain = prefix + "P";
            this.tracked = prefix + "T";
            bench.part(plain, false);
            bench.part(tracked, true);
        }

        private record Order(String reference, Place store, String part, int quantity, Place transit) {
        }

        private record Count(String name, Place place, String part) {
        }

        private void step(Random dice) {
            String part = dice.nextInt(3) == 0 ? tracked : plain;
            Place store = WAREHOUSES.get(dice.nextInt(WAREHOUSES.size()));
            int quantity = 1 + dice.nextInt(6);
            String reference = prefix + ++named;
            bench.transaction.executeWithoutResult(status -> {
                try {
                    act(dice, part, store, quantity, reference);
                } catch (Refusal refused) {
                    status.setRollbackOnly();
                }
            });
        }

        private void act(Random dice, String part, Place store, int quantity, String reference) throws Refusal {
            switch (dice.nextInt(12)) {
                case 0, 1, 2 -> buy(dice, part, store, quantity, reference);
                case 3, 4 -> order(part, store, quantity, reference);
                case 5 -> ship(dice, reference);
                case 6 -> arrive(dice, reference);
                case 7 -> cancel(dice);
                case 8 -> bringBack(dice, part, store, quantity, reference);
                case 9 -> moveOn(dice, part, store, quantity, reference);
                case 10 -> count(dice, part, store, reference);
                default -> {
                    bench.clock.forward(Duration.ofHours(dice.nextInt(30)));
                    bench.stock.expireReservations();
                }
            }
        }

        private void buy(Random dice, String part, Place store, int quantity, String reference) throws Refusal {
            BigDecimal cost = BigDecimal.valueOf(dice.nextInt(100_000), 2);
            bench.stock.move(new Movement(StockBench.ORGANISATION, reference, part, quantity, Place.supplier("S"), store,
                    part.equals(tracked) ? fresh(reference, quantity) : List.of(), cost, null, null));
        }

        private void order(String part, Place store, int quantity, String reference) throws Refusal {
            bench.stock.reserve(StockBench.ORGANISATION, store, part, quantity, reference, bench.clock.instant().plus(Duration.ofHours(24)));
            orders.add(new Order(reference, store, part, quantity, Place.transit(reference)));
        }

        private void ship(Random dice, String reference) throws Refusal {
            Order order = any(orders, dice);
            if (order != null) {
                int quantity = 1 + dice.nextInt(order.quantity());
                bench.stock.move(new Movement(StockBench.ORGANISATION, reference, order.part(), quantity, order.store(), order.transit(),
                        numbers(order.store(), order.part(), quantity), null, null, order.reference()));
            }
        }

        private void arrive(Random dice, String reference) throws Refusal {
            Order order = any(orders, dice);
            if (order != null) {
                int quantity = 1 + dice.nextInt(order.quantity());
                Place to = dice.nextBoolean() ? Place.ofCase(prefix + "C") : WAREHOUSES.get(dice.nextInt(WAREHOUSES.size()));
                bench.stock.move(new Movement(StockBench.ORGANISATION, reference, order.part(), quantity, order.transit(), to,
                        numbers(order.transit(), order.part(), quantity), null, null, null));
            }
        }

        private void cancel(Random dice) {
            Order order = any(orders, dice);
            if (order != null) {
                bench.stock.release(order.reference());
            }
        }

        private void bringBack(Random dice, String part, Place store, int quantity, String reference) throws Refusal {
            Place from = Place.ofCase(prefix + "C");
            Place to = dice.nextBoolean() ? store : Place.customer("K");
            bench.stock.move(new Movement(StockBench.ORGANISATION, reference, part, quantity, from, to, numbers(from, part, quantity), null, null,
                    null));
        }

        private void moveOn(Random dice, String part, Place store, int quantity, String reference) throws Refusal {
            Place to = dice.nextInt(4) == 0 ? Place.scrap("bench.hq") : WAREHOUSES.get(dice.nextInt(WAREHOUSES.size()));
            bench.stock.move(new Movement(StockBench.ORGANISATION, reference, part, quantity, store, to, numbers(store, part, quantity), null, null,
                    null));
        }

        /** Opens a count, or books the one under way with what was found. */
        private void count(Random dice, String part, Place store, String reference) throws Refusal {
            if (count == null) {
                bench.balances.ensure(StockBench.ORGANISATION, store, part);
                String name = reference.length() > 20 ? reference.substring(0, 20) : reference;
                bench.counts.freeze(store, List.of(part), name);
                count = new Count(name, store, part);
                return;
            }
            int booked = bench.stock.onHand(count.place(), count.part());
            List<String> here = bench.items.at(count.place(), count.part());
            List<String> missing = here.subList(0, Math.min(here.size(), dice.nextInt(3)));
            List<String> found = count.part().equals(tracked) ? fresh(reference, dice.nextInt(2)) : List.of();
            int counted = count.part().equals(tracked) ? booked - missing.size() + found.size() : Math.max(0, booked - 2 + dice.nextInt(5));
            bench.counts.book(StockBench.ORGANISATION, count.place(), "bench.hq", count.name(),
                    new StockCount.Line(count.part(), booked, counted, missing, found, null, null, null), null);
            bench.counts.thaw(count.name());
            assertThat(bench.stock.onHand(count.place(), count.part())).isEqualTo(counted);
            count = null;
        }

        private List<String> fresh(String reference, int quantity) {
            return java.util.stream.IntStream.range(0, quantity).mapToObj(i -> reference + "." + i).toList();
        }

        private List<String> numbers(Place place, String part, int quantity) {
            if (!part.equals(tracked)) {
                return List.of();
            }
            List<String> here = bench.items.at(place, part);
            return here.subList(0, Math.min(here.size(), quantity));
        }

        private static <T> T any(List<T> all, Random dice) {
            return all.isEmpty() ? null : all.get(dice.nextInt(all.size()));
        }

        private void check() {
            assertThat(bench.breaches(plain, tracked)).isEmpty();
        }
    }
}
