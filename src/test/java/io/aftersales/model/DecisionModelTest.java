package io.aftersales.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.model.dmn.HitPolicy;
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
        assertThat(DecisionFile.annotation(file.decision())).as("what it decides").endsWith(".");
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
            assertThat(DecisionFile.annotation(file.decision())).contains("COLLECT");
            assertThat(file.table().getAggregation()).isNull();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void every_rule_has_a_telling_id_and_names_its_source_and_reason(DecisionFile file) {
        assertThat(file.rules()).extracting(Rule::getId).isNotEmpty().doesNotHaveDuplicates()
                .allMatch(id -> id.matches(file.key() + "(-[a-z0-9]+)+"));
        assertThat(file.rules()).extracting(DecisionFile::annotation)
                .allMatch(says -> says.matches("((CAC|RAC|ELE|HOM|FLT)-[0-9]{2,3}|Our default): .{5,}[.]"));
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
