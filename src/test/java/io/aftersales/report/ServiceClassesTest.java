package io.aftersales.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.aftersales.decision.Decision;
import io.aftersales.decision.DecisionService;
import io.aftersales.decision.Publication;
import io.aftersales.decision.Publications;
import io.aftersales.organisation.Organisation;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Reach;
import io.aftersales.shared.Text;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Organisations whose tables sort services in different ways; that the statements find what they mean, the report's own tests show. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ServiceClassesTest {

    private static final String TABLE = "service-class";
    private static final List<String> CLASSES = List.of("installation", "quality", "request");

    private final DecisionService decisions = mock(DecisionService.class);
    private final Publications publications = mock(Publications.class);
    private final OrganisationService organisations = mock(OrganisationService.class);
    private final Reach reach = mock(Reach.class);
    private final ServiceClasses classes = new ServiceClasses(decisions, publications, organisations, reach);

    @BeforeEach
    void everything_is_within_reach() {
        when(reach.coversOrganisation(any())).thenReturn(true);
    }

    @Test
    void words_of_a_table_are_parameters_never_text_of_the_statement() throws Exception {
        given("maker");
        table("maker", "v1", Map.of("it's 'loose'", "quality"));
        ServiceClasses.Sorted sorted = classes.sorted(CLASSES);
        assertThat(sorted.conditions().values()).noneMatch(sql -> sql.contains("loose")).noneMatch(sql -> sql.contains("maker"));
        assertThat(sorted.conditions().get("quality")).contains("v.cause in (:class_quality_repair0)");
        assertThat(sorted.parameters()).containsEntry("class_organisations0", List.of("maker"))
                .containsEntry("class_quality_repair0", List.of("it's 'loose'"));
    }

    @Test
    void what_a_table_does_not_name_belongs_to_the_usual_class_of_its_kind() throws Exception {
        given("maker");
        table("maker", "v1", Map.of("product", "quality", "loss", "request"));
        ServiceClasses.Sorted sorted = classes.sorted(CLASSES);
        assertThat(sorted.conditions().get("request")).contains("v.cause is null or v.cause not in (:class_request_repair0)");
        assertThat(sorted.parameters()).containsEntry("class_request_repair0", List.of("product"));
        assertThat(sorted.conditions().get("installation")).contains("c.kind = 'repair' and (1 = 0)").contains("c.kind = 'installation' and (1 = 1)");
    }

    @Test
    void each_organisation_is_sorted_by_its_own_table_and_those_of_one_meaning_stand_together() throws Exception {
        given("one", "two", "three");
        table("one", "v1", Map.of("product", "quality"));
        table("two", "v2", Map.of("product", "installation"));
        table("three", "v3", Map.of("product", "quality"));
        Map<String, Object> parameters = classes.sorted(CLASSES).parameters();
        assertThat(parameters).containsEntry("class_organisations0", List.of("one", "three")).containsEntry("class_organisations1", List.of("two"));
        assertThat(parameters).containsEntry("class_quality_repair0", List.of("product")).containsEntry("class_installation_repair1", List.of("product"));
    }

    @Test
    void a_version_is_asked_once_and_the_next_one_anew() throws Exception {
        given("maker");
        table("maker", "v1", Map.of("product", "quality"));
        classes.sorted(CLASSES);
        classes.sorted(CLASSES);
        verify(decisions, times(1)).evaluate(TABLE, "maker", Map.of("kind", "repair", "cause", "product"));
        table("maker", "v2", Map.of("product", "request"));
        assertThat(classes.sorted(CLASSES).conditions().get("quality")).doesNotContain(":class_quality_repair0");
        verify(decisions, times(2)).evaluate(TABLE, "maker", Map.of("kind", "repair", "cause", "product"));
    }

    @Test
    void without_an_organisation_within_reach_nothing_belongs_to_any_class() {
        given();
        assertThat(classes.sorted(CLASSES).conditions()).containsOnlyKeys(CLASSES).allSatisfy((one, sql) -> assertThat(sql).isEqualTo("1 = 0"));
    }

    private void given(String... ids) {
        List<Organisation> all = Arrays.stream(ids).map(id -> new Organisation(id, new Text(id, id), ZoneOffset.UTC, "zh")).toList();
        when(organisations.organisations()).thenReturn(all);
    }

    /** A repair is a request unless its cause says otherwise, an installation an installation. */
    private void table(String organisation, String version, Map<String, String> classOfCause) throws Exception {
        when(publications.newest(TABLE, organisation)).thenReturn(Optional.of(
                new Publication(version, organisation, TABLE, 1, "", "build", Instant.EPOCH, Instant.EPOCH, null, null)));
        when(decisions.choices(eq(TABLE), eq(organisation), anyString())).thenReturn(List.copyOf(classOfCause.keySet()));
        when(decisions.evaluate(eq(TABLE), eq(organisation), anyMap())).thenAnswer(call -> {
            Map<String, String> facts = call.getArgument(2);
            String ofRepair = facts.containsKey("cause") ? classOfCause.get(facts.get("cause")) : "request";
            String found = "installation".equals(facts.get("kind")) ? "installation" : ofRepair;
            return new Decision(TABLE, Map.of("serviceClass", found), null, Map.of());
        });
    }
}
