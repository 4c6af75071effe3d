package io.aftersales.pricelist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PriceCheckTest {

    private static final Set<String> PARTS = Set.of("P1", "P2");

    @Test
    void a_list_without_faults_can_be_published() {
        PriceCheck.Result result = check(row("P1", "120.5", "2026-01-01", "2026-06-30"), row("P1", "130", "2026-07-01", ""),
                row("P2", "0", "2026-01-01", ""));
        assertThat(result.findings()).isEmpty();
        assertThat(result.items()).extracting(item -> item.price().toPlainString()).containsExactly("120.50", "130.00", "0.00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            P1  | -1         | 2026-01-01 |            | price      | NEGATIVE
            P1  | 1.005      | 2026-01-01 |            | price      | TOO_MANY_DECIMALS
            P1  | 12345678   | 2026-01-01 |            | price      | TOO_LARGE
            P1  | NaN        | 2026-01-01 |            | price      | NOT_A_NUMBER
            P1  | 1e9        | 2026-01-01 |            | price      | NOT_A_NUMBER
            P1  |            | 2026-01-01 |            | price      | MISSING
            P1  | 1          | 2026-02-30 |            | validFrom  | NOT_A_DATE
            P1  | 1          | 99999-01-01 |           | validFrom  | NOT_A_DATE
            P1  | 1          |            |            | validFrom  | MISSING
            P1  | 1          | 2026-02-01 | 2026-01-31 | validUntil | ENDS_BEFORE_IT_BEGINS
            P 1 | 1          | 2026-01-01 |            | code       | NOT_A_CODE
                | 1          | 2026-01-01 |            | code       | MISSING
            """)
    void a_faulty_cell_is_named(String code, String price, String from, String until, String column, String finding) {
        assertThat(check(row(code, price, from, until)).findings()).filteredOn(PriceFinding::error)
                .extracting(PriceFinding::row, PriceFinding::column, PriceFinding::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, column, finding));
    }

    @Test
    void two_prices_on_one_day_are_an_error_on_the_later_row() {
        assertThat(codes(check(row("P1", "1", "2026-01-01", ""), row("P1", "2", "2026-07-01", "")))).containsExactly("2 OVERLAP");
        assertThat(codes(check(row("P1", "1", "2026-01-01", "2026-07-01"), row("P1", "2", "2026-07-01", "")))).containsExactly("2 OVERLAP");
        assertThat(codes(check(row("P1", "1", "2026-01-01", ""), row("P1", "2", "2026-01-01", "")))).containsExactly("2 OVERLAP");
        assertThat(codes(check(row("P1", "1", "2026-01-01", "2026-12-31"), row("P1", "2", "2026-02-01", "2026-02-28"),
                row("P1", "3", "2026-06-01", "2026-06-30")))).containsExactly("2 OVERLAP", "3 OVERLAP");
    }

    @Test
    void days_without_a_price_and_unknown_parts_are_warned_of() {
        PriceCheck.Result result = check(row("P1", "1", "2026-01-01", "2026-03-31"), row("P1", "2", "2026-05-01", ""), row("X", "1", "2026-01-01", ""));
        assertThat(codes(result)).containsExactly("2 GAP", "3 NO_SUCH_PART");
        assertThat(result.findings().get(0).text().en()).contains("2026-04-01", "2026-04-30");
        assertThat(result.publishable()).isTrue();
    }

    @Test
    void an_empty_list_is_none() {
        assertThat(check().publishable()).isFalse();
    }

    @Test
    void a_draft_is_brought_up_to_date_without_losing_what_it_changed() {
        PriceRow one = row("P1", "1", "2026-01-01", "");
        PriceRow two = row("P2", "2", "2026-01-01", "");
        PriceRow mine = row("P1", "9", "2026-01-01", "");
        PriceRow theirs = row("P2", "5", "2026-01-01", "");
        PriceRow added = row("P3", "3", "2026-01-01", "");
        assertThat(PriceDiff.merged(List.of(one, two), List.of(mine, two, added), List.of(one, theirs))).containsExactly(mine, theirs, added);
        assertThat(PriceDiff.between(List.of(one, two), List.of(mine, added))).extracting(PriceDiff.Change::id)
                .containsExactly("P1@2026-01-01", "P2@2026-01-01", "P3@2026-01-01");
    }

    private static List<String> codes(PriceCheck.Result result) {
        return result.findings().stream().map(finding -> finding.row() + " " + finding.code()).toList();
    }

    private static PriceCheck.Result check(PriceRow... rows) {
        return PriceCheck.check(Arrays.asList(rows), PARTS);
    }

    static PriceRow row(String code, String price, String from, String until) {
        return new PriceRow(code, "名称", "Name", "piece", price, from, until);
    }
}
