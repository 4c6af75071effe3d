package io.aftersales.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.TestDatabase;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.time.YearMonth;
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
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Postings, repetitions, statements, approvals, payouts, payments and corrections in any order, most of them sound and some not: after
 * each step, taken or refused, the ledger sums to zero and nothing is settled or paid twice.
 */
@Tag("platform")
class SettlementSequencesTest {

    private static final int ENOUGH_ON_POSTGRES = 150;
    private static final List<YearMonth> MONTHS = List.of(YearMonth.of(2026, 3), YearMonth.of(2026, 4), YearMonth.of(2026, 5));
    private static final List<String> KINDS = List.of("labour", "travel", "part-used", "claim", "charge-back", "penalty", "incentive", "stock-shortage");

    private static int tries;

    @Provide
    Arbitrary<List<Long>> sequences() {
        return Arbitraries.longs().list().ofMinSize(4).ofMaxSize(12);
    }

    @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
    void the_books_are_right_after_each_step(@ForAll("sequences") List<Long> steps) {
        if (++tries > ENOUGH_ON_POSTGRES && TestDatabase.isPostgres()) {
            return;
        }
        Books books = new Books(SettlementBench.shared(), tries);
        for (long step : steps) {
            books.step(new Random(step));
            books.check();
        }
        if (tries % 10 == 0) {
            assertThat(SettlementBench.shared().ledger.sum()).as("the whole ledger").isZero();
        }
    }

    /** One outlet and one customer, with what happened to them. */
    private static final class Books {

        private final SettlementBench bench;
        private final String prefix;
        private final Party outlet;
        private final String customerCase;
        private final List<String> statements = new ArrayList<>();
        private int sources;
        private BigDecimal charged = BigDecimal.ZERO;

        private Books(SettlementBench bench, int number) {
            this.bench = bench;
            this.prefix = "Q" + number + "-";
            this.outlet = bench.outlet("q" + number);
            this.customerCase = bench.aCase();
        }

        private void step(Random random) {
            try {
                bench.transaction.executeWithoutResult(status -> {
                    try {
                        CurrentActor.call(new Actor(Actor.Kind.PERSON, random.nextBoolean() ? "clerk" : "manager", null, null, null), () -> {
                            act(random);
                            return null;
                        });
                    } catch (Refusal no) {
                        status.setRollbackOnly();
                    } catch (RuntimeException e) {
                        throw e;
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                });
            } catch (ConcurrencyFailureException lost) {
                assertThat(lost).isNotNull();
            }
        }

        private void act(Random random) throws Refusal {
            switch (random.nextInt(10)) {
                case 0, 1, 2 -> post(random, ++sources);
                case 3 -> post(random, Math.max(1, random.nextInt(sources + 1)));
                case 4 -> bench.runs.open(SettlementBench.ORGANISATION, outlet, MONTHS.get(random.nextInt(3))).ifPresent(statements::add);
                case 5 -> approve(random);
                case 6 -> pay(random);
                case 7 -> correct(random);
                case 8 -> charge(random);
                default -> takeMoney(random);
            }
        }

        private void post(Random random, int source) throws Refusal {
            String kind = KINDS.get(random.nextInt(KINDS.size()));
            boolean owed = List.of("labour", "travel", "part-used", "claim", "incentive").contains(kind);
            String amount = (owed ? "" : "-") + random.nextInt(2000) + "." + String.format("%02d", random.nextInt(100));
            bench.books.post(bench.posting(prefix + source, kind, outlet, amount, MONTHS.get(random.nextInt(3))));
        }

        private void approve(Random random) throws Refusal {
            if (!statements.isEmpty()) {
                String number = statements.get(random.nextInt(statements.size()));
                if (List.of("held", "drawn-up", "prepared").contains(bench.statements.get(number).state())) {
                    if ("prepared".equals(bench.statements.get(number).state())) {
                        bench.approvals.approve(number, null, null);
                        bench.issued(number);
                    } else {
                        bench.approvals.prepare(number, List.of("A", "B", "C").get(random.nextInt(3)), "月评");
                        bench.approvals.reckon(number);
                    }
                }
            }
        }

        private void pay(Random random) throws Refusal {
            if (!statements.isEmpty()) {
                bench.payouts.pay(statements.get(random.nextInt(statements.size())));
            }
        }

        private void correct(Random random) throws Refusal {
            List<Long> entries = bench.jdbc.sql("select id from ledger_entry where organisation = ? and party = ? order by id").params(SettlementBench.ORGANISATION, outlet.toString()).query(Long.class).list();
            if (!entries.isEmpty()) {
                bench.books.correct(entries.get(random.nextInt(entries.size())), BigDecimal.valueOf(random.nextInt(200_000) - 100_000, 2), "核对");
            }
        }

        private void charge(Random random) throws Refusal {
            BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(50_000), 2);
            Party customer = Party.customer(customerCase);
            if (bench.books.post(new Posting(SettlementBench.ORGANISATION, prefix + "quotation:" + random.nextInt(4), "receivable", customer,
                    amount.negate(), SettlementBench.TODAY, customerCase, null))) {
                bench.receivables.raise(customerCase, SettlementBench.ORGANISATION, customer, amount);
                charged = charged.add(amount);
            }
        }

