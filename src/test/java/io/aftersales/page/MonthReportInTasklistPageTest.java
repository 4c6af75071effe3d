package io.aftersales.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.aftersales.installation.MonthReportOpening;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.process.ProjectRoad;
import io.aftersales.process.TaskDesk;
import io.aftersales.process.TaskFilter;
import io.aftersales.shared.Refusal;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The report of a month through Tasklist alone: the branch reports, the group audits a large project, head office accepts. */
@PageTest
class MonthReportInTasklistPageTest {

    private static final YearMonth MONTH = YearMonth.of(1989, 7);

    @LocalServerPort
    private int port;
    @Autowired
    private MonthReportOpening opening;
    @Autowired
    private OrganisationService organisations;
    @Autowired
    private TaskDesk desk;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ProjectRoad road;

    @Test
    void a_month_goes_from_the_branch_to_head_office() throws Refusal {
        String project = road.register("central-ac", true, 1);
        jdbc.sql("update installation_project set registered_at = ?, unit_id = 'central-ac.south' where case_number = ?")
                .params(MONTH.atDay(12).atTime(4, 0).atOffset(ZoneOffset.UTC), project).update();
        String number = opening.open(organisations.unit("central-ac.south").orElseThrow(), MONTH).orElseThrow();
        try (Worker supervisor = new Worker("install-supervisor.central-ac", "zh-CN", port)) {
            supervisor.open(task(number, "ReportMonth"));
            assertThat(supervisor.form().getByText("0 %,未达标").first()).isVisible();
            supervisor.refused("未达标:请说明原因和措施。");
            supervisor.type("情况说明", "人员不足,下月补检");
            supervisor.picture("report-month");
            supervisor.completed();
        }
        try (Worker group = new Worker("quality-engineer.central-ac", "en-GB", port)) {
            group.open(task(number, "AuditLargeProjects"));
            assertThat(group.form().locator("input").first()).hasValue(Pattern.compile("^" + project + ".*"));
            group.form().getByLabel("Yes", new Locator.GetByLabelOptions().setExact(true)).first().click();
            group.form().locator("textarea").first().fill("Earth each unit before the trial run");
            group.page().waitForTimeout(400);
            group.picture("audit-large-projects");
            group.completed();
        }
        try (Worker headOffice = new Worker("install-supervisor.central-ac.hq", "zh-CN", port)) {
            headOffice.open(task(number, "ReviewReport"));
            assertThat(headOffice.form().getByText("人员不足,下月补检").first()).isVisible();
            headOffice.choose("是否验收上报", "是");
            headOffice.picture("review-report");
            headOffice.completed();
        }
        assertThat(jdbc.sql("select state from inspection_report where case_number = ?").param(number).query(String.class).single())
                .isEqualTo("accepted");
    }

    private String task(String number, String task) throws Refusal {
        return desk.list(TaskFilter.ofCase(number)).items().stream().filter(row -> row.task().equals("UserTask_" + task)).findFirst()
                .orElseThrow().id();
    }
}
