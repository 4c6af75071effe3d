package io.aftersales.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.AtOnce;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/** A hundred clients do the same with money at once: one effect, the others lose the race or find it done. */
@Tag("platform")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SettlementRacesTest {

    private static final int CLIENTS = 100;
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    private final SettlementBench bench = SettlementBench.shared();

    @Test
    void one_source_is_posted_once() throws Exception {
        Party outlet = bench.outlet(code());
        String source = UUID.randomUUID().toString();
        List<String> answers = together(client -> bench.books.post(bench.posting(source, "labour", outlet, "120.50", MAY)) ? "done" : "known");
        assertThat(answers).filteredOn("done"::equals).hasSize(1);
        assertThat(answers).filteredOn(answer -> !answer.equals("done")).allMatch(answer -> answer.equals("known") || answer.equals("race"));
        assertThat(bench.ledger.sum()).isZero();
    }

    @Test
    void one_month_of_a_party_has_one_statement() throws Exception {
        Party outlet = bench.outlet(code());
        bench.transaction.execute(status -> posted(outlet, "labour", "100"));
        List<String> answers = together(client -> bench.runs.open(SettlementBench.ORGANISATION, outlet, MAY).isPresent() ? "done" : "known");
        assertThat(answers).filteredOn("done"::equals).hasSize(1);
    }

    @Test
    void one_statement_is_approved_once_and_its_grade_booked_once() throws Exception {
        String number = prepared("A");
        List<String> answers = together(client -> {
            bench.approvals.approve(number, null, null);
            return "done";
        });
        assertThat(answers).filteredOn("done"::equals).hasSize(1);
        assertThat(answers).filteredOn(answer -> !answer.equals("done")).hasSize(CLIENTS - 1)
                .allMatch(answer -> answer.equals("race") || answer.equals(InputReason.ALREADY_CHANGED.name()));
        assertThat(bench.statements.sumOfKind(number, "grade")).isEqualByComparingTo("10");
    }

    @Test
    void one_statement_is_paid_once() throws Exception {
        String number = prepared("A");
        bench.transaction.execute(status -> as("manager", () -> {
            bench.approvals.approve(number, null, null);
            return null;
        }));
        bench.issued(number);
        together(client -> {
            bench.payouts.pay(number);
            return "done";
        });
        Statement paid = bench.statements.find(number).orElseThrow();
        assertThat(paid.state()).isEqualTo("paid");
        assertThat(bench.jdbc.sql("select coalesce(sum(amount_cny), 0) from ledger_entry where kind = 'payout' and source = ?")
                .param("statement:" + number).query(BigDecimal.class).single()).isEqualByComparingTo("110");
        assertThat(bench.ledger.sum()).isZero();
    }

    @Test
    void nobody_pays_more_than_is_open() throws Exception {
        String number = owing("200");
        List<String> answers = together(client -> pay(number, "R" + UUID.randomUUID(), "200"));
        assertThat(answers).filteredOn("done"::equals).hasSize(1);
        assertThat(bench.receivables.find(number).orElseThrow().open()).isZero();
    }

    @Test
    void one_receipt_pays_once() throws Exception {
        String number = owing("20000");
        String receipt = "R" + UUID.randomUUID();
        List<String> answers = together(client -> pay(number, receipt, "100"));
        assertThat(answers).filteredOn("done"::equals).hasSize(1);
        assertThat(answers).filteredOn(answer -> !answer.equals("done"))
                .allMatch(answer -> answer.equals("race") || answer.equals(SettlementReason.RECEIPT_KNOWN.name()));
        assertThat(bench.receivables.find(number).orElseThrow().open()).isEqualByComparingTo("19900");
    }

    private String pay(String number, String receipt, String amount) throws Refusal {
        bench.payments.take(number, new NewPayment(new BigDecimal(amount), null, "cash", receipt, null, null, null));
        return "done";
    }

    private String owing(String amount) {
        String number = bench.aCase();
        bench.transaction.executeWithoutResult(status -> bench.receivables.raise(number, SettlementBench.ORGANISATION, Party.customer(number),
                new BigDecimal(amount)));
        return number;
    }

    private String prepared(String grade) {
        Party outlet = bench.outlet(code());
        return bench.transaction.execute(status -> as("clerk", () -> {
            posted(outlet, "labour", "100");
            String number = bench.runs.open(SettlementBench.ORGANISATION, outlet, MAY).orElseThrow();
            bench.approvals.prepare(number, grade, "好");
            bench.approvals.reckon(number);
            return number;
        }));
    }

    private Void posted(Party party, String kind, String amount) {
        try {
            bench.books.post(bench.posting(UUID.randomUUID().toString(), kind, party, amount, MAY));
            return null;
        } catch (Refusal e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T as(String person, java.util.concurrent.Callable<T> deed) {
        try {
            return CurrentActor.call(new Actor(Actor.Kind.PERSON, person, null, null, null), deed);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String code() {
        return "o" + UUID.randomUUID().toString().substring(0, 12);
    }

    private List<String> together(AtOnce.Client<String> request) throws Exception {
        return AtOnce.clients(CLIENTS, client -> as("client" + client, () -> ask(request, client)));
    }

    private String ask(AtOnce.Client<String> request, int client) {
        try {
            return bench.transaction.execute(status -> {
                try {
                    return request.act(client);
                } catch (Refusal no) {
                    status.setRollbackOnly();
                    return no.reason().name();
                } catch (RuntimeException e) {
                    throw e;
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
        } catch (ConcurrencyFailureException | DuplicateKeyException lost) {
            return "race";
        }
    }
}
