package io.aftersales.rulechange;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.decision.check.Sheet;
import io.aftersales.shared.Text;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RowWordsTest {

    private static final Sheet TABLE = new Sheet("response-sla", "Response", "响应", "", "UNIQUE",
            List.of(new Sheet.Column("severity", "Severity", "故障等级", "string", ""), new Sheet.Column("holiday", "Holiday", "节假日", "boolean", ""),
                    new Sheet.Column("distance", "", "", "integer", "")),
            List.of(new Sheet.Column("arriveWithin", "Arrive within", "到场时限", "string", "")),
            List.of(new Sheet.Row("response-sla-ordinary", "CAC-10", List.of("\"ordinary\",\"none\"", "false", ""), List.of("\"PT24H\"")),
                    new Sheet.Row("response-sla-far", "", List.of("not(\"A\")", "-", "[100..200]"), List.of("\"PT48H\"")),
                    new Sheet.Row("response-sla-else", "", List.of("", "", ""), List.of("\"PT72H\"")),
                    new Sheet.Row("response-sla-long", "", List.of("\"" + "x".repeat(300) + "\"", "", ""), List.of(""))));

    private static Text of(int row) {
        return RowWords.of(TABLE, row, TableWords.VOCABULARY::cell);
    }

    @Test
    void a_row_is_named_by_its_number_and_what_it_asks_for_in_words() {
        assertThat(of(1)).isEqualTo(new Text("第 1 行:故障等级“一般”或“无”;节假日否",
                "Row 1: Severity “Ordinary” or “None”; Holiday no"));
        assertThat(of(2).en()).isEqualTo("Row 2: Severity not(“Class or grade A”); distance [100..200]");
    }

    @Test
    void one_that_asks_for_nothing_fits_any_case() {
        assertThat(of(3)).isEqualTo(new Text("第 3 行:任何情形", "Row 3: any case"));
    }

    @Test
    void a_long_condition_is_cut() {
        assertThat(of(4).en()).hasSizeLessThan(200).endsWith(" …");
    }

    @Test
    void a_column_is_named_as_people_read_it() {
        assertThat(RowWords.column(TABLE, "arriveWithin")).isEqualTo(new Text("到场时限", "Arrive within"));
        assertThat(RowWords.column(TABLE, null).en()).isEqualTo("Annotation");
        assertThat(RowWords.column(TABLE, "gone").zh()).isEqualTo("gone");
    }
}
