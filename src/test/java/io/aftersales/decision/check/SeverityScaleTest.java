package io.aftersales.decision.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SeverityScaleTest {

    private static final Sheet SHARED = table("severity", "\"major\", \"ordinary\"");

    private static Sheet table(String key, String choices) {
        return new Sheet(key, "Severity", "故障等级", "", "UNIQUE", List.of(new Sheet.Column("chosen", "", "", "string", "")),
                List.of(new Sheet.Column("severity", "Severity", "故障等级", "string", choices)),
                List.of(new Sheet.Row(key + "-row", "Our default.", List.of(""), List.of(""))));
    }

    private static List<Finding> found(String choices) {
        return Checks.check().check(table("severity", choices), SHARED).all();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"major\", \"ordinary\"", "\"A\", \"B\", \"C\"", "\"A\",\"C\"", "\"major\""})
    void a_scale_from_the_gravest_to_the_mildest_is_right(String choices) {
        assertThat(found(choices)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"ordinary\", \"major\"", "\"ordinary\", \"urgent\", \"major\""})
    void one_that_begins_with_the_mildest_cannot_be_published(String choices) {
        assertThat(found(choices)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.SEVERITY_ORDER);
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.column()).isEqualTo("severity");
            assertThat(finding.text().en()).contains("“major” is graver than “ordinary”");
            assertThat(finding.text().zh()).contains("“major”比“ordinary”严重");
        });
    }

    @Test
    void of_letters_a_is_the_gravest() {
        assertThat(found("\"A\", \"C\", \"B\"")).singleElement().extracting(found -> found.text().en()).asString().contains("“B” is graver than “C”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-"})
    void a_scale_that_names_nothing_cannot_be_published(String choices) {
        assertThat(found(choices)).extracting(Finding::code).containsExactly(FindingCode.SEVERITY_ORDER);
    }

    @Test
    void a_severity_that_nobody_knows_is_left_to_people_with_the_order_as_it_is_read() {
        assertThat(found("\"major\", \"urgent\", \"ordinary\"")).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.SEVERITY_NEW);
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.text().en()).contains("“urgent” is new", "“major” → “urgent” → “ordinary”");
            assertThat(finding.text().zh()).contains("“urgent”是新增的", "“major”→“urgent”→“ordinary”");
        });
    }

    @Test
    void other_tables_have_no_scale() {
        Sheet other = table("other", "\"ordinary\", \"major\"");
        assertThat(Checks.check().check(other, other).all()).isEmpty();
    }
}
