package io.aftersales.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every decision table must keep, whoever edits it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DecisionModelTest {

    private static final Set<String> TYPES = Set.of("string", "boolean", "integer", "double", "time");
    private static final Pattern RULE = Pattern.compile("(CAC|RAC|ELE|HOM|FLT)-[0-9]{2,3}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final List<DecisionFile> FILES = DecisionFile.all();
    private static final Map<String, DecisionFile> BASELINE = FILES.stream()
            .filter(file -> DecisionFile.SHARED.equals(file.pack())).collect(Collectors.toMap(DecisionFile::key, Function.identity()));

    static List<DecisionFile> files() {
        return FILES;
    }

    @Test
    void every_decision_has_a_baseline_for_organisations_without_a_table_of_their_own() {
        assertThat(FILES).isNotEmpty().extracting(DecisionFile::key).allMatch(BASELINE::containsKey);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void a_file_holds_one_decision_of_its_own_name(DecisionFile file) {
        assertThat(file.decisions()).hasSize(1);
        assertThat(file.decision().getId()).isEqualTo(file.key()).matches("[a-z]+(-[a-z]+)*");
        assertThat(file.decision().getName()).isNotBlank();
        assertThat(file.decision().getCamundaHistoryTimeToLiveString()).as("time to live").isNotBlank();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void a_decision_is_drawn_so_that_an_editor_opens_it(DecisionFile file) throws Exception {
        assertThat(Files.readString(file.path())).contains("dmnElementRef=\"" + file.key() + "\"");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void inputs_and_outputs_are_named_labelled_and_typed(DecisionFile file) {
        assertThat(file.inputs()).isNotEmpty().allSatisfy(input -> {
            assertThat(DecisionFile.name(input)).matches("[a-z][A-Za-z]*");
            assertThat(input.getLabel()).isNotBlank();
            assertThat(input.getInputExpression().getTypeRef()).isIn(TYPES);
        });
        assertThat(file.outputs()).isNotEmpty().allSatisfy(output -> {
            assertThat(output.getName()).matches("[a-z][A-Za-z]*");
            assertThat(output.getLabel()).isNotBlank();
            assertThat(output.getTypeRef()).isIn(TYPES);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void every_pack_has_the_inputs_and_outputs_of_the_baseline(DecisionFile file) {
        DecisionFile baseline = BASELINE.get(file.key());
        assertThat(file.inputs()).extracting(DecisionModelTest::signature)
                .containsExactlyElementsOf(baseline.inputs().stream().map(DecisionModelTest::signature).toList());
        assertThat(file.outputs()).extracting(DecisionModelTest::signature)
                .containsExactlyElementsOf(baseline.outputs().stream().map(DecisionModelTest::signature).toList());
    }

    private static String signature(Input input) {
        return DecisionFile.name(input) + ": " + input.getInputExpression().getTypeRef();
    }

    private static String signature(Output output) {
        return output.getName() + ": " + output.getTypeRef();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void at_most_one_rule_fits_or_the_description_says_why_several_may(DecisionFile file) {
        HitPolicy policy = file.table().getHitPolicy();
        assertThat(policy).isIn(HitPolicy.UNIQUE, HitPolicy.COLLECT);
        if (policy == HitPolicy.COLLECT) {
            assertThat(DecisionFile.lines(file.decision())).isNotEmpty().allMatch(says -> says.contains("COLLECT"));
            assertThat(file.table().getAggregation()).isNull();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void every_rule_has_a_telling_id_and_names_its_source_and_reason(DecisionFile file) {
        assertThat(file.rules()).extracting(Rule::getId).isNotEmpty().doesNotHaveDuplicates()
                .allMatch(id -> id.matches(file.key() + "(-[a-z0-9]+)+"));
        assertThat(file.rules()).extracting(DecisionFile::lines).allSatisfy(lines -> assertThat(lines)
                .satisfiesExactly(english -> assertThat(english).matches("(" + RULE + "|Our default): .{5,}[.]"),
                        chinese -> assertThat(chinese).matches("(" + RULE + "|本平台默认)：.{2,}。")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void names_and_labels_are_there_in_english_and_chinese(DecisionFile file) {
        named(file.decision().getName(), file.decision());
        file.inputs().forEach(input -> named(input.getLabel(), input));
        file.outputs().forEach(output -> named(output.getLabel(), output));
    }

    private static void named(String english, DmnElement element) {
        assertThat(english).as(element.getId()).doesNotContainPattern(HAN);
        assertThat(DecisionFile.chinese(element)).as("Chinese name of %s", element.getId()).hasValueSatisfying(
                chinese -> assertThat(chinese).containsPattern(HAN));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void what_a_table_decides_and_why_a_rule_holds_is_said_in_a_line_of_english_and_one_of_chinese(DecisionFile file) {
        said(file.decision());
        file.rules().forEach(DecisionModelTest::said);
        assertThat(file.rules()).allSatisfy(rule -> {
            List<String> lines = DecisionFile.lines(rule);
            assertThat(references(lines.get(1))).as(rule.getId()).isEqualTo(references(lines.get(0)));
        });
    }

    private static void said(DmnElement element) {
        List<String> lines = DecisionFile.lines(element);
        assertThat(lines).as(element.getId()).hasSize(2).allMatch(line -> line.equals(line.strip()));
        assertThat(lines.get(0)).as(element.getId()).doesNotContainPattern(HAN).endsWith(".");
        assertThat(lines.get(1)).as(element.getId()).containsPattern(HAN).endsWith("。");
    }

    private static Set<String> references(String line) {
        return RULE.matcher(line).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void a_rule_has_a_cell_per_column(DecisionFile file) {
        for (Rule rule : file.rules()) {
            assertThat(rule.getInputEntries()).as(rule.getId()).hasSameSizeAs(file.inputs());
            assertThat(rule.getOutputEntries()).as(rule.getId()).hasSameSizeAs(file.outputs());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void worked_cases_stand_beside_the_table(DecisionFile file) {
        assertThat(file.path().resolveSibling(file.key() + ".cases.csv")).exists();
    }
}
