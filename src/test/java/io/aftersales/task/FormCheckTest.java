package io.aftersales.task;

import static io.aftersales.task.FormFixtures.aCheck;
import static io.aftersales.task.FormFixtures.aForm;
import static io.aftersales.task.FormFixtures.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.aftersales.shared.InputReason;
import io.aftersales.shared.Reason;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FormCheckTest {

    private static final String NOTE = "{'type':'textarea','key':'note','label':'Note'}";
    private static final String NAME = "{'type':'textfield','key':'name','label':'Name','validate':{'maxLength':10,'minLength':2}}";
    private static final String COUNT = "{'type':'number','key':'count','label':'Count','decimalDigits':0,'validate':{'min':1,'max':20}}";
    private static final String AMOUNT = "{'type':'number','key':'amount','label':'Amount'}";
    private static final String SOLVED = "{'type':'radio','key':'solved','label':'Solved?','values':[{'label':'Yes','value':'yes','zh':'是'},"
            + "{'label':'No','value':'no','zh':'否'}],'validate':{'required':true}}";
    private static final String WHY = "{'type':'textarea','key':'why','label':'Why not','conditional':{'hide':'=solved != \\'no\\''},"
            + "'validate':{'required':true}}";
    private static final String TECHNICIAN = "{'type':'select','key':'technician','label':'Technician','valuesKey':'technicians'}";
    private static final String CHECKS = "{'type':'checklist','key':'checks','label':'Checks','values':[{'label':'A','value':'a'},"
            + "{'label':'B','value':'b'}]}";
    private static final String AGREED = "{'type':'checkbox','key':'agreed','label':'Agreed'}";
    private static final String DAY = "{'type':'datetime','subtype':'date','key':'day','dateLabel':'Day'}";
    private static final String FROM_TODAY = "{'type':'datetime','subtype':'date','key':'day','dateLabel':'Day','disallowPassedDates':true}";
    private static final String HOUR = "{'type':'datetime','subtype':'time','key':'hour','timeLabel':'Hour'}";
    private static final String WHEN = "{'type':'datetime','subtype':'datetime','key':'at','dateLabel':'When'}";
    private static final String PARTS = "{'type':'dynamiclist','path':'parts','label':'Parts','components':["
            + "{'type':'textfield','key':'part','label':'Part','validate':{'required':true}},"
            + "{'type':'number','key':'quantity','label':'Quantity','decimalDigits':0,'validate':{'min':1}}]}";
    private static final String PHOTOS = "{'type':'filepicker','key':'photos','label':'Photos','multiple':true}";

    private final FormCheck check = aCheck();

    @Test
    void what_a_service_refuses_is_called_as_the_form_calls_it() {
        Form form = aForm(NOTE, PARTS);
        assertThat(form.named(Refusal.of(InputReason.REQUIRED, Refusal.field("note"), "note")).arguments()).first()
                .isEqualTo(new Refusal.Label(new Text("Note", "Note")));
        Refusal ofRow = form.named(Refusal.of(InputReason.TOO_LONG, Refusal.field("parts[1].quantity"), 5));
        assertThat(ofRow.field()).isEqualTo("parts[1].quantity");
        assertThat(ofRow.arguments()).containsExactly(new Refusal.Label(new Text("Quantity", "Quantity")), 5);
        for (Refusal stays : List.of(ofRow, Refusal.of(InputReason.NOT_FOUND), Refusal.of(InputReason.REQUIRED, Refusal.field("other"), "other"))) {
            assertThat(form.named(stays)).isSameAs(stays);
        }
    }

    @Test
    void good_answers_arrive_in_their_types() throws Refusal {
        Form form = aForm(NAME, COUNT, AMOUNT, SOLVED, TECHNICIAN, CHECKS, AGREED, DAY, HOUR, WHEN, PARTS, PHOTOS);

        Map<String, Object> answers = check.check(form, Map.ofEntries(Map.entry("name", "  李雷 "), Map.entry("count", 3),
                Map.entry("amount", "12.50"), Map.entry("solved", "yes"), Map.entry("technician", "technician.b"),
                Map.entry("checks", List.of("b", "a", "b")), Map.entry("agreed", false), Map.entry("day", "2024-02-29"),
                Map.entry("hour", "10:30"), Map.entry("at", "2026-11-26T10:30+08:00"),
                Map.entry("parts", List.of(Map.of("part", "P-1", "quantity", 2), Map.of("part", "P-2"))),
                Map.entry("photos", List.of("17"))), asked());

        assertThat(answers).containsEntry("name", "李雷").containsEntry("count", new BigDecimal("3"))
                .containsEntry("amount", new BigDecimal("12.50")).containsEntry("solved", "yes")
                .containsEntry("technician", "technician.b").containsEntry("checks", List.of("b", "a")).containsEntry("agreed", false)
                .containsEntry("day", LocalDate.of(2024, 2, 29)).containsEntry("hour", LocalTime.of(10, 30))
                .containsEntry("at", Instant.parse("2026-11-26T02:30:00Z"))
                .containsEntry("parts", List.of(Map.of("part", "P-1", "quantity", new BigDecimal("2")), Map.of("part", "P-2")))
                .containsEntry("photos", List.of("17"));
    }

    @Test
    void an_unknown_field_is_refused_by_its_name() {
        refused(aForm(NOTE), Map.of("note", "x", "tenantId", "other"), InputReason.UNKNOWN_FIELD, "tenantId");
    }

    @Test
    void an_unknown_field_in_a_row_is_refused_by_its_place() {
        refused(aForm(PARTS), Map.of("parts", List.of(Map.of("part", "P"), Map.of("part", "P", "price", 1))),
                InputReason.UNKNOWN_FIELD, "parts[1].price");
    }

    @Test
    void a_required_answer_is_demanded_and_blank_is_none() {
        refused(aForm(SOLVED), Map.of(), InputReason.REQUIRED, "solved");
        refused(aForm(SOLVED), Map.of("solved", ""), InputReason.REQUIRED, "solved");
        refused(aForm(PARTS), Map.of("parts", List.of(Map.of("part", " "))), InputReason.REQUIRED, "parts[0].part");
    }

    @Test
    void a_required_checkbox_must_be_ticked() {
        Form form = aForm("{'type':'checkbox','key':'agreed','validate':{'required':true}}");
        refused(form, Map.of("agreed", false), InputReason.REQUIRED, "agreed");
    }

    @Test
    void a_hidden_question_is_neither_demanded_nor_kept() throws Refusal {
        Form form = aForm(SOLVED, WHY);
        assertThat(check.check(form, Map.of("solved", "yes", "why", "left over"), asked())).containsOnlyKeys("solved");
        refused(form, Map.of("solved", "no"), InputReason.REQUIRED, "why");
        assertThat(check.check(form, Map.of("solved", "no", "why", "no parts"), asked())).containsEntry("why", "no parts");
    }

    @Test
    void a_bad_answer_to_a_hidden_question_is_dropped_like_a_good_one() throws Refusal {
        assertThat(check.check(aForm(SOLVED, WHY), Map.of("solved", "yes", "why", 7), asked())).containsOnlyKeys("solved");
    }

    @Test
    void what_is_hidden_hides_what_depends_on_it() throws Refusal {
        Form form = aForm(SOLVED, "{'type':'checkbox','key':'parts','conditional':{'hide':'=solved = \\'yes\\''}}",
                "{'type':'textfield','key':'which','conditional':{'hide':'=not(parts)'},'validate':{'required':true}}");
        assertThat(check.check(form, Map.of("solved", "yes", "parts", true), asked())).containsOnlyKeys("solved");
        refused(form, Map.of("solved", "no", "parts", true), InputReason.REQUIRED, "which");
    }

    @Test
    void a_condition_on_a_group_hides_everything_in_it() throws Refusal {
        Form form = aForm(SOLVED, "{'type':'group','conditional':{'hide':'=solved = \\'yes\\''},'components':["
                + "{'type':'textfield','key':'part','validate':{'required':true}}]}");
        assertThat(check.check(form, Map.of("solved", "yes"), asked())).containsOnlyKeys("solved");
        refused(form, Map.of("solved", "no"), InputReason.REQUIRED, "part");
    }

    @Test
    void read_only_fields_are_not_answered() throws Refusal {
        Form form = aForm("{'type':'textfield','key':'shown','readonly':true,'validate':{'required':true}}");
        assertThat(check.check(form, Map.of("shown", "changed by hand"), asked())).isEmpty();
    }

    @Test
    void expressions_in_texts_are_only_text() throws Refusal {
        String text = "${runtimeService.deleteProcessInstance('1','x')} #{1+1} {{7*7}} =1+1 ' OR 1=1 <img onerror=alert(1)>";
        assertThat(check.check(aForm(NOTE), Map.of("note", text), asked())).containsEntry("note", text);
    }

    @Test
    void emoji_and_right_to_left_marks_survive() throws Refusal {
        String text = "压缩机 🧊‮abc‬ 𠀋​.\nsecond line";
        assertThat(check.check(aForm(NOTE), Map.of("note", text), asked())).containsEntry("note", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\ud83d", "\udc00a", "a\u001bb"})
    void characters_that_cannot_be_stored_are_refused(String text) {
        refused(aForm(NOTE), Map.of("note", text), InputReason.MALFORMED, "note");
    }

    @Test
    void a_line_break_has_no_place_in_one_line() {
        refused(aForm(NAME), Map.of("name", "a\r\nBcc: x"), InputReason.MALFORMED, "name");
    }

    @Test
    void a_text_keeps_its_length() throws Refusal {
        refused(aForm(NOTE), Map.of("note", "x".repeat(2_001)), InputReason.TOO_LONG, "note");
        refused(aForm(NOTE), Map.of("note", "x".repeat(1_000_000)), InputReason.TOO_LONG, "note");
        refused(aForm(NAME), Map.of("name", "x".repeat(11)), InputReason.TOO_LONG, "name");
        refused(aForm(NAME), Map.of("name", "x"), TaskReason.TOO_SHORT, "name");
        assertThat(check.check(aForm(NOTE), Map.of("note", "汉".repeat(2_000)), asked())).containsKey("note");
    }

    @ParameterizedTest
    @CsvSource({"0, OUT_OF_RANGE", "21, OUT_OF_RANGE", "-1, OUT_OF_RANGE", "2147483648, OUT_OF_RANGE", "1.5, NOT_WHOLE",
        "NaN, NOT_A_NUMBER", "Infinity, NOT_A_NUMBER", "1e999999999, OUT_OF_RANGE", "1e-999999999, OUT_OF_RANGE", "abc, NOT_A_NUMBER",
        "0x10, NOT_A_NUMBER", "1 000, NOT_A_NUMBER"})
    @Timeout(1)
    void a_number_keeps_its_range_and_scale(String written, String reason) {
        assertThat(refusal(aForm(COUNT), Map.of("count", written)).reason().name()).isEqualTo(reason);
    }

    @Test
    void a_number_in_json_is_checked_like_one_in_text() {
        refused(aForm(COUNT), Map.of("count", Double.POSITIVE_INFINITY), InputReason.NOT_A_NUMBER, "count");
        refused(aForm(COUNT), Map.of("count", 20.5), InputReason.OUT_OF_RANGE, "count");
        refused(aForm(AMOUNT), Map.of("amount", 0.001), InputReason.TOO_MANY_DECIMALS, "amount");
        refused(aForm(AMOUNT), Map.of("amount", new BigDecimal("1e-999999999")), InputReason.TOO_MANY_DECIMALS, "amount");
        refused(aForm(AMOUNT), Map.of("amount", "99999999999999"), InputReason.OUT_OF_RANGE, "amount");
    }

    @Test
    void endless_digits_are_refused_at_once() {
        String digits = "9".repeat(160_000) + "x";
        long begin = System.nanoTime();
        refused(aForm(AMOUNT), Map.of("amount", digits), InputReason.NOT_A_NUMBER, "amount");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(500));
    }

    @ParameterizedTest
    @CsvSource({"2026-02-30, NOT_A_DATE", "2025-02-29, NOT_A_DATE", "99999-01-01, NOT_A_DATE", "+99999-01-01, OUT_OF_RANGE",
        "0001-01-01, OUT_OF_RANGE", "22.11.2026, NOT_A_DATE", "2026-11-22T10:00, NOT_A_DATE", "tomorrow, NOT_A_DATE"})
    void a_date_must_exist(String written, String reason) {
        assertThat(refusal(aForm(DAY), Map.of("day", written)).reason().name()).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-26T10:30", "2026-02-30T10:30Z", "2026-11-26T25:30Z", "2026-11-26"})
    void an_instant_must_exist_and_say_its_offset(String written) {
        refused(aForm(WHEN), Map.of("at", written), InputReason.NOT_A_DATE, "at");
    }

    @Test
    void a_past_day_is_refused_where_the_form_says_so() throws Refusal {
        refused(aForm(FROM_TODAY), Map.of("day", "2026-11-21"), TaskReason.IN_THE_PAST, "day");
        assertThat(check.check(aForm(FROM_TODAY), Map.of("day", "2026-11-22"), asked())).containsKey("day");
    }

    @Test
    void a_choice_outside_the_offered_ones_is_refused() {
        refused(aForm(SOLVED), Map.of("solved", "maybe"), InputReason.NOT_A_CHOICE, "solved");
        refused(aForm(SOLVED), Map.of("solved", "x".repeat(1_000_000)), InputReason.NOT_A_CHOICE, "solved");
        refused(aForm(TECHNICIAN), Map.of("technician", "technician.of-another-unit"), InputReason.NOT_A_CHOICE, "technician");
        refused(aForm(CHECKS), Map.of("checks", List.of("a", "c")), InputReason.NOT_A_CHOICE, "checks");
    }

    @Test
    void values_of_another_type_are_refused() {
        Map<String, Object> nested = Map.of("a", Map.of("b", List.of(1)));
        for (Object odd : List.of(nested, List.of("a"), 7, true)) {
            refused(aForm(NOTE), Map.of("note", odd), InputReason.MALFORMED, "note");
            refused(aForm(DAY), Map.of("day", odd), InputReason.MALFORMED, "day");
        }
        refused(aForm(AMOUNT), Map.of("amount", nested), InputReason.NOT_A_NUMBER, "amount");
        refused(aForm(AMOUNT), Map.of("amount", true), InputReason.NOT_A_NUMBER, "amount");
        refused(aForm(AGREED), Map.of("agreed", "true"), InputReason.MALFORMED, "agreed");
        refused(aForm(AGREED), Map.of("agreed", 1), InputReason.MALFORMED, "agreed");
        refused(aForm(SOLVED), Map.of("solved", nested), InputReason.MALFORMED, "solved");
        refused(aForm(CHECKS), Map.of("checks", "a"), InputReason.MALFORMED, "checks");
        refused(aForm(CHECKS), Map.of("checks", Collections.singletonList(null)), InputReason.NOT_A_CHOICE, "checks");
        refused(aForm(PARTS), Map.of("parts", "P"), InputReason.MALFORMED, "parts");
        refused(aForm(PARTS), Map.of("parts", List.of("P")), InputReason.MALFORMED, "parts");
    }

    @Test
    void rows_and_files_are_limited() {
        refused(aForm(PARTS), Map.of("parts", Collections.nCopies(51, Map.of("part", "P"))), TaskReason.TOO_MANY_ITEMS, "parts");
        refused(aForm(PHOTOS), Map.of("photos", Collections.nCopies(21, "17")), TaskReason.TOO_MANY_ITEMS, "photos");
    }

    @Test
    void a_document_of_another_case_is_refused() {
        refused(aForm(PHOTOS), Map.of("photos", List.of("17", "18")), TaskReason.UNKNOWN_DOCUMENT, "photos");
        refused(aForm(PHOTOS), Map.of("photos", List.of(Map.of("name", "x.png"))), InputReason.MALFORMED, "photos");
    }

    @Test
    void absent_and_null_answers_are_no_answers() throws Refusal {
        Map<String, Object> nothing = new HashMap<>();
        List.of("note", "count", "agreed", "day", "parts", "photos").forEach(key -> nothing.put(key, null));
        assertThat(check.check(aForm(NOTE, COUNT, AGREED, DAY, PARTS, PHOTOS), nothing, asked())).isEmpty();
    }

    @Test
    void a_refusal_names_the_label_in_both_languages() {
        Form form = aForm("{'type':'textfield','key':'name','label':'Name','properties':{'zh':'姓名'},'validate':{'required':true}}");
        assertThat(refusal(form, Map.of()).arguments().get(0)).hasToString("Label[words=Text[zh=姓名, en=Name]]");
    }

    @Test
    void a_component_that_is_not_checked_is_a_mistake_of_the_form() {
        assertThatThrownBy(() -> aForm("{'type':'iframe','key':'x'}")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("iframe");
        assertThatThrownBy(() -> aForm(NOTE, NOTE)).hasMessageContaining("twice");
        assertThatThrownBy(() -> aForm("{'type':'select','key':'x','valuesExpression':'=faults'}")).hasMessageContaining("choices");
    }

    @Test
    void hostile_nesting_does_no_harm() {
        List<Object> deep = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            deep = new ArrayList<>(List.of(deep));
        }
        refused(aForm(PARTS), Map.of("parts", deep), InputReason.MALFORMED, "parts");
    }

    private void refused(Form form, Map<String, ?> values, Reason reason, String field) {
        Refusal refusal = refusal(form, values);
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.field()).isEqualTo(field);
    }

    private Refusal refusal(Form form, Map<String, ?> values) {
        return catchThrowableOfType(Refusal.class, () -> check.check(form, values, asked()));
    }
}
