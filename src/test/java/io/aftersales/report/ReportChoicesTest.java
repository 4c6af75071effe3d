package io.aftersales.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aftersales.PlatformTest;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
class ReportChoicesTest {

    @Autowired
    private ReportChoices choices;
    @Autowired
    private JdbcClient jdbc;

    private final String product = "choice-" + UUID.randomUUID().toString().substring(0, 8);
    private final String severity = "S" + product.substring(7);
    private final String target = "t" + product.substring(7);

    /** Closed long ago: nothing of it is open, and nothing stands on the board. */
    @BeforeEach
    void a_case_that_is_over() {
        Instant then = Instant.parse("2016-02-01T00:00:00Z");
        String number = new RepairRows(jdbc, product).repair("central-ac.foshan", "closed", then, then, "solved", "severity", severity);
        jdbc.sql("""
                insert into sla_clock (id, case_number, organisation, target, round, calendar_id, calendar_version, started_at, promised_at, due_at,
                    warn_share, warn_at, state, ended_at, late, late_at_start, level_waits, version)
                select 'k-' || c.number, c.number, c.organisation, ?, 1, 'cn', 1, c.reported_at, c.reported_at, c.reported_at, 0.75, c.reported_at, 'met',
                    c.reported_at, false, false, false, 1 from service_case c where c.number = ?""").params(target, number).update();
    }

    @AfterEach
    void nobody() {
        CurrentActor.set(null);
    }

    private ReportChoices.Choices of(String person, String organisation) throws Refusal {
        CurrentActor.set(new Actor(Actor.Kind.PERSON, person, person.contains(".") ? person.split("\\.")[1] : null, null, null));
        return choices.of(organisation);
    }

    private static List<String> values(List<ReportChoices.Choice> list) {
        return list.stream().map(ReportChoices.Choice::value).toList();
    }

    @Test
    void what_occurs_on_cases_of_all_ages_within_reach_is_offered_and_nothing_else() throws Exception {
        for (String person : List.of("branch-manager.central-ac", "general-manager.central-ac", "admin")) {
            ReportChoices.Choices found = of(person, null);
            assertThat(values(found.products())).as(person).contains(product).isSorted().doesNotHaveDuplicates();
            assertThat(values(found.severities())).as(person).contains(severity);
            assertThat(values(found.targets())).as(person).contains(target);
        }
        for (String person : List.of("branch-manager.central-ac.north-west", "general-manager.room-ac")) {
            ReportChoices.Choices found = of(person, null);
            assertThat(values(found.products())).as(person).doesNotContain(product);
            assertThat(values(found.severities())).as(person).doesNotContain(severity);
            assertThat(values(found.targets())).as(person).doesNotContain(target);
        }
    }

    @Test
    void an_organisation_narrows_them_and_one_out_of_reach_is_not_there() throws Exception {
        assertThat(values(of("admin", "central-ac").products())).contains(product);
        assertThat(values(of("admin", "room-ac").products())).doesNotContain(product);
        Refusal refusal = catchThrowableOfType(() -> of("general-manager.room-ac", "central-ac"), Refusal.class);
        assertThat(refusal.reason()).isEqualTo(InputReason.NOT_FOUND);
    }

    @Test
    void they_stand_in_the_words_of_both_languages() throws Exception {
        Instant then = Instant.parse("2016-02-01T00:00:00Z");
        new RepairRows(jdbc, "chiller").repair("central-ac.foshan", "closed", then, then, "solved", "severity", "major");
        ReportChoices.Choices found = of("branch-manager.central-ac", null);
        Text chiller = found.products().stream().filter(one -> one.value().equals("chiller")).findFirst().orElseThrow().title();
        Text major = found.severities().stream().filter(one -> one.value().equals("major")).findFirst().orElseThrow().title();
        assertThat(chiller.in(Locale.ENGLISH)).isEqualTo("Chiller");
        assertThat(chiller.in(Locale.CHINESE)).isEqualTo("冷水机组");
        assertThat(major.in(Locale.CHINESE)).isNotEqualTo("major");
    }
}
