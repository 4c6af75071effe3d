package io.aftersales.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.aftersales.document.Document;
import io.aftersales.document.DocumentService;
import io.aftersales.process.CaseRoad;
import io.aftersales.servicecase.CaseService;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.sla.SlaFixtures;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An auditor reads the story of a case and asks policies, in a real browser and under the real content security policy. */
@PageTest
class AuditPagesTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
    private static final String TECHNICIAN = "technician.central-ac.foshan";
    private static final int SLOW = 60_000;

    @LocalServerPort
    private int port;
    @Autowired
    private CaseRoad road;
    @Autowired
    private CaseService cases;
    @Autowired
    private DocumentService documents;
    @Autowired
    private Clock clock;
    private final List<String> refused = new ArrayList<>();
    /** Each case has a day of its own: a technician is in one visit at a time. */
    private static int made;
    private Instant now;

    @AfterEach
    void real_time_again() {
        SlaFixtures.now();
    }

    @Test
    void an_auditor_reads_how_a_case_went_what_was_odd_and_which_row_of_the_table_decided() throws Exception {
        String number = aCase();
        Page page = open("en");
        page.navigate("/app/cases/" + number + "?tab=trail");
        Locator odd = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Odd things"));
        assertThat(odd).containsText("Entered late");
        assertThat(odd).containsText("Arrived 20 s after setting out; less than 1 min is not held possible.");
        assertThat(page.locator(".as-told").filter(new Locator.FilterOptions().setHasText("40 min")).first()).isVisible();
        Browser.picture(page, "story");

        odd.getByRole(AriaRole.BUTTON).last().click();
        Locator arrival = page.locator(".story-sought");
        assertThat(arrival).containsText("Technician arrived");
        assertThat(arrival).containsText("Faster than possible");
        assertThat(arrival).isInViewport();
        Browser.picture(page, "story-odd");

        Locator changed = page.locator("[data-kind='case.progressed']").first();
        assertThat(changed.locator("del")).hasText("Reported");
        assertThat(changed.locator("ins")).hasText("Dispatching");

        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Only events about")).click();
        page.locator(".ant-select-item-option").filter(new Locator.FilterOptions().setHasText("Decisions")).click();
        page.keyboard().press("Escape");
        assertThat(page.locator("[data-kind='case.opened']")).hasCount(0);
        Locator decision = page.locator("[data-kind='decision.taken']").filter(new Locator.FilterOptions().setHasText("Response and arrival")).first();
        decision.getByText("Why it was decided so").click();
        assertThat(decision.locator(".tjs-table")).isVisible();
        assertThat(decision).containsText("Published");
        assertThat((String) decision.locator(".tjs-table .rule-index").evaluateAll(
                "all => all.map(cell => getComputedStyle(cell, '::after').content).join()")).contains("▶");
        decision.scrollIntoViewIfNeeded();
        Browser.picture(page, "story-decision");
        assertThat(refused).isEmpty();
        onAPhone(page, "/app/cases/" + number + "?tab=trail", "#event-1", "story-phone");
        page.context().close();

        Page chinese = open("zh");
        chinese.navigate("/app/cases/" + number + "?tab=trail");
        assertThat(chinese.getByText("快得不可能").first()).isVisible();
        assertThat(chinese.locator("#event-1")).isVisible();
        chinese.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "pages", "story-zh.png")));
        chinese.context().close();
    }

    @Test
    void an_auditor_asks_a_policy_keeps_the_question_and_asks_it_again() throws Exception {
        String number = aCase();
        String name = "Pauses " + UUID.randomUUID().toString().substring(0, 6);
        Page page = open("en");
        page.navigate("/app/audit/policies");
        Locator row = page.locator("[data-policy='retroactive-pause']");
        assertThat(row.locator(".policy-some")).hasText(Pattern.compile("[1-9]\\d*"));
        Browser.picture(page, "policies");
        row.getByRole(AriaRole.BUTTON).click();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(number))).isVisible();
        assertThat(page.locator(".policy-months")).isVisible();
        Browser.picture(page, "policies-chosen");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep this question")).click();
        Locator dialog = Browser.dialog(page);
        dialog.getByLabel("Name").fill(name);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save")).click();
        page.navigate("/app/audit/policies");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ask “" + name + "” again")).click();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(number))).isVisible();
        assertThat(page.url()).contains("policy=retroactive-pause", "months=12");
        assertThat(refused).isEmpty();
        onAPhone(page, "/app/audit/policies?policy=retroactive-pause", ".policy-months", "policies-phone");
        page.context().close();

        Page chinese = open("zh");
        chinese.navigate("/app/audit/policies?policy=retroactive-pause");
        assertThat(chinese.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(number))).isVisible();
        Browser.picture(chinese, "policies-zh");
        chinese.context().close();
    }

    private Page open(String language) {
        Page page = Browser.open("zh".equals(language) ? "zh-CN" : "en-GB", port);
        page.setDefaultTimeout(SLOW);
        page.addInitScript("localStorage.setItem('aftersales.language', '" + language + "')");
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                refused.add(message.text());
            }
        });
        return Browser.login(page, "auditor.central-ac", "/app/");
    }

    private static void onAPhone(Page page, String address, String sought, String picture) {
        page.setViewportSize(390, 844);
        page.navigate(address);
        assertThat(page.locator(sought)).isVisible();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "pages", picture + ".png")));
    }

    /** A visit under way whose technician was quicker than anybody can be, with a pause that was entered late and a photograph. */
    private String aCase() throws Exception {
        now = clock.instant().minus(Duration.ofHours(4L + 24L * made++));
        SlaFixtures.at(now);
        String number = as("agent.central-ac", () -> road.open("central-ac"));
        pass(Duration.ofMinutes(10));
        as("agent.central-ac", () -> {
            road.toDispatch(number);
            cases.pause(number, "客户要求改期", "customer", now.minusSeconds(540), now.minusSeconds(500));
            documents.add(number, Document.Kind.PHOTO, "现场.png", () -> new ByteArrayInputStream(PNG));
            return number;
        });
        pass(Duration.ofMinutes(25));
        as("dispatcher.central-ac", () -> {
            road.dispatch(number);
            return number;
        });
        pass(Duration.ofMinutes(12));
        as(TECHNICIAN, () -> {
            road.accept(number);
            road.appoint(number, Duration.ofHours(1));
            return number;
        });
        pass(Duration.ofMinutes(40));
        as(TECHNICIAN, () -> {
            road.setOut(number);
            return number;
        });
        pass(Duration.ofSeconds(20));
        as(TECHNICIAN, () -> {
            road.arrive(number);
            return number;
        });
        SlaFixtures.now();
        return number;
    }

    private void pass(Duration time) {
        now = now.plus(time);
        SlaFixtures.at(now);
    }

    private static <T> T as(String person, Callable<T> work) throws Exception {
        return CurrentActor.call(new Actor(Actor.Kind.PERSON, person, "central-ac", null, null), work);
    }
}
