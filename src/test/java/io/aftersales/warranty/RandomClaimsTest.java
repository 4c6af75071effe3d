package io.aftersales.warranty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.settlement.LedgerService;
import io.aftersales.settlement.Posting;
import io.aftersales.settlement.ReceivableService;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/** A thousand claims with chance decisions and shares: every share sums to its line, every line is paid once, the books balance. */
class RandomClaimsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final List<String> CLAIMANTS = List.of("unit:central-ac.foshan", "installer:I-07", "customer:C1");
    private static final BigDecimal CENT = new BigDecimal("0.01");

    @Property(tries = 1000)
    @Label("shares sum to their line, a line is paid once, what the maker bears is what is left")
    void shares_and_ledger_balance(@ForAll long seed) throws Refusal {
        Random random = new Random(seed);
        Claim claim = claim(random);
        decide(claim, random);
        hear(claim, random);
        if (claim.approved().signum() > 0) {
            claim.settle();
            split(claim, random);
            Map<String, BigDecimal> books = pay(claim, random);
            balances(claim, books);
        }
        claim.close(NOW);
        assertThat(claim.state()).isEqualTo(claim.granted() ? ClaimState.SETTLED : ClaimState.DENIED);
    }

    private static Claim claim(Random random) {
        List<ClaimLine> lines = new ArrayList<>();
        for (int no = 1; no <= 1 + random.nextInt(6); no++) {
            lines.add(ClaimLine.asked(no, CostKind.values()[random.nextInt(4)], null, "x", cents(1 + random.nextInt(1_000_000_00))));
        }
        Filing filing = new Filing("outlet", CLAIMANTS.get(random.nextInt(3)), 1, "P", "f", null, "product", TODAY, null, null, null, false, null,
                NOW, "agent");
        Claim claim = Claim.filed("W-1", "central-ac", filing, lines);
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
        Bearers bearers = new Bearers("unit:central-ac.foshan", "supplier:S", "carrier:K");
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

    /** Everything is tried twice, as after a lost answer. */
    private static Map<String, BigDecimal> pay(Claim claim, Random random) throws Refusal {
        Map<String, BigDecimal> books = new LinkedHashMap<>();
        LedgerService ledger = mock(LedgerService.class);
        when(ledger.post(any(Posting.class))).thenAnswer(call -> {
            Posting posting = call.getArgument(0);
            return books.putIfAbsent(posting.source() + "|" + posting.kind() + "|" + posting.party(), posting.amountCny()) == null;
        });
        ReceivableService receivables = mock(ReceivableService.class);
        doAnswer(call -> books.putIfAbsent(call.getArgument(1) + "|receivable|customer", call.<BigDecimal>getArgument(2).negate()))
                .when(receivables).charge(any(), any(), any(), any());
        ClaimPayments payments = new ClaimPayments(ledger, receivables);
        for (ClaimLine line : claim.lines()) {
            ClaimLine paid = claim.pay(line.no(), NOW);
            assertThat(paid == null).isEqualTo(line.approved().signum() == 0);
            assertThat(claim.pay(line.no(), NOW)).as("a line is paid once").isNull();
            if (paid != null) {
                payments.book(claim, paid, TODAY);
                if (random.nextBoolean()) {
                    payments.book(claim, paid, TODAY);
                }
            }
        }
        return books;
    }

    private static void balances(Claim claim, Map<String, BigDecimal> books) {
        BigDecimal leftWithTheMaker = books.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal makerBears = claim.lines().stream().map(line -> line.shares().maker()).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(leftWithTheMaker).isEqualByComparingTo(makerBears);
        assertThat(books.keySet().stream().filter(key -> key.contains("|claim|"))).hasSizeLessThanOrEqualTo(claim.lines().size());
    }

    private static BigDecimal below(BigDecimal amount, Random random) {
        int cents = amount.movePointRight(2).intValueExact();
        return cents(1 + random.nextInt(cents - 1));
    }

    private static BigDecimal cents(int cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
