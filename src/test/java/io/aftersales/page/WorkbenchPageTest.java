package io.aftersales.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An analyst at the workbench, in a real browser and under the real content security policy. */
@PageTest
class WorkbenchPageTest {

    private static final String TABLE = "/app/decisions/response-sla?organisation=central-ac";
    private static final int SLOW = 60_000;
    private static final LocatorAssertions.IsVisibleOptions PATIENT = new LocatorAssertions.IsVisibleOptions().setTimeout(SLOW);

    @LocalServerPort
    private int port;

    @Test
    void a_limit_is_shortened_with_a_gap_on_the_way_and_the_examples_brought_along() {
        Page page = Browser.open("en-GB", port);
        page.setDefaultTimeout(SLOW);
        // the analyst's own language is Chinese; chosen before, another one stays
        page.addInitScript("localStorage.setItem('aftersales.language', 'en')");
        List<String> refused = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                refused.add(message.text());
            }
        });
        Browser.login(page, "analyst.central-ac", TABLE);
        assertThat(page.getByText("\"PT24H\"").first()).isVisible(PATIENT);
        Browser.picture(page, "workbench-table");
        button(page, Pattern.compile("(Change|Go on with the draft)$")).click();

        retype(cell(page, "output-cell"), "\"PT20H\"");
        assertThat(page.getByText("\"PT20H\" = 20 h")).isVisible(PATIENT);
        assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText(Pattern.compile("Saved \\d\\d:\\d\\d")))).isVisible(PATIENT);
        assertThat(page.getByText("No gap, no overlap, nothing wrong in a cell.")).isVisible(PATIENT);

        retype(cell(page, "input-cell"), "\"ordinary\"");
        Locator gap = page.getByText(Pattern.compile("^No row for: Severity “none”"));
        assertThat(gap).isVisible(PATIENT);
        Browser.picture(page, "workbench-gap");
        retype(cell(page, "input-cell"), "\"ordinary\",\"none\"");
        assertThat(gap).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(SLOW));
        assertThat(page.getByText("No gap, no overlap, nothing wrong in a cell.")).isVisible(PATIENT);

        page.getByRole(AriaRole.TAB, new GetByRoleOptions().setName(Pattern.compile("^Examples"))).click();
        Locator red = page.locator(".example-row").filter(new Locator.FilterOptions().setHasText("differs"));
        assertThat(red.first()).isVisible(PATIENT);
        assertThat(red.first()).containsText("came:");
        Browser.picture(page, "workbench-red");
        for (int left = red.count(); left > 0; left--) {
            red.first().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Change example"))).click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByText("Expect what came out").click();
            dialog.getByText("Save", new Locator.GetByTextOptions().setExact(true)).click();
            assertThat(dialog).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(SLOW));
            assertThat(red).hasCount(left - 1, new LocatorAssertions.HasCountOptions().setTimeout(SLOW));
        }
        assertThat(page.getByText(Pattern.compile("^(\\d+) of \\1 as expected$"))).isVisible(PATIENT);
        Browser.picture(page, "workbench-green");

        page.getByRole(AriaRole.TAB, new GetByRoleOptions().setName("What was saved")).click();
        page.getByRole(AriaRole.RADIO, new GetByRoleOptions().setName("Compare with text 1")).check();
        assertThat(page.getByText("1 row changed")).isVisible(PATIENT);
        assertThat(page.locator(".diff-now")).containsText("\"PT20H\"");
        Browser.picture(page, "workbench-difference");
        assertThat(refused).isEmpty();
        inChinese(page.url());
        button(page, Pattern.compile("^Give up$")).click();
        page.getByRole(AriaRole.TOOLTIP).getByText("Give up", new Locator.GetByTextOptions().setExact(true)).click();
        page.waitForURL(Pattern.compile(".*/app/decisions/response-sla.*"));
        page.context().close();
    }

    /** The same draft as a Chinese reader has it. */
    private void inChinese(String address) {
        Page page = Browser.open("zh-CN", port);
        page.setDefaultTimeout(SLOW);
        Browser.login(page, "analyst.central-ac", address.replaceAll("\\?.*", ""));
        assertThat(page.locator(".dmn-editor th").filter(new Locator.FilterOptions().setHasText("到场时限"))).isVisible(PATIENT);
        assertThat(page.getByText("没有遗漏、没有重叠，单元格均正确。")).isVisible(PATIENT);
        cell(page, "output-cell").click(new Locator.ClickOptions().setButton(com.microsoft.playwright.options.MouseButton.RIGHT));
        assertThat(page.getByText("在下方添加行")).isVisible(PATIENT);
        Browser.picture(page, "workbench-zh");
        page.context().close();
    }

    /** The first cell of the first row that can be seen on its side. */
    private static Locator cell(Page page, String side) {
        return page.locator(".dmn-editor tbody tr").first().locator("td." + side + ":visible").first();
    }

    private static void retype(Locator cell, String text) {
        cell.click();
        cell.page().keyboard().press("Control+a");
        cell.page().keyboard().type(text);
        assertThat(cell).containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(SLOW));
    }

    private static Locator button(Page page, Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }
}
