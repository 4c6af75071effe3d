package io.aftersales.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.aftersales.customer.InstalledBaseService;
import io.aftersales.servicecase.CaseService;
import io.aftersales.servicecase.ServiceCaseFixtures;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What stands behind a row of the board: why the deadline, where the time went, what it waits for and what can be done. */
@PageTest
class BoardDrawerPageTest {

    private static final int SLOW = 90_000;

    @LocalServerPort
    private int port;
    @Autowired
    private InstalledBaseService archive;
    @Autowired
    private CaseService cases;

    @ParameterizedTest
    @CsvSource({"branch-manager.central-ac, en, 1440", "branch-manager.central-ac, zh, 390", "supervisor.central-ac, zh, 1440",
        "supervisor.central-ac, en, 390"})
    void a_row_tells_its_table_its_time_and_its_diagram(String person, String language, int width) throws Exception {
        String number = waiting();
        Page page = open(person, language, width);
        Locator drawer = drawer(page, number);

        assertThat(drawer.locator(".board-acts button").first()).isVisible(slow());
        assertThat(drawer.locator(".time-bar .ledger-piece, .ledger .ledger-piece").first()).isVisible(slow());
        assertThat(drawer.locator(".ledger-legend th").first()).hasText(Pattern.compile("zh".equals(language) ? "[\\u4e00-\\u9fff]" : "^[ -~–]+$"));
        assertThat(drawer.locator(".djs-container").first()).isVisible(slow());
        Locator table = drawer.locator(".story-table .tjs-table");
        assertThat(table).isVisible(slow());
        table.scrollIntoViewIfNeeded();
        Browser.picture(page, "drawer-" + language + "-" + width);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
        page.context().close();
    }

    @Test
    void the_severities_that_can_be_chosen_are_those_of_the_organisations_table() throws Exception {
        String number = waiting();
        Page page = open("supervisor.central-ac", "en", 1440);
        Locator drawer = drawer(page, number);
        drawer.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Raise severity")).click();
        Locator dialog = page.getByRole(AriaRole.DIALOG).last();
        assertThat(dialog.locator(".ant-select").first()).containsText("Major");
        dialog.getByLabel("Reason").fill("A hospital");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Raise severity")).click();
        assertThat(drawer.getByText("Major").first()).isVisible(slow());
        assertThat(drawer.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Raise severity"))).hasCount(0);
        page.context().close();
    }

    private String waiting() throws Exception {
        String number = cases.open(ServiceCaseFixtures.aReport("central-ac", ServiceCaseFixtures.aUnit(archive, "central-ac", true),
                Map.of("severity", "ordinary"))).caseNumber();
        cases.assignTo(number, "central-ac.south");
        return number;
    }

    private Page open(String person, String language, int width) {
        Page page = Browser.open("zh".equals(language) ? "zh-CN" : "en-GB", port);
        page.setDefaultTimeout(SLOW);
        page.setViewportSize(width, 900);
        page.addInitScript("localStorage.setItem('aftersales.language', '" + language + "')");
        return Browser.login(page, person, "/app/board");
    }

    private static Locator drawer(Page page, String number) {
        page.locator("tr, li", new Page.LocatorOptions().setHasText(number))
                .filter(new Locator.FilterOptions().setHas(page.locator(".board-open"))).first().locator(".board-open").first().click();
        Locator drawer = page.getByRole(AriaRole.DIALOG).first();
        assertThat(drawer.locator(".board-mark").first()).isVisible(slow());
        return drawer;
    }

    private static LocatorAssertions.IsVisibleOptions slow() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(SLOW);
    }
}
