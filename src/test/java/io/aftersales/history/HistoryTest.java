package io.aftersales.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.AftersalesApplication;
import io.aftersales.TestDatabase;
import io.aftersales.board.BoardFilter;
import io.aftersales.board.BoardReads;
import io.aftersales.proof.TrailVerification;
import io.aftersales.servicecase.CaseReads;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.trail.HeatMap;
import io.aftersales.verify.Result;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small history in a database of its own holds what a large one must. */
@Tag("platform")
@DisplayNameGeneration(ReplaceUnderscores.class)
class HistoryTest {

    private static final int CASES = 300;
    /** Its listeners want a test that measures. */
    private static final String COVERAGE = "org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration";

    @TempDir
    static Path folder;
    private static ConfigurableApplicationContext platform;
    private static JdbcClient jdbc;

    @BeforeAll
    static void write() throws Exception {
        String url = TestDatabase.isPostgres() ? TestDatabase.newDatabase() : "jdbc:h2:mem:history;DB_CLOSE_DELAY=-1";
        platform = new SpringApplicationBuilder(AftersalesApplication.class).profiles("history").run("--aftersales.data-dir=" + folder,
                "--spring.datasource.url=" + url, "--spring.datasource.username=" + (TestDatabase.isPostgres() ? "postgres" : "sa"),
                "--spring.datasource.password=" + (TestDatabase.isPostgres() ? "postgres" : ""), "--spring.main.banner-mode=off",
                "--spring.autoconfigure.exclude=" + COVERAGE);
        jdbc = platform.getBean(JdbcClient.class);
        platform.getBean(History.class).write(CASES, 7, 3);
    }

    @AfterAll
    static void close() {
        platform.close();
    }

    @BeforeEach
    void as_administrator() {
        CurrentActor.set(new Actor(Actor.Kind.PERSON, "admin", null, "administrator", null));
    }

    @AfterEach
    void as_nobody() {
        CurrentActor.set(null);
    }

    @Test
    void so_many_cases_as_were_asked_for_stand_beside_the_examples() {
        assertThat(count("service_case where kind = 'repair'")).isEqualTo(CASES + examples());
        assertThat(count("service_case where closed_at is null and kind = 'repair'")).isGreaterThan(CASES / 50);
        assertThat(count("service_case where opened_at < (select started_at from history_run)")).isEqualTo(count("service_case"));
    }

    private static long examples() {
        return Roads.all().stream().mapToLong(road -> Makers.ALL.stream().filter(maker -> road.of(maker.id())).count()).sum();
    }

    @ParameterizedTest
    @ValueSource(strings = {"central-ac", "room-ac", "electrical-equipment", "home-appliance", "fleet-terminal"})
    void the_trail_of_each_organisation_is_intact(String organisation) {
        Result result = platform.getBean(TrailVerification.class).verify(organisation, List.of(), events -> { });
        assertThat(result.broken()).isNull();
        assertThat(result.events()).isGreaterThan(CASES);
    }

    @Test
    void an_open_case_has_one_process_instance_and_an_ended_one_has_none() {
        assertThat(jdbc.sql("""
                select c.number from service_case c where c.kind = 'repair' and (case when c.closed_at is null then 1 else 0 end) <>
                 (select count(*) from ACT_RU_EXECUTION e where e.BUSINESS_KEY_ = c.number and e.PARENT_ID_ is null and e.SUPER_EXEC_ is null)""")
                .query(String.class).list()).isEmpty();
    }

    @Test
    void no_process_instance_waits_for_nothing() {
        assertThat(jdbc.sql("""
                select p.BUSINESS_KEY_ from ACT_RU_EXECUTION p where p.PARENT_ID_ is null and p.SUPER_EXEC_ is null
                   and not exists (select 1 from ACT_RU_TASK t join ACT_RU_EXECUTION x on x.ID_ = t.PROC_INST_ID_ where x.ROOT_PROC_INST_ID_ = p.ID_)
                   and not exists (select 1 from ACT_RU_JOB j where j.ROOT_PROC_INST_ID_ = p.ID_)
                   and not exists (select 1 from ACT_RU_EVENT_SUBSCR s join ACT_RU_EXECUTION x on x.ID_ = s.PROC_INST_ID_ where x.ROOT_PROC_INST_ID_ = p.ID_)""")
                .query(String.class).list()).isEmpty();
    }

