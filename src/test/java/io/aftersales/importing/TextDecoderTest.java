package io.aftersales.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.shared.Refusal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TextDecoderTest {

    private static final String TEXT = "organisation,name\ncentral-ac,欧阳海燕\n";
    private static final Charset GB = Charset.forName("GB18030");

    @Test
    void utf8_is_read_with_and_without_its_mark() throws Refusal {
        assertThat(TextDecoder.decode(TEXT.getBytes(StandardCharsets.UTF_8), null)).isEqualTo(TEXT);
        assertThat(TextDecoder.decode(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8), null)).isEqualTo(TEXT);
    }

    @Test
    void gb18030_is_recognised_even_by_a_single_name() throws Refusal {
        assertThat(TextDecoder.decode(TEXT.getBytes(GB), null)).isEqualTo(TEXT);
        assertThat(TextDecoder.decode(("\uFEFF" + TEXT).getBytes(GB), null)).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "gbk", "GB2312", " gb18030 "})
    void a_stated_subset_is_read_as_gb18030(String stated) throws Refusal {
        assertThat(TextDecoder.decode(TEXT.getBytes(GB), stated)).isEqualTo(TEXT);
    }

    @Test
    void rare_characters_of_four_bytes_survive() throws Refusal {
        assertThat(TextDecoder.decode("张𠮷,王伟".getBytes(GB), "GB18030")).isEqualTo("张𠮷,王伟");
    }

    @Test
    void the_mark_wins_over_a_wrong_statement() throws Refusal {
        assertThat(TextDecoder.decode(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8), "GB18030")).isEqualTo(TEXT);
    }

    @Test
    void utf16_with_its_mark_is_read() throws Refusal {
        assertThat(TextDecoder.decode(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE), null)).isEqualTo(TEXT);
    }

    @Test
    void bytes_that_do_not_fit_the_stated_set_are_refused() {
        assertRefused(TEXT.getBytes(GB), "UTF-8", ImportReason.NOT_IN_CHARSET);
        assertRefused(new byte[] {'a', (byte) 0xFF, (byte) 0xFF}, "GB18030", ImportReason.NOT_IN_CHARSET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Shift_JIS", "nonsense", "UTF-7", "../../etc/passwd"})
    void other_character_sets_are_refused_by_name(String stated) {
        assertRefused(TEXT.getBytes(StandardCharsets.UTF_8), stated, ImportReason.UNKNOWN_CHARSET);
    }

    @Test
    void big5_is_not_taken_for_gb18030() {
        assertRefused("organisation,名稱\n電氣設備服務中心,王小明,台北市中正區\n".repeat(5).getBytes(Charset.forName("Big5")), null, ImportReason.NOT_READABLE_TEXT);
    }

    @Test
    void what_is_no_text_is_refused() {
        byte[] picture = new byte[500];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = (byte) (i * 37 + 0x80);
        }
        assertRefused(picture, null, ImportReason.NOT_READABLE_TEXT);
    }

    private static void assertRefused(byte[] bytes, String stated, ImportReason reason) {
        assertThatThrownBy(() -> TextDecoder.decode(bytes, stated))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
