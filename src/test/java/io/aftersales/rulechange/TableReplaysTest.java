package io.aftersales.rulechange;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.decision.check.Sheet;
import io.aftersales.decision.replay.ReplayReads;
import io.aftersales.shared.Text;
import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TableReplaysTest {

    private static final Sheet TABLE = new Sheet("labour-rate", "Labour", "工时费", "", "UNIQUE", List.of(),
            List.of(new Sheet.Column("rateCny", "Rate (CNY)", "费用(元)", "double", "")), List.of());

    private final TableReplays replays = new TableReplays(null, null, TableWords.VOCABULARY);

    @Test
    void an_output_is_told_by_the_title_of_its_column() {
        assertThat(replays.moved(TABLE, new ReplayReads.Count("rateCny", null, 1, 1, new BigDecimal("-12.50"), 0, 0, null)))
                .isEqualTo(new Text("费用(元):1 次,金额变化 -12.50 元", "Rate (CNY): 1 decision, CNY -12.50"));
    }

    @Test
    void one_that_the_decision_reckons_is_told_in_words_with_how_deadlines_move() {
        assertThat(replays.moved(TABLE, new ReplayReads.Count("arriveBy", null, 12, 9, null, 3, 9, -60L)))
                .isEqualTo(new Text("最迟到场:12 次,提前 3 次,推后 9 次", "Arrive by: 12 decisions, 3 earlier, 9 later"));
    }

    @Test
    void one_without_a_word_keeps_its_name() {
        assertThat(replays.moved(TABLE, new ReplayReads.Count("unheardOf", null, 2, 2, null, 0, 0, null)).zh()).isEqualTo("unheardOf:2 次");
    }
}
