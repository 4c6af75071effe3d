package io.aftersales.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.shared.PhoneNumber;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SearchTermsTest {

    private static boolean found(Set<String> terms, String query) {
        return SearchTerms.alternatives(query).stream()
                .anyMatch(pieces -> pieces.stream().allMatch(piece -> terms.stream().anyMatch(term -> term.startsWith(piece))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"15662226577", "156 6222 6577", "+86 156-6222-6577", "0086 156", "+86156622", "156622", "6577", "2226577", "１５６６２２"})
    void a_phone_is_found_in_any_form_and_by_its_parts(String query) {
        assertThat(found(SearchTerms.ofPhone(new PhoneNumber("+8615662226577", "")), query)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0571-88123456", "0571 8812", "057188123456 转 801", "88123456", "+86 571 8812 3456"})
    void a_landline_is_found_with_and_without_its_area_code(String query) {
        assertThat(found(SearchTerms.ofPhone(new PhoneNumber("+8657188123456", "801")), query)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"XQG100210800000", "xqg100", "XQG-100 2108", "210800000", "0000"})
    void a_serial_is_found_by_any_part_of_four(String query) {
        assertThat(found(SearchTerms.ofNumber("XQG100210800000"), query)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"石家庄", "石家庄市", "建设街459号", "石家庄建设街459号", "建设街 459", "９号"})
    void an_address_is_found_by_any_part(String query) {
        assertThat(found(SearchTerms.ofAddress("石家庄建设街459号"), query)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Siemens", "siemens energy", "ENERGY", "Energy (China)", "s"})
    void a_name_is_found_whatever_its_case_and_by_its_first_character(String query) {
        assertThat(found(SearchTerms.ofName("Siemens Energy (China) Ltd."), query)).isTrue();
    }

    @Test
    void a_single_character_finds_only_names_that_begin_with_it() {
        assertThat(found(SearchTerms.ofName("王小伟"), "王")).isTrue();
        assertThat(found(SearchTerms.ofName("王小伟"), "伟")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"建设路459号", "北京", "460"})
    void another_address_is_not_found(String query) {
        assertThat(found(SearchTerms.ofAddress("石家庄建设街459号"), query)).isFalse();
    }

    @Test
    void a_text_longer_than_a_term_is_found_whole_and_not_with_another_ending() {
        String long17 = "A1234567890123456";
        assertThat(found(SearchTerms.ofNumber(long17), long17)).isTrue();
        assertThat(found(SearchTerms.ofNumber(long17), "A1234567890123457")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "'", "\"", "--", " ", "%%%%", "^"})
    void signs_alone_ask_for_nothing(String query) {
        assertThat(SearchTerms.alternatives(query)).isEmpty();
    }

    @Test
    void the_end_of_a_range_lies_behind_every_term_that_begins_alike() {
        assertThat(java.util.Arrays.compareUnsigned(SearchTerms.after("建"), SearchTerms.bytes("建\uDBFF\uDFFF"))).isPositive();
        assertThat(java.util.Arrays.compareUnsigned(SearchTerms.after("建"), SearchTerms.bytes("弁"))).isNegative();
    }

    @Test
    void characters_beyond_the_basic_plane_are_not_cut_in_half() {
        assertThat(SearchTerms.ofName("𠮷".repeat(20))).allMatch(term -> !Character.isHighSurrogate(term.charAt(term.length() - 1)));
        assertThat(List.copyOf(SearchTerms.ofName("𠮷"))).containsExactlyInAnyOrder("𠮷", "^𠮷");
    }
}
