package io.aftersales.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.aftersales.customer.InstalledBaseService;
import io.aftersales.decision.DecisionService;
import io.aftersales.engine.DemoClock;
import io.aftersales.process.TaskDesk;
import io.aftersales.process.TaskFilter;
import io.aftersales.servicecase.CaseReport;
import io.aftersales.servicecase.CaseService;
import io.aftersales.servicecase.ServiceCaseFixtures;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.sla.SlaFixtures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole road of a rule at the workbench, in a real browser and under the real content security policy. */
@PageTest
class WorkbenchPageTest {

    private static final String TABLE = "/app/decisions/response-sla?organisation=central-ac";
    private static final String STREAM = "table:central-ac/response-sla";
    private static final String ANALYST = "analyst.central-ac";
    private static final String APPROVER = "rule-approver.central-ac";
    private static final String ROLL_BACK = "(Roll back|回\\s?退)$";
    private static final Pattern NOTHING_WRONG = Pattern.compile("No gap, no overlap, nothing wrong in a cell\\.|没有遗漏、没有重叠，单元格均正确。");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    @LocalServerPort
    private int port;
    @Autowired
    private InstalledBaseService archive;
    @Autowired
    private CaseService cases;
    @Autowired
    private DecisionService decisions;
    @Autowired
    private TaskDesk desk;
    @Autowired
    private DemoClock demo;
    @Autowired
    private Clock clock;
    @Autowired
    private JdbcClient jdbc;

    private Film film;
    private String language;

    @AfterEach
    void time_goes_on() {
        jdbc.sql("delete from demo_clock").update();
        SlaFixtures.now();
    }

    /** Once for each reader of {@code docs/changing-rules}. */
    @ParameterizedTest
    @CsvSource({"en-GB, rule-change, 10", "zh-CN, rule-change-zh, 30"})
    void the_arrival_limit_goes_from_24_to_20_hours_with_the_approval_of_another_person_and_back(String spoken, String pictures, int minutes)
            throws Exception {
        language = spoken;
        film = new Film(pictures);
        Instant reported = ordinaryDay();
        String before = opened(reported);
        assertThat(hoursToArrive(before)).isEqualTo(24);
        long events = lastEvent();

        String number;
        try (Workbench analyst = new Workbench(ANALYST, language, port)) {
            String draft = changed(analyst);
            examplesBroughtAlong(analyst);
            tried(analyst);
            replayed(analyst, before);
            looked(analyst, before);
            if (language.startsWith("en")) {
                onAPhone(draft);
            }
            number = submitted(analyst);
            assertThat(analyst.refused()).isEmpty();
            assertThat(analyst.failed()).isEmpty();
        }
        // the clock goes back between the two: the second comes into force after whatever the first left waiting
        Instant effective = clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(minutes));
        approved(number, effective);
        String meanwhile = opened(reported);
        assertThat(hoursToArrive(meanwhile)).as("opened before the instant").isEqualTo(24);

        demo.advance(Duration.between(clock.instant(), effective).plusSeconds(1));
        String after = opened(reported);
        assertThat(hoursToArrive(after)).as("opened after the instant").isEqualTo(20);
        assertThat(hoursToArrive(before)).isEqualTo(24);
        cases.changeFacts(before, Map.of("faultText", "仍不制冷"));
        assertThat(hoursToArrive(before)).as("decided again").isEqualTo(24);

