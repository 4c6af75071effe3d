package io.aftersales.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.aftersales.pricelist.PriceListService;
import io.aftersales.pricelist.Prices;
import io.aftersales.process.TaskDesk;
import io.aftersales.process.TaskFilter;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A price list in a real browser: from a spreadsheet with a mistake to a price in force that others approved in Tasklist. */
@PageTest
class PriceListPageTest {

    private static final String ANALYST = "analyst.central-ac";
    private static final int SLOW = 60_000;
    private static final LocatorAssertions.IsVisibleOptions PATIENT = new LocatorAssertions.IsVisibleOptions().setTimeout(SLOW);
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @LocalServerPort
    private int port;
    @Autowired
    private PriceListService lists;
    @Autowired
    private Prices prices;
    @Autowired
    private TaskDesk desk;

    private final String code = "F" + UUID.randomUUID().toString().substring(0, 8);
    private final String key = "fees-" + code.toLowerCase(Locale.ROOT);

    @Test
    void a_spreadsheet_with_a_wrong_line_is_mended_handed_in_and_approved_by_others() throws Exception {
        CurrentActor.call(new Actor(Actor.Kind.PERSON, ANALYST, "central-ac", null, null),
                () -> lists.create("central-ac", key, new Text("服务收费标准", "Service fees")));
        Page page = console(ANALYST, "/app/prices/central-ac/" + key);
        // the icon's name comes first
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Begin a draft")).click();
        page.locator("input[type=file]").setInputFiles(new FilePayload("prices.csv", "text/csv", ("code,nameZh,nameEn,unit,price,validFrom\n"
                + code + ",上门费,Visit,次,50.00,2026-01-01\n" + code + "-2,检测费,Diagnosis,次,80.005,2026-01-01\n").getBytes(StandardCharsets.UTF_8)));
        Locator refused = page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText("1 line of the file must be mended"));
        assertThat(refused.getByText("has more than two decimals")).isVisible(PATIENT);
        assertThat(refused.locator("tbody tr td").first()).hasText("3");
        Browser.picture(page, "price-list-refused");
        inChinese(page.url());

        Locator wrong = page.getByLabel("Price (CNY), row 2");
        assertThat(wrong).hasAttribute("aria-invalid", "true");
        wrong.fill("80.00");
        assertThat(page.getByText("Every cell is right.")).isVisible(PATIENT);
        String number = handedIn(page);
        page.context().close();

        assertThat(prices.on("central-ac", code, DAY)).isEmpty();
        try (Worker approver = new Worker("rule-approver.central-ac", "zh-CN", port)) {
            approver.open(task(number, "ApproveChange"));
            approver.choose("是否批准变更", "批准");
            approver.completed();
        }
        try (Worker manager = new Worker("general-manager.central-ac", "en-GB", port)) {
            manager.open(task(number, "ConfirmEmergency"));
            manager.choose("Confirm the emergency change", "Confirm");
            manager.completed();
        }
        assertThat(prices.on("central-ac", code, DAY).orElseThrow().unitPrice()).isEqualByComparingTo("50.00");
        inForce();
    }

    private String handedIn(Page page) {
        button(page, "Hand in").click();
        Locator dialog = Browser.dialog(page);
        dialog.getByLabel("Why is it to change?").fill("Fees of the new year");
        dialog.getByText("Emergency: two approvers, in force at once").click();
        Browser.picture(page, "price-list-submit");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Hand in")).click();
        Locator mark = page.locator("a").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^[A-Z]-\\d{8}-\\d+$"))).first();
        assertThat(mark).isVisible(PATIENT);
        return mark.textContent();
    }

    /** What the list shows to whoever tells customers the price. */
    private void inForce() {
        Page page = console("agent.central-ac", "/app/prices/central-ac/" + key);
        assertThat(page.getByText("Version 1", new Page.GetByTextOptions().setExact(true))).isVisible(PATIENT);
        assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(code + "-2"))).containsText("80.00");
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Versions")).click();
        Browser.picture(page, "price-list-in-force");
        page.context().close();
    }

    /** The same draft on a telephone, in Chinese. */
    private void inChinese(String address) {
        Page page = Browser.open("zh-CN", port);
        page.setDefaultTimeout(SLOW);
        page.setViewportSize(390, 844);
        Browser.login(page, ANALYST, address.replaceAll("\\?.*", ""));
        assertThat(page.getByText("最多两位小数").first()).isVisible(PATIENT);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        Browser.picture(page, "price-list-phone-zh");
        page.context().close();
    }

    private Page console(String person, String address) {
        Page page = Browser.open("en-GB", port);
        page.setDefaultTimeout(SLOW);
        // the sample people's own language is Chinese; chosen before, another one stays
        page.addInitScript("localStorage.setItem('aftersales.language', 'en')");
        return Browser.login(page, person, address);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private String task(String number, String task) throws Refusal {
        return desk.list(TaskFilter.ofCase(number)).items().stream().filter(row -> row.task().equals("UserTask_" + task)).findFirst().orElseThrow()
                .id();
    }
}
