package io.aftersales.warranty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.TestDatabase;
import io.aftersales.settlement.SettlementBench;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/** A thousand claims with chance decisions and shares: every share sums to its line, every line is paid once, the books balance. */
@Tag("platform")
class RandomClaimsTest {

    private static final SettlementBench BENCH = SettlementBench.shared();
    private static final int ENOUGH_ON_POSTGRES = 150;
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final List<String> CLAIMANTS = List.of(BENCH.outlet("claims").toString(), BENCH.installer("I-07").toString(), "customer:C1");
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private static int tries;

    @Property(tries = 1000, seed = "20260303", shrinking = ShrinkingMode.OFF)
    @Label("shares sum to their line, a line is paid once, what the maker bears is what is left")
    void shares_and_ledger_balance(@ForAll long seed) throws Refusal {
        if (++tries > ENOUGH_ON_POSTGRES && TestDatabase.isPostgres()) {
            return;
        }
        Random random = new Random(seed);
        Claim claim = claim(random);
        decide(claim, random);
        hear(claim, random);
        if (claim.approved().signum() > 0) {
            claim.settle();
            split(claim, random);
            pay(claim, random);
        }
        claim.close(NOW);
        assertThat(claim.state()).isEqualTo(claim.granted() ? ClaimState.SETTLED : ClaimState.DENIED);
    }

    private static Claim claim(Random random) {
        List<ClaimLine> lines = new ArrayList<>();
        for (int no = 1; no <= 1 + random.nextInt(6); no++) {
            lines.add(ClaimLine.asked(no, CostKind.values()[random.nextInt(4)], null, "x", cents(1 + random.nextInt(1_000_000_00))));
        }
        Filing filing = new Filing("outlet", CLAIMANTS.get(random.nextInt(3)), 1, "P", "f", null, "product", SettlementBench.TODAY, null, null, null, false, null,
                NOW, "agent");
        Claim claim = Claim.filed(BENCH.aCase(), SettlementBench.ORGANISATION, filing, lines);
        claim.entitle(new Entitlement(List.of("in-warranty", "expired", "manual").get(random.nextInt(3)), null, "b", "r"));
        return claim;
    }

    private static void decide(Claim claim, Random random) throws Refusal {
        Boolean covered = claim.entitlement().manual() ? random.nextBoolean() : null;
        boolean isCovered = covered == null ? claim.entitlement().covered() : covered;
        List<Review.LineDecision> decisions = new ArrayList<>();
        for (ClaimLine line : claim.lines()) {
            boolean generous = !isCovered || random.nextInt(5) == 0;
            decisions.add(switch (random.nextInt(3)) {
                case 0 -> new Review.LineDecision(line.no(), Verdict.APPROVED, null, null, generous, null);
                case 1 -> line.claimed().compareTo(CENT) == 0
                        ? new Review.LineDecision(line.no(), Verdict.DENIED, null, DenialReason.NO_PROOF, false, null)
                        : new Review.LineDecision(line.no(), Verdict.PARTLY_APPROVED, below(line.claimed(), random), DenialReason.PRICE_TOO_HIGH,
                                generous, null);
                default -> new Review.LineDecision(line.no(), Verdict.DENIED, null, DenialReason.WEAR_AND_TEAR, false, null);
            });
        }
        claim.review(new Review(covered, covered == null ? null : "seen", null, Remedy.NONE, null, "because", null, decisions), 2, "clerk", NOW);
        if (claim.state() == ClaimState.AWAITING_GOODWILL) {
            assertThatThrownBy(() -> claim.decideGoodwill(true, "", "clerk")).isInstanceOf(Refusal.class);
            claim.decideGoodwill(random.nextBoolean(), "", "supervisor");
        }
    }

