package io.aftersales.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.AtOnce;
import io.aftersales.shared.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.UncategorizedSQLException;

/** A hundred clients ask for the last pieces at once: as many get one as there are pieces. */
@Tag("platform")
@DisplayNameGeneration(ReplaceUnderscores.class)
class LastPieceTest {

    private static final int CLIENTS = 100;
    private static final Place SOUTH = StockBench.store("south");

    private final StockBench bench = StockBench.shared();

    @ParameterizedTest
    @ValueSource(ints = {1, 37})
    void as_many_reservations_are_made_as_there_are_pieces(int pieces) throws Exception {
        String part = stocked(pieces);
        List<String> answers = together(client -> bench.stock.reserve(StockBench.ORGANISATION, SOUTH, part, 1, part + ":" + client,
                bench.clock.instant().plus(Duration.ofDays(1))));
        assertThat(answers).filteredOn("done"::equals).hasSize(pieces);
        assertThat(answers).filteredOn("NOT_ENOUGH_STOCK"::equals).hasSize(CLIENTS - pieces);
        assertThat(bench.stock.available(SOUTH, part)).isZero();
        assertThat(bench.stock.onHand(SOUTH, part)).isEqualTo(pieces);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 37})
    void as_many_shipments_leave_as_there_are_pieces(int pieces) throws Exception {
        String part = stocked(pieces);
        List<String> answers = together(client -> {
            bench.stock.move(Movement.of(StockBench.ORGANISATION, part + ":" + client, part, 1, SOUTH, Place.transit("T" + client % 3)));
            return null;
        });
        assertThat(answers).filteredOn("done"::equals).hasSize(pieces);
        assertThat(answers).filteredOn("NOT_ENOUGH_STOCK"::equals).hasSize(CLIENTS - pieces);
        assertThat(bench.stock.onHand(SOUTH, part)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = 20)
    void goods_that_cross_never_wait_for_each_other(int pieces) throws Exception {
        String part = stocked(pieces);
        bench.receive(part, pieces, StockBench.store("hq"), "3.00");
        List<String> answers = together(client -> {
            boolean forth = client % 2 == 0;
            bench.stock.move(Movement.of(StockBench.ORGANISATION, part + ":" + client, part, 1, forth ? SOUTH : StockBench.store("hq"),
                    forth ? StockBench.store("hq") : SOUTH));
            return null;
        });
        assertThat(answers).doesNotContain("race");
        assertThat(bench.stock.onHand(SOUTH, part) + bench.stock.onHand(StockBench.store("hq"), part)).isEqualTo(2 * pieces);
    }

    @Test
    void who_waits_for_a_row_that_somebody_holds_is_told_within_five_seconds() throws Exception {
        String part = stocked(5);
        List<String> answers = new ArrayList<>();
        long start = System.nanoTime();
        bench.transaction.executeWithoutResult(held -> {
            bench.balances.lock(SOUTH, part);
            try {
                answers.addAll(together(4, client -> bench.stock.reserve(StockBench.ORGANISATION, SOUTH, part, 1, part + ":" + client,
                        bench.clock.instant().plus(Duration.ofDays(1)))));
            } catch (Exception fault) {
                throw new IllegalStateException(fault);
            }
        });
        assertThat(answers).containsOnly("race");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(bench.stock.available(SOUTH, part)).isEqualTo(5);
    }

    private String stocked(int pieces) throws Exception {
        String part = "LAST-" + System.nanoTime();
        bench.part(part, false);
        bench.receive(part, pieces, SOUTH, "12.34");
        return part;
    }

    private List<String> together(AtOnce.Client<Object> request) throws Exception {
        return together(CLIENTS, request);
    }

    private List<String> together(int many, AtOnce.Client<Object> request) throws Exception {
        return AtOnce.clients(many, client -> ask(request, client));
    }

    private String ask(AtOnce.Client<Object> request, int client) {
        return bench.transaction.execute(status -> {
            try {
                request.act(client);
                return "done";
            } catch (Refusal refusal) {
                status.setRollbackOnly();
                return refusal.reason().name();
            } catch (ConcurrencyFailureException | QueryTimeoutException race) {
                status.setRollbackOnly();
                return "race";
            } catch (UncategorizedSQLException late) { // as Spring reads PostgreSQL's word for a lock that did not come in time
                status.setRollbackOnly();
                return "55P03".equals(late.getSQLException().getSQLState()) ? "race" : "fault";
            } catch (Exception fault) {
                throw new IllegalStateException(fault);
            }
        });
    }
}
