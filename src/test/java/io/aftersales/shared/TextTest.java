package io.aftersales.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TextTest {

    @Test
    void what_a_model_holds_is_a_line_of_english_and_one_of_chinese() {
        assertThat(Text.ofLines("RAC-144: Open.\n      RAC-144：服务时间。\n")).isEqualTo(new Text("RAC-144：服务时间。", "RAC-144: Open."));
    }

    @Test
    void what_was_written_before_in_one_line_stands_for_both() {
        assertThat(Text.ofLines("RAC-144: Open.")).isEqualTo(new Text("RAC-144: Open.", "RAC-144: Open."));
        assertThat(Text.ofLines("")).isEqualTo(new Text("", ""));
    }
}