        shown(after);
        rolledBack();
        assertThat(hoursToArrive(opened(reported))).as("after the rollback").isEqualTo(24);
        assertThat(hoursToArrive(after)).isEqualTo(20);
        assertTrail(events);
    }

    @Test
    void a_draft_that_nobody_wants_is_given_up() {
        try (Workbench analyst = new Workbench(ANALYST, "en-GB", port)) {
            analyst.open("/app/decisions/callback-window?organisation=central-ac");
            analyst.button("(Change|Go on with the draft)$").click();
            analyst.button("^Give up$").click();
            analyst.page().getByRole(AriaRole.TOOLTIP).getByText("Give up", new Locator.GetByTextOptions().setExact(true)).click();
            analyst.page().waitForURL(Pattern.compile(".*/app/decisions/callback-window.*"));
        }
    }

    private String says(String english, String chinese) {
        return language.startsWith("zh") ? chinese : english;
    }

    /** A gap is made on purpose, seen, and repaired. @return the address of the draft */
    private String changed(Workbench analyst) {
        analyst.open(TABLE);
        analyst.sees("\"PT24H\"");
        analyst.button("(Change|Go on with the draft|修\\s?改|继续修改草稿)$").click();
        analyst.retype("output-cell", "\"PT20H\"");
        analyst.sees("\"PT20H\" = 20");
        analyst.saved();
        analyst.sees(NOTHING_WRONG);
        film.shot(analyst.page());

        analyst.retype("input-cell", "\"ordinary\"");
        Locator gap = analyst.page().getByText(Pattern.compile("^(No row for: Severity |没有规则覆盖以下情况:.*)“(None|无)”"));
        assertThat(gap).isVisible();
        film.shot(analyst.page());
        analyst.retype("input-cell", "\"ordinary\",\"none\"");
        assertThat(gap).isHidden();
        analyst.sees(NOTHING_WRONG);
        analyst.saved();
        return analyst.page().url().replaceAll("\\?.*", "");
    }

    private void examplesBroughtAlong(Workbench analyst) {
        Page page = analyst.page();
        analyst.tab("^(Examples|示例)");
        Locator red = page.locator(".example-row").filter(new Locator.FilterOptions().setHasText(Pattern.compile("differs|不符")));
        assertThat(red.first()).containsText(Pattern.compile("came:|实得："));
        film.shot(page);
        for (int left = red.count(); left > 0; left--) {
            red.first().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^(Change example|修改示例)"))).click();
            Locator dialog = Browser.dialog(page);
            dialog.getByText(Pattern.compile("Expect what came out|以实得结果为预期")).click();
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^(Save|保\\s?存)$"))).click();
            assertThat(dialog).isHidden();
            assertThat(red).hasCount(left - 1);
            assertThat(analyst.failed()).isEmpty();
        }
        assertThat(page.getByText(Pattern.compile("^(\\d+) of \\1 as expected$|^(\\d+) 个示例中 \\2 个相符$"))).isVisible();
        film.shot(page);
    }

    private void tried(Workbench analyst) {
        Page page = analyst.page();
        analyst.tab("^(Try|试算)$");
        page.locator("#fact-severity").fill("major");
        page.keyboard().press("Enter");
        page.locator("#fact-reportedAt").fill("2026-11-23T10:00:00+08:00");
        analyst.button("^(Decide|判定)$").click();
        Locator rows = page.locator("ul.rules li");
        assertThat(rows.first()).containsText(Pattern.compile("fired|命中"));
        assertThat(rows.filter(new Locator.FilterOptions().setHasText(Pattern.compile("Severity|等级|程度"))).first()).isVisible();
        film.shot(page);
    }

    private void replayed(Workbench analyst, String number) {
        Page page = analyst.page();
        analyst.tab("^(Replay|历史重放)$");
        analyst.button("^(Replay|开始重放)$").click();
        assertThat(page.getByRole(AriaRole.STATUS).getByText(Pattern.compile("^(\\d+) of \\1 decisions$|^已重算 (\\d+)/\\2 个决策$"))).isVisible();
        Locator flipped = page.locator(".stat").first().getByRole(AriaRole.BUTTON);
        assertThat(flipped).isEnabled();
        film.shot(page);
        flipped.click();
        Locator list = Browser.dialog(page);
        assertThat(list.getByText(number).first()).isVisible();
        film.shot(page);
        page.keyboard().press("Escape");
        assertThat(list).isHidden();
    }

    private void looked(Workbench analyst, String number) {
        analyst.tab("^(Open cases|在办工单)$");
        assertThat(analyst.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(number)).first()).isVisible();
        film.shot(analyst.page());
    }

    private String submitted(Workbench analyst) {
        Page page = analyst.page();
        analyst.button("^(Hand in|提\\s?交.*)$").click();
        Locator dialog = Browser.dialog(page);
        assertThat(dialog.getByText(Pattern.compile("^Ready: |^可以提交"))).isVisible();
        dialog.locator("#submit-reason").fill(says("Customers in the south were promised 20 hours", "已向华南客户承诺 20 小时到场"));
        Locator handIn = dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^(Hand in|提\\s?交)$")));
        assertThat(handIn).isEnabled();
        film.shot(page);
        handIn.click();
        Locator told = page.getByText(Pattern.compile("^(Handed in as|已提交，编号) X-[-0-9]+[.。]$"));
        assertThat(told).isVisible();
        assertThat(page.getByText(Pattern.compile("^(waits for approval|待批准|等待审批)$")).first()).isVisible();
        Matcher number = Pattern.compile("X-[-0-9]+").matcher(told.textContent());
        assertThat(number.find()).isTrue();
        return number.group();
    }

    private void approved(String number, Instant effective) throws Exception {
        try (Worker approver = new Worker(APPROVER, language, port)) {
            approver.open(task(number));
            assertThat(approver.form().getByText(Pattern.compile("PT24H.* → .*PT20H")).first()).isVisible();
            assertThat(approver.form().getByText(Pattern.compile("^(done: |已完成:)\\d+ ")).first()).isVisible();
            approver.choose(says("Approve the change", "是否批准变更"), says("Approve", "批准"));
            approver.type(says("Effective from (empty: as proposed)", "生效时间(留空则按申请)"), TYPED.format(effective.atZone(ZONE)));
            assertThat(approver.form().getByText(Pattern.compile("^(Row \\d+: Severity |第 \\d+ 行:.*)“(Ordinary|一般)”")).first()).isVisible();
            approver.type(says("Remark", "审批意见"), says("Agreed with the branches", "已与各分公司商定"));
            film.shot(approver.page());
            approver.completed();
        }
    }

    private void shown(String number) {
        try (Workbench agent = new Workbench("agent.central-ac", language, port)) {
            agent.open("/app/cases/" + number);
            agent.sees(number);
            agent.sees(Pattern.compile("Arrive on site|到达现场"));
            film.shot(agent.page());
        }
    }

    private void rolledBack() {
        try (Workbench approver = new Workbench(APPROVER, language, port)) {
            Page page = approver.page();
            approver.open(TABLE);
            approver.tab("^(Versions|版本)$");
            approver.sees(Pattern.compile("in force|生效中"));
            film.shot(page);
            approver.button(ROLL_BACK).click();
            Locator dialog = Browser.dialog(page);
            dialog.locator("textarea").fill(says("Two branches cannot keep it", "有两个分公司无法做到"));
            film.shot(page);
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile(ROLL_BACK))).click();
            assertThat(dialog).isHidden();
            approver.sees(Pattern.compile("^(rolled back|回退)$"));
            // there is nothing further to go back to
            assertThat(approver.button(ROLL_BACK)).hasCount(0);
            film.shot(page);
            approver.tab("^(Use|使用情况)$");
            approver.sees(Pattern.compile("decisions in cases|次工单决策"));
            approver.picture("workbench-use");
            assertThat(approver.refused()).isEmpty();
            assertThat(approver.failed()).isEmpty();
        }
    }

    /** Every tab as a Chinese reader has it on a phone: to be read, not wider than the screen. */
    private void onAPhone(String draft) {
        try (Workbench analyst = new Workbench(ANALYST, "zh-CN", port)) {
            analyst.page().setViewportSize(390, 844);
            for (String tab : List.of("table", "examples", "try", "replay", "preview", "history")) {
                analyst.open(draft + "?tab=" + tab);
                assertThat(analyst.page().locator("[role=tabpanel]:visible, .ant-tabs-tabpane-active").first()).isVisible();
                analyst.narrow();
                analyst.picture("workbench-phone-" + tab);
            }
        }
    }

    private void assertTrail(long since) {
        List<String> trail = jdbc.sql("select kind, actor from audit_event where stream = ? and seq > ? order by seq").params(STREAM, since)
                .query((row, number) -> row.getString(1) + " by " + row.getString(2)).list();
        assertThat(trail).containsSubsequence("draft.created by " + ANALYST, "draft.saved by " + ANALYST, "example.changed by " + ANALYST,
                "replay.requested by " + ANALYST, "ruleChange.submitted by " + ANALYST, "ruleChange.approved by " + APPROVER,
                "ruleChange.published by " + APPROVER, "ruleChange.rolledBack by " + APPROVER);
        assertThat(trail).contains("table.published by " + APPROVER);
    }

    private long lastEvent() {
        return jdbc.sql("select coalesce(max(seq), 0) from audit_event where stream = ?").param(STREAM).query(Long.class).single();
    }

    /** Now, or earlier where today is a public holiday, which has a limit of its own. */
    private Instant ordinaryDay() throws Exception {
        Instant at = clock.instant();
        while (!Instant.from(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(arriveBy(at))).equals(at.plus(Duration.ofHours(24)))) {
            at = at.minus(Duration.ofDays(1));
        }
        return at;
    }

    private String arriveBy(Instant reported) throws Exception {
        return String.valueOf(decisions.evaluate("response-sla", "central-ac", Map.of("reportedAt", reported.atZone(ZONE).toOffsetDateTime()))
                .outputs().get("arriveBy"));
    }

    private String opened(Instant reported) throws Exception {
        String serialNo = ServiceCaseFixtures.aUnit(archive, "central-ac", true);
        CaseReport report = ServiceCaseFixtures.aReport("central-ac", serialNo, Map.of());
        return CurrentActor.call(new Actor(Actor.Kind.PERSON, "agent.central-ac", "central-ac", null, null), () -> cases.open(
                new CaseReport(report.organisation(), report.kind(), report.channel(), null, reported, serialNo, null, report.contact(),
                        report.facts())).caseNumber());
    }

    private long hoursToArrive(String number) {
        return jdbc.sql("select started_at, promised_at from sla_clock where case_number = ? and target = 'arrive'").param(number)
                .query((row, index) -> ChronoUnit.HOURS.between(row.getObject(1, OffsetDateTime.class), row.getObject(2, OffsetDateTime.class)))
                .single();
    }

    private String task(String number) throws Exception {
        return desk.list(TaskFilter.ofCase(number)).items().get(0).id();
    }
}
