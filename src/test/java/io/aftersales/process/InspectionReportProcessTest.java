package io.aftersales.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.PlatformTest;
import io.aftersales.installation.InstallationReason;
import io.aftersales.installation.MonthReport;
import io.aftersales.installation.MonthReportOpening;
import io.aftersales.installation.MonthReportReads;
import io.aftersales.installation.MonthReportService;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Unit;
import io.aftersales.servicecase.ServiceCases;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Reason;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.ClockService;
import io.aftersales.sla.MissedDeadlines;
import io.aftersales.task.Fact;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
class InspectionReportProcessTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of(ProcessKeys.INSPECTION_REPORT);

    private static final String BRANCH = "central-ac.south";
    private static final String SUPERVISOR = "install-supervisor.central-ac";
    private static final String HEAD_OFFICE = "install-supervisor.central-ac.hq";
    private static final String GROUP = "quality-engineer.central-ac";

    @Autowired
    private MonthReportOpening opening;
    @Autowired
    private MonthReportService reports;
    @Autowired
    private MonthReportReads reads;
    @Autowired
    private OrganisationService organisations;
    @Autowired
    private ServiceCases cases;
    @Autowired
    private ClockService clocks;
    @Autowired
    private MissedDeadlines missed;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ProjectRoad road;

    @Test
    void a_month_without_projects_is_reported_and_accepted() throws Exception {
        String number = asked("1990-01");
        assertThat(road.waitsFor(number)).containsExactly("UserTask_ReportMonth");
        as(SUPERVISOR, number, "ReportMonth");
        as(HEAD_OFFICE, number, "ReviewReport", "accepted", "yes");
        assertThat(reads.one(number).report().state()).isEqualTo("accepted");
        assertThat(cases.existing(number).ending().reason()).isEqualTo("not-applicable");
        assertThat(road.waitsFor(number)).isEmpty();
        assertThat(clocks.clocksOf(number)).extracting(ClockService.View::target, ClockService.View::state).containsExactly(
                org.assertj.core.groups.Tuple.tuple("inspection-report", "met"), org.assertj.core.groups.Tuple.tuple("inspection-review", "met"));
    }

    @Test
    void a_missed_target_is_explained_and_the_figures_are_those_of_that_moment() throws Exception {
        String project = registeredIn("1991-05", false);
        String number = asked("1991-05");
        assertThat(facts(number, "ReportMonth")).anyMatch(fact -> fact.value().en().startsWith("0 %, below"))
                .anyMatch(fact -> fact.value().en().startsWith(project));
        assertRefused(InstallationReason.SHORTFALL_UNEXPLAINED, () -> as(SUPERVISOR, number, "ReportMonth"));
        as(SUPERVISOR, number, "ReportMonth", "note", "人员不足,下月补检");
        registeredIn("1991-05", false);
        MonthReport.Figures figures = reads.one(number).report().figures();
        assertThat(figures.projects()).isOne();
        assertThat(figures.inspected()).isZero();
        assertThat(figures.met()).isFalse();
        as(HEAD_OFFICE, number, "ReviewReport", "accepted", "yes", "remark", "下月跟进");
        assertThat(cases.existing(number).ending().reason()).isEqualTo("target-missed");
    }

    @Test
    void an_inspected_project_meets_the_target() throws Exception {
        String project = registeredIn("1991-06", false);
        road.toInspection(project);
        road.inspected(project);
        String number = asked("1991-06");
        as(SUPERVISOR, number, "ReportMonth");
        as(HEAD_OFFICE, number, "ReviewReport", "accepted", "yes");
        assertThat(cases.existing(number).ending().reason()).isEqualTo("target-met");
    }

    @Test
    void large_projects_are_audited_by_the_group_in_the_month_in_which_they_are_reported() throws Exception {
        String sound = registeredIn("1992-03", true);
        String unsound = registeredIn("1992-03", true);
        String number = asked("1992-03");
        as(SUPERVISOR, number, "ReportMonth", "note", "正在施工");
        assertThat(road.waitsFor(number)).containsExactly("UserTask_AuditLargeProjects");
        LocalDate today = road.today("central-ac");
        assertThat(clocks.clocksOf(number)).filteredOn(clock -> clock.target().equals("inspection-review")).singleElement()
                .satisfies(clock -> assertThat(clock.dueAt()).isEqualTo(YearMonth.from(today).plusMonths(1).atDay(1)
                        .atStartOfDay(organisations.zone("central-ac")).toInstant()));
        assertRefused(InstallationReason.PROJECT_NOT_AUDITED, () -> as(GROUP, number, "AuditLargeProjects", "projects", List.of(verdict("yes"))));
        as(GROUP, number, "AuditLargeProjects", "projects", List.of(verdict("yes"), verdict("no")));
        assertThat(reads.one(number).largeProjects()).extracting(MonthReport.LargeProject::project, MonthReport.LargeProject::passed)
                .containsExactlyInAnyOrder(org.assertj.core.groups.Tuple.tuple(sound, true), org.assertj.core.groups.Tuple.tuple(unsound, false));
        assertThat(jdbc.sql("select count(*) from project_step where kind = 'monthly-audit' and case_number in (?, ?)").params(sound, unsound)
                .query(Integer.class).single()).isEqualTo(2);
        assertThat(told(number)).contains("large-project-passed", "large-project-failed");
        as(HEAD_OFFICE, number, "ReviewReport", "accepted", "yes");
        assertThat(cases.existing(number).status().key()).isEqualTo("closed");
    }

    @Test
    void a_report_that_is_sent_back_is_corrected_and_only_new_large_projects_are_audited() throws Exception {
        registeredIn("1992-04", true);
        String number = asked("1992-04");
        as(SUPERVISOR, number, "ReportMonth", "note", "正在施工");
        as(GROUP, number, "AuditLargeProjects", "projects", List.of(verdict("yes")));
        assertRefused(InstallationReason.REMARK_MISSING, () -> as(HEAD_OFFICE, number, "ReviewReport", "accepted", "no"));
        as(HEAD_OFFICE, number, "ReviewReport", "accepted", "no", "remark", "请补充整改情况");
        assertThat(told(number)).contains("inspection-report-due", "inspection-report-returned");
        assertThat(facts(number, "ReportMonth")).anyMatch(fact -> fact.value().zh().equals("请补充整改情况"));
        as(SUPERVISOR, number, "ReportMonth", "note", "已整改");
        assertThat(road.waitsFor(number)).containsExactly("UserTask_ReviewReport");
        as(HEAD_OFFICE, number, "ReviewReport", "accepted", "yes");
        assertThat(reads.one(number).report().rounds()).isEqualTo(2);
        assertThat(told(number)).contains("inspection-report-accepted");
    }

    @Test
    void whoever_reported_does_not_accept() throws Exception {
        String number = asked("1990-02");
        as(HEAD_OFFICE, number, "ReportMonth");
        assertRefused(InstallationReason.REPORTED_YOURSELF, () -> as(HEAD_OFFICE, number, "ReviewReport", "accepted", "yes"));
    }

    @Test
    void the_branch_manager_sees_to_a_late_report_and_the_chief_engineer_to_a_late_answer() throws Exception {
        String number = asked("1990-03");
        missed.deadlineMissed(number, "inspection-report");
        as("branch-manager.central-ac", number, "UrgeReport", "note", "今日上报");
        as(SUPERVISOR, number, "ReportMonth");
        missed.deadlineMissed(number, "inspection-review");
        as("chief-engineer.central-ac", number, "UrgeReview", "note", "今日答复");
        assertThat(road.waitsFor(number)).containsExactly("UserTask_ReviewReport");
        as(HEAD_OFFICE, number, "ReviewReport", "accepted", "yes");
        assertThat(cases.existing(number).status().key()).isEqualTo("closed");
    }

    @Test
    void a_branch_is_asked_once_a_month_and_only_where_its_organisation_asks_for_reports() throws Exception {
        asked("1990-04");
        assertThat(opening.open(unit(BRANCH), YearMonth.parse("1990-04"))).isEmpty();
        LocalDate day = LocalDate.parse("1990-05-02");
        assertThat(opening.due(organisations.organisation("central-ac").orElseThrow(), day)).isNotEmpty().noneMatch(unit -> unit.id().equals(BRANCH))
                .allMatch(unit -> unit.kind() == Unit.Kind.BRANCH);
        assertThat(opening.due(organisations.organisation("room-ac").orElseThrow(), day)).isEmpty();
    }

    @Test
    void reports_are_read_within_reach() throws Exception {
        String number = asked("1990-06");
        assertThat(acting(SUPERVISOR, () -> reads.list(new MonthReportReads.Filter("central-ac", BRANCH, "1990-06", "due", null, 10)).items()))
                .extracting(MonthReport::number).containsExactly(number);
        assertThat(acting("install-supervisor.room-ac", () -> reads.list(new MonthReportReads.Filter(null, null, "1990-06", null, null, 10)).items()))
                .isEmpty();
        assertRefused(InputReason.NOT_FOUND, () -> acting("install-supervisor.room-ac", () -> reads.one(number)));
        assertRefused(InputReason.OUT_OF_RANGE, () -> reads.list(new MonthReportReads.Filter(null, null, null, null, null, 0)));
    }

    private String asked(String month) throws Refusal {
        return opening.open(unit(BRANCH), YearMonth.parse(month)).orElseThrow();
    }

    private Unit unit(String id) {
        return organisations.unit(id).orElseThrow();
    }

    private String registeredIn(String month, boolean large) throws Refusal {
        String project = road.register("central-ac", large, 1);
        jdbc.sql("update installation_project set registered_at = ?, unit_id = ? where case_number = ?")
                .params(YearMonth.parse(month).atDay(12).atTime(4, 0).atOffset(java.time.ZoneOffset.UTC), BRANCH, project).update();
        return project;
    }

    private static Map<String, Object> verdict(String passed) {
        return ProjectRoad.map("passed", passed, "guidance", "按图施工 " + UUID.randomUUID());
    }

    private List<Fact> facts(String number, String task) throws Refusal {
        return road.form(number, task).facts();
    }

    private List<String> told(String number) {
        return jdbc.sql("select kind from message where case_number = ?").param(number).query(String.class).list();
    }

    private void as(String person, String number, String task, Object... namesAndValues) throws Exception {
        acting(person, () -> {
            road.answer(number, task, namesAndValues);
            return null;
        });
    }

    private static <T> T acting(String person, Callable<T> work) throws Exception {
        return CurrentActor.call(new Actor(Actor.Kind.PERSON, person, person.split("\\.")[1], null, null), work);
    }

    private static void assertRefused(Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }
}