    /** By which status a case waits for which people; a missed deadline may be dealt with beside any of them. */
    @Test
    void what_a_case_waits_for_agrees_with_its_status() {
        Map<String, Set<String>> expected = Map.of("reported", Set.of("GuideRemotely"), "dispatching", Set.of("DispatchTechnician"),
                "visiting", Set.of("AcceptJob", "DiagnoseFault"), "quoting", Set.of("RecordConsent"), "calling-back", Set.of("CallCustomer"));
        Map<String, Set<String>> found = new TreeMap<>();
        Set<String> waiting = new HashSet<>();
        jdbc.sql("""
                select c.number, c.status, t.TASK_DEF_KEY_ from service_case c
                  join ACT_RU_EXECUTION p on p.BUSINESS_KEY_ = c.number and p.PARENT_ID_ is null and p.SUPER_EXEC_ is null
                  join ACT_RU_EXECUTION x on x.ROOT_PROC_INST_ID_ = p.ID_ and x.PARENT_ID_ is null
                  join ACT_RU_TASK t on t.PROC_INST_ID_ = x.ID_
                 where c.kind = 'repair' and t.TASK_DEF_KEY_ <> 'UserTask_HandleMissedDeadline'""").query(row -> {
                    found.computeIfAbsent(row.getString(2), status -> new TreeSet<>()).add(row.getString(3).replace("UserTask_", ""));
                    assertThat(waiting.add(row.getString(1))).as("%s waits once", row.getString(1)).isTrue();
                });
        assertThat(found).isEqualTo(expected);
        assertThat(waiting).hasSize((int) count("service_case where kind = 'repair' and closed_at is null"));
    }

    @Test
    void what_waits_is_what_has_not_ended_in_the_engines_history() {
        assertThat(jdbc.sql("""
                select t.ID_ from ACT_RU_TASK t where not exists (select 1 from ACT_HI_ACTINST a where a.TASK_ID_ = t.ID_ and a.END_TIME_ is null
                   and a.ACT_ID_ = t.TASK_DEF_KEY_ and a.PROC_INST_ID_ = t.PROC_INST_ID_)
                union all select a.TASK_ID_ from ACT_HI_ACTINST a where a.TASK_ID_ is not null and a.END_TIME_ is null
                   and not exists (select 1 from ACT_RU_TASK t where t.ID_ = a.TASK_ID_)
                union all select h.ID_ from ACT_HI_TASKINST h where h.END_TIME_ is null and not exists (select 1 from ACT_RU_TASK t where t.ID_ = h.ID_)""")
                .query(String.class).list()).isEmpty();
    }

    @Test
    void the_platform_does_not_start_on_one_that_was_not_finished() {
        WholeHistory check = new WholeHistory(jdbc);
        check.afterPropertiesSet();
        OffsetDateTime finished = jdbc.sql("select finished_at from history_run").query(OffsetDateTime.class).single();
        jdbc.sql("update history_run set finished_at = null").update();
        try {
            assertThatThrownBy(check::afterPropertiesSet).isInstanceOf(HistoryRefused.class).hasMessageContaining("does not start on this database")
                    .hasMessageContaining("of " + CASES + " cases").hasMessageContaining("begin again");
        } finally {
            jdbc.sql("update history_run set finished_at = ?").param(finished).update();
        }
    }

    @Test
    void every_case_can_be_opened() throws Exception {
        CaseReads cases = platform.getBean(CaseReads.class);
        for (String number : jdbc.sql("select number from service_case").query(String.class).list()) {
            assertThat(cases.one(number).number()).isEqualTo(number);
        }
    }

    @Test
    void the_board_counts_the_clocks_that_run() throws Exception {
        BoardReads.Tally shown = platform.getBean(BoardReads.class).counts(BoardFilter.ANY).total();
        assertThat(shown.running() + shown.warning() + shown.late() + shown.paused()).isEqualTo(count("sla_clock where ended_at is null"));
        assertThat(List.of(shown.running(), shown.warning(), shown.late(), shown.paused())).allMatch(count -> count > 0);
    }

    @Test
    void a_clock_says_late_where_it_ended_after_its_due_instant() {
        assertThat(jdbc.sql("select id from sla_clock where state = 'met' and ended_at > due_at or state = 'breached' and coalesce(ended_at, due_at) < due_at")
                .query(String.class).list()).isEmpty();
        assertThat(count("sla_clock where state = 'breached'")).isPositive();
        assertThat(count("sla_clock where state = 'met'")).isPositive();
    }

    @Test
    void the_heat_map_counts_each_case_where_it_was() {
        List<HeatMap.Step> steps = platform.getBean(HeatMap.class).steps(new HeatMap.Filter("repair", null, null, null, null));
        long started = steps.stream().filter(step -> step.activity().equals("StartEvent_FaultReported")).mapToLong(HeatMap.Step::cases).sum();
        assertThat(started).isEqualTo(count("service_case where kind = 'repair'"));
    }

    @Test
    void a_second_history_is_refused() {
        assertThatThrownBy(() -> platform.getBean(History.class).write(10, 1, 1)).isInstanceOf(HistoryRefused.class)
                .hasMessageContaining("holds a history already");
    }

    @Test
    void the_database_goes_on_numbering_behind_it() {
        jdbc.sql("insert into customer (organisation, customer_no, name, version, created_at, updated_at) "
                + "values ('central-ac', 'NEXT', 'x', 1, current_timestamp, current_timestamp)").update();
        assertThat(jdbc.sql("select id from customer where customer_no = 'NEXT'").query(Long.class).single())
                .isEqualTo(jdbc.sql("select max(id) from customer").query(Long.class).single());
        jdbc.sql("delete from customer where customer_no = 'NEXT'").update();
    }

    private static long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }
}
