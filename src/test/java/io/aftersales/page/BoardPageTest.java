package io.aftersales.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import io.aftersales.customer.InstalledBaseService;
import io.aftersales.servicecase.CaseService;
import io.aftersales.servicecase.ServiceCaseFixtures;
import io.aftersales.sla.ClockService;
import io.aftersales.sla.SlaFixtures;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A manager at the board of deadlines, in a real browser and under the real content security policy. */
@PageTest
class BoardPageTest {

    private static final int SLOW = 60_000;

    @LocalServerPort
    private int port;
    @Autowired
    private InstalledBaseService archive;
    @Autowired
    private CaseService cases;
    @Autowired
    private ClockService clocks;
    @Autowired
    private Clock clock;
    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void real_time_again() {
        jdbc.sql("delete from demo_clock").update();
        SlaFixtures.now();
    }

    @Test
    void a_deadline_turns_late_before_the_managers_eyes_and_runs_again_once_it_was_given_more_time() throws Exception {
        String number = cases.open(ServiceCaseFixtures.aReport("central-ac", ServiceCaseFixtures.aUnit(archive, "central-ac", true),
                Map.of("severity", "ordinary"))).caseNumber();
        cases.assignTo(number, "central-ac.south");
        ClockService.View first = clocks.clocksOf(number).stream().min(Comparator.comparing(ClockService.View::dueAt)).orElseThrow();
        Page page = Browser.open("en-GB", port);
        page.setDefaultTimeout(SLOW);
        page.addInitScript("localStorage.setItem('aftersales.language', 'en')");
        List<String> refused = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                refused.add(message.text());
            }
        });
        Browser.login(page, "branch-manager.central-ac", "/app/");
        page.waitForURL(Pattern.compile(".*/app/board.*"));
        Locator row = page.locator("tr", new Page.LocatorOptions().setHasText(number)).filter(new Locator.FilterOptions()
                .setHas(page.locator(".board-open"))).first();
        shows(row.locator(".board-mark"), "Running");
        shows(page.locator(".board-live"), "Live");
        page.evaluate("window.neverReloaded = true");

        advance(page, Duration.between(clock.instant(), first.dueAt()).plusMinutes(2));
        shows(row.locator(".board-mark"), "Late");
        Browser.picture(page, "board-late");

        row.locator(".board-open").click();
        Locator drawer = page.getByRole(AriaRole.DIALOG).first();
        shows(drawer.locator(".board-mark"), "Late");
        drawer.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Extend")).click();
        Locator dialog = page.getByRole(AriaRole.DIALOG).last();
        dialog.getByLabel("Reason").fill("The road is flooded");
        Browser.picture(page, "board-extend");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Extend")).click();
        shows(drawer.locator(".board-mark"), "Running");
        assertThat(drawer.getByText("The road is flooded").first()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(SLOW));
        Browser.picture(page, "board-extended");
        assertThat(page.evaluate("window.neverReloaded")).isEqualTo(true);

        page.navigate("/app/cases/" + number + "?tab=trail");
        assertThat(page.getByText("Deadline extended").first()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(SLOW));
        assertThat(refused).isEmpty();
        onAPhone(page);
        page.context().close();
    }

    private static void onAPhone(Page page) {
        page.setViewportSize(390, 844);
        page.navigate("/app/board");
        assertThat(page.locator(".board-open").first()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(SLOW));
        Browser.picture(page, "board-phone");
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
    }

    private static void shows(Locator mark, String word) {
        assertThat(mark.first()).containsText(word, new LocatorAssertions.ContainsTextOptions().setTimeout(SLOW));
    }

    /** Another client moves the demo's time. */
    private static void advance(Page page, Duration by) {
        String login = Base64.getEncoder().encodeToString("admin:demo".getBytes(StandardCharsets.UTF_8));
        APIResponse answer = page.request().post("/api/demo/clock", RequestOptions.create().setTimeout(120_000)
                .setHeader("Authorization", "Basic " + login).setData(Map.of("advance", by.toString())));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
