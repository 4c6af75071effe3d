package io.aftersales.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PhoneNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"15662226577", "156 6222 6577", "156-6222-6577", "+86 156 6222 6577", "+8615662226577", "0086-15662226577",
            "86 15662226577", "１５６６２２２６５７７", "(+86)156.6222.6577", " 15662226577 ", "156\u00a06222\u00a06577", "156‑6222‑6577",
            "\u202d15662226577\u202c"})
    void a_mobile_number_is_one_number_in_every_written_form(String written) {
        assertThat(PhoneNumber.read(written)).contains(new PhoneNumber("+8615662226577", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0571-88123456", "(0571)88123456", "（0571）8812 3456", "+86 571 8812 3456", "0086 571 88123456", "+86 0571 88123456"})
    void a_landline_keeps_its_area_code(String written) {
        assertThat(PhoneNumber.read(written)).contains(new PhoneNumber("+8657188123456", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0571-88123456-801", "0571-88123456转801", "0571-88123456 转 801", "0571 8812 3456 ext. 801", "0571-88123456分机801",
            "+86-571-88123456-801", "057188123456x801", "0571-88123456*801"})
    void an_extension_is_kept_apart(String written) {
        assertThat(PhoneNumber.read(written)).contains(new PhoneNumber("+8657188123456", "801"));
    }

    @ParameterizedTest
    @CsvSource({"15487268251,+8615487268251", "17990595457,+8617990595457", "17978006626,+8617978006626", "0571-80000123,+8657180000123", "0316-2012345,+863162012345", "010 6234 5678,+861062345678", "400-800-1234,+864008001234", "+49 30 123456,+4930123456",
            "+852 2345 6789,+85223456789"})
    void new_prefixes_service_numbers_and_foreign_numbers_are_numbers(String written, String e164) {
        assertThat(PhoneNumber.read(written)).map(PhoneNumber::e164).contains(e164);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "12345", "下周三", "88123456", "1234567", "abc15662226577", "15662226577 或 13800000000", "156622265779",
            "1566222657", "=15662226577", "12662226577", "+", "00", "110", "15662226577;rm", "１２３４５"})
    void what_nobody_could_dial_is_none(String written) {
        assertThat(PhoneNumber.read(written)).isEmpty();
    }

    @Test
    void very_long_text_is_none() {
        assertThat(PhoneNumber.read("1".repeat(160_000) + "x")).isEmpty();
    }

    @Test
    void null_is_none() {
        assertThat(PhoneNumber.read(null)).isEmpty();
    }
}