        private void takeMoney(Random random) throws Refusal {
            NewPayment payment = new NewPayment(BigDecimal.valueOf(random.nextInt(30_000), 2), null, "cash", prefix + "R" + random.nextInt(6), null,
                    null, "退款");
            if (random.nextInt(4) == 0) {
                bench.payments.giveBack(customerCase, payment);
            } else {
                bench.payments.take(customerCase, payment);
            }
        }

        private void check() {
            Outlet now = outlet();
            assertThat(now.twice()).as("entries that stand twice").isZero();
            assertThat(now.paid()).as("what was paid of the months that are over").isGreaterThanOrEqualTo(now.settled());
            assertThat(now.paid()).as("paid once per statement").isEqualByComparingTo(now.paidByStatements());
            bench.receivables.find(customerCase).ifPresent(owed -> {
                assertThat(owed.dueCny()).isEqualByComparingTo(charged);
                assertThat(owed.open().signum()).isNotNegative();
                assertThat(balance("customer:" + customerCase + "/current")).as("open by the ledger").isEqualByComparingTo(owed.open());
            });
        }

        /**
         * What the books say of the outlet, reckoned anew from the rows.
         *
         * @param settled what its paid and carried statements come to; less than was paid where a month below zero follows
         */
        private record Outlet(BigDecimal settled, BigDecimal paid, BigDecimal paidByStatements, long twice) {
        }

        private Outlet outlet() {
            return bench.jdbc.sql("select (select coalesce(sum(" + Ledger.SIGNED + "), 0) from ledger_entry e join statement_entry s on s.entry_id = e.id"
                    + " join statement t on t.number = s.statement_no where e.organisation = :organisation and e.party = :party"
                    + " and t.state in ('paid', 'carried')),"
                    + " (select coalesce(sum(amount_cny), 0) from ledger_entry where organisation = :organisation and party = :party and kind = 'payout'),"
                    + " (select coalesce(sum(payable_cny), 0) from statement where organisation = :organisation and party = :party and state = 'paid'),"
                    + " (select count(*) - count(distinct source || ' ' || kind) from ledger_entry where organisation = :organisation and party = :party)"
                    + " + (select count(*) - count(distinct source || ' ' || kind) from ledger_entry where organisation = :organisation and party = :customer)")
                    .param("organisation", SettlementBench.ORGANISATION).param("party", outlet.toString()).param("customer", "customer:" + customerCase)
                    .query((row, index) -> new Outlet(row.getBigDecimal(1), row.getBigDecimal(2), row.getBigDecimal(3), row.getLong(4))).single();
        }

        private BigDecimal balance(String account) {
            return bench.jdbc.sql("select coalesce(sum(case when debit_account = :account then amount_cny else -amount_cny end), 0) from ledger_entry where "
                    + "organisation = :organisation and party = :party and :account in (debit_account, credit_account)").param("account", account)
                    .param("organisation", SettlementBench.ORGANISATION).param("party", "customer:" + customerCase).query(BigDecimal.class).single();
        }
    }
}
