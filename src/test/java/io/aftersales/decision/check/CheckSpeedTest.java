package io.aftersales.decision.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Large tables come back while somebody types, nasty ones come back at all. Times are many times what they take. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckSpeedTest {

    private static final Duration AT_MOST = Duration.ofSeconds(10);

    @Test
    void two_hundred_rows_of_eight_columns_that_share_no_case() {
        Findings findings = timed(LargeTables.partition(200, 8));
        assertThat(findings.all()).isEmpty();
    }

    @Test
    void the_same_with_one_row_taken_out() {
        Sheet table = LargeTables.partition(200, 8);
        List<Sheet.Row> rows = new ArrayList<>(table.rows());
        rows.remove(77);
        assertThat(timed(table.with(rows)).all()).extracting(Finding::code).containsExactly(FindingCode.GAP);
    }

    @Test
    void rows_of_values_at_random_leave_gaps_that_are_found_at_once() {
        Findings findings = timed(LargeTables.scattered(200, 8, new Random(1)));
        assertThat(findings.all()).extracting(Finding::code).contains(FindingCode.GAP, FindingCode.MORE)
                .doesNotContain(FindingCode.NOT_FINISHED);
    }

    /** Rows that overlap and almost cover everything: there the search is hard by nature, and ends by its budget. */
    @Test
    void a_table_made_to_exhaust_the_search_is_given_up_and_said() {
        Findings findings = timed(LargeTables.almostCovered(400, 16, new Random(2)));
        assertThat(findings.all()).extracting(Finding::code).contains(FindingCode.NOT_FINISHED);
    }

    private static Findings timed(Sheet table) {
        long start = System.nanoTime();
        Findings findings = Checks.check().check(table);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_MOST);
        return findings;
    }
}