    private static void hear(Claim claim, Random random) throws Refusal {
        if (!claim.anythingRefused() || random.nextBoolean()) {
            return;
        }
        BigDecimal before = claim.approved();
        claim.appealAgainst("why", NOW);
        Map<Integer, BigDecimal> more = new HashMap<>();
        claim.lines().stream().filter(ClaimLine::cut).forEach(line -> more.put(line.no(), line.claimed()));
        claim.decideAppeal(random.nextBoolean(), null, more, "", "chief");
        assertThat(claim.approved()).isGreaterThanOrEqualTo(before);
        assertThatThrownBy(() -> claim.appealAgainst("again", NOW)).isInstanceOf(Refusal.class);
    }

    private static void split(Claim claim, Random random) throws Refusal {
        Bearers bearers = new Bearers(CLAIMANTS.get(0), "supplier:S", "carrier:K");
        for (ClaimLine line : claim.lines()) {
            if (line.approved().signum() > 0) {
                Shares shares = Shares.divided(line.approved(), percents(random));
                assertThat(shares.sum()).isEqualByComparingTo(line.approved());
                Shares wrong = new Shares(shares.customer(), shares.outlet(), shares.maker().add(CENT), shares.supplier(), shares.carrier());
                assertThatThrownBy(() -> claim.split(line.no(), wrong, bearers, "shares[0].")).isInstanceOf(Refusal.class);
                claim.split(line.no(), shares, bearers, "shares[0].");
            }
        }
    }

    private static List<Integer> percents(Random random) {
        List<Integer> percents = new ArrayList<>();
        int left = 100;
        for (int i = 0; i < 4; i++) {
            int share = random.nextInt(left + 1);
            percents.add(share);
            left -= share;
        }
        percents.add(left);
        java.util.Collections.shuffle(percents, random);
        return percents;
    }

    /** Line by line; everything is tried twice, as after a lost answer. The books are right after each step. */
    private static void pay(Claim claim, Random random) throws Refusal {
        ClaimPayments payments = new ClaimPayments(BENCH.books, BENCH.charges);
        BigDecimal makerBears = BigDecimal.ZERO;
        for (ClaimLine line : claim.lines()) {
            ClaimLine paid = claim.pay(line.no(), NOW);
            assertThat(paid == null).isEqualTo(line.approved().signum() == 0);
            assertThat(claim.pay(line.no(), NOW)).as("a line is paid once").isNull();
            if (paid != null) {
                makerBears = makerBears.add(paid.shares().maker());
                book(payments, claim, paid);
                int entries = entries(claim);
                if (random.nextBoolean()) {
                    book(payments, claim, paid);
                }
                assertThat(entries(claim)).as("nothing is booked twice").isEqualTo(entries);
            }
            assertThat(BENCH.given(claim.number())).as("what is left with the maker").isEqualByComparingTo(makerBears);
            assertThat(BENCH.balance(claim.number())).as("the entries of the claim").isZero();
        }
        assertThat(BENCH.charges.open(claim.number())).as("what the customer owes").isEqualByComparingTo(ofCustomer(claim));
    }

    private static void book(ClaimPayments payments, Claim claim, ClaimLine paid) {
        BENCH.transaction.executeWithoutResult(status -> {
            try {
                payments.book(claim, paid, SettlementBench.TODAY);
            } catch (Refusal refusal) {
                throw new IllegalStateException(refusal);
            }
        });
    }

    private static int entries(Claim claim) {
        return BENCH.jdbc.sql("select count(*) from ledger_entry where case_number = ?").param(claim.number()).query(Integer.class).single();
    }

    /** Customers who claim for themselves are paid less instead. */
    private static BigDecimal ofCustomer(Claim claim) {
        return claim.filing().claimant().startsWith("customer:") ? BigDecimal.ZERO
                : claim.lines().stream().map(line -> line.shares().customer()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal below(BigDecimal amount, Random random) {
        int cents = amount.movePointRight(2).intValueExact();
        return cents(1 + random.nextInt(cents - 1));
    }

    private static BigDecimal cents(int cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
