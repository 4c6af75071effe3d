package io.aftersales.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.aftersales.process.TaskDesk;
import io.aftersales.process.TaskFilter;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.CalendarService;
import io.aftersales.sla.ClockService;
import io.aftersales.sla.SlaFixtures;
import io.aftersales.sla.time.WorkingCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A day off in a real browser: clicked, its effect on open cases seen, approved by another person, and taken back before it counts. */
@PageTest
class CalendarPageTest {

    private static final String ORGANISATION = "fleet-terminal";
    private static final int SLOW = 60_000;
    private static final LocatorAssertions.IsVisibleOptions PATIENT = new LocatorAssertions.IsVisibleOptions().setTimeout(SLOW);
    private static final Pattern NUMBER = Pattern.compile("^[A-Z]-\\d{8}-\\d+$");

    @LocalServerPort
    private int port;
    @Autowired
    private CalendarService calendars;
    @Autowired
    private ClockService clocks;
    @Autowired
    private TaskDesk desk;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;

    private String waits;

    @AfterEach
    void no_clock_runs_on() {
        clocks.cancelAll(waits);
    }

    @Test
    void a_day_off_names_the_cases_that_it_moves_and_waits_for_its_instant_once_approved() throws Exception {
        LocalDate day = aDayBeforeTheCaseIsDue();
        Page page = console("analyst." + ORGANISATION, "/app/calendars");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Begin a draft")).click();
        page.getByLabel("Name of the day").fill("Company day");
        while (Integer.parseInt(page.locator(".calendar-year").textContent()) < day.getYear()) {
            page.getByLabel(String.valueOf(day.getYear()), new Page.GetByLabelOptions().setExact(true)).click();
        }
        page.getByLabel(Pattern.compile("^" + day + " .*worked$")).click();
        assertThat(page.getByLabel(Pattern.compile("^" + day + " .*day off, Company day, changed$"))).isVisible();
        assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText(Pattern.compile("Saved \\d\\d:\\d\\d"))))
                .isVisible(PATIENT);
        Browser.picture(page, "calendar-year");
        inChinese(page.url());
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Open deadlines")).click();
        assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(waits))).isVisible(PATIENT);
        Browser.picture(page, "calendar-effect");
        String number = handedIn(page);
        page.context().close();

        try (Worker approver = new Worker("rule-approver." + ORGANISATION, "zh-CN", port)) {
            approver.open(task(number));
            assertThat(approver.form().getByText("Company day").first()).isVisible();
            approver.choose("是否批准变更", "批准");
            approver.completed();
        }
        assertThat(calendars.of(ORGANISATION).isPublicHoliday(day)).isFalse();
        takenBack(number);
    }

    /** A case that was paused for two weeks is due the later the fewer days are worked. @return a day that is worked, before it is due */
    private LocalDate aDayBeforeTheCaseIsDue() throws Refusal {
        Instant now = clock.instant();
        waits = SlaFixtures.aCase(jdbc, ORGANISATION, ORGANISATION + ".north");
        Instant promised = now.plus(Duration.ofDays(5));
        clocks.start(waits, "callback", now.minus(Duration.ofDays(20)), promised, null);
        clocks.recordPause(waits, "nobody answers", "customer", now.minus(Duration.ofDays(18)), now.minus(Duration.ofDays(4)));
        WorkingCalendar calendar = calendars.of(ORGANISATION);
        LocalDate day = calendar.dayOf(promised).plusDays(1);
        while (!calendar.isWorkingDay(day) || calendar.nameOf(day).isPresent()) {
            day = day.plusDays(1);
        }
        return day;
    }

    private String handedIn(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Hand in")).click();
        Locator dialog = Browser.dialog(page);
        dialog.getByLabel("Why is it to change?").fill("The company is thirty years old");
        assertThat(dialog.getByText(Pattern.compile("Nothing stands in the way\\. \\d+ cases move"))).isVisible(PATIENT);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Hand in")).click();
        Locator mark = page.locator("a").filter(new Locator.FilterOptions().setHasText(NUMBER)).first();
        assertThat(mark).isVisible(PATIENT);
        return mark.textContent();
    }

    /** On the time line it waits; whoever approved it may take it back, with a reason. */
    private void takenBack(String number) {
        Page page = console("rule-approver." + ORGANISATION, "/app/releases?kind=calendar");
        Locator waiting = page.locator("article").filter(new Locator.FilterOptions().setHasText(number));
        assertThat(waiting.getByText("waits for its instant")).isVisible(PATIENT);
        assertThat(waiting.getByText("Approved by rule-approver." + ORGANISATION)).isVisible();
        Browser.picture(page, "time-line");
        waiting.getByText("Take back", new Locator.GetByTextOptions().setExact(true)).click();
        Locator dialog = Browser.dialog(page);
        dialog.getByLabel("Why is it taken back?").fill("The feast is put off");
        dialog.getByText("Take back", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(waiting.getByText("taken back", new Locator.GetByTextOptions().setExact(true))).isVisible(PATIENT);
        assertThat(waiting.getByText("The feast is put off")).isVisible();
        page.context().close();
    }

    /** The same draft on a telephone, in Chinese. */
    private void inChinese(String address) {
        Page page = Browser.open("zh-CN", port);
        page.setDefaultTimeout(SLOW);
        page.setViewportSize(390, 844);
        Browser.login(page, "analyst." + ORGANISATION, address.replaceAll("\\?.*", ""));
        assertThat(page.getByText("点击日期：工作日变为放假，周末变为上班；再次点击恢复。")).isVisible(PATIENT);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        Browser.picture(page, "calendar-phone-zh");
        page.context().close();
    }

    private Page console(String person, String address) {
        Page page = Browser.open("en-GB", port);
        page.setDefaultTimeout(SLOW);
        // the sample people's own language is Chinese; chosen before, another one stays
        page.addInitScript("localStorage.setItem('aftersales.language', 'en')");
        return Browser.login(page, person, address);
    }

    private String task(String number) throws Refusal {
        return desk.list(TaskFilter.ofCase(number)).items().stream().filter(row -> row.task().equals("UserTask_ApproveChange")).findFirst()
                .orElseThrow().id();
    }
}
