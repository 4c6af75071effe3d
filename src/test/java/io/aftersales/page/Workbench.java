package io.aftersales.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A person at the console's workbench with a window of their own. */
final class Workbench implements AutoCloseable {

    private static final int SLOW = 60_000;

    private static int closed;

    private final Page page;
    private final List<String> refused = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();

    Workbench(String person, String language, int port) {
        this.page = Browser.open(language, port);
        page.setDefaultTimeout(SLOW);
        // the person's own language is Chinese; chosen before, another one stays
        page.addInitScript("localStorage.setItem('aftersales.language', '" + language.substring(0, 2) + "')");
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                refused.add(message.text());
            }
        });
        page.onResponse(answer -> {
            if (answer.status() >= 400) {
                failed.add(answer.status() + " " + answer.request().method() + " " + answer.url());
            }
        });
        Browser.login(page, person, "/app/");
    }

    Page page() {
        return page;
    }

    /** What the content security policy refused. */
    List<String> refused() {
        return refused;
    }

    /** Requests that were not answered as asked. */
    List<String> failed() {
        return failed;
    }

    void open(String address) {
        page.navigate(address);
    }

    void tab(String name) {
        page.getByRole(AriaRole.TAB, new GetByRoleOptions().setName(Pattern.compile(name))).click();
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile(name)));
    }

    void sees(String text) {
        assertThat(page.getByText(text).first()).isVisible();
    }

    void sees(Pattern text) {
        assertThat(page.getByText(text).first()).isVisible();
    }

    void saved() {
        assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText(Pattern.compile("(Saved|已保存) \\d\\d:\\d\\d"))))
                .isVisible();
    }

    /** Writes into the first cell of the first row that can be seen on its side. */
    void retype(String side, String text) {
        Locator cell = page.locator(".dmn-editor tbody tr").first().locator("td." + side + ":visible").first();
        cell.click();
        page.keyboard().press("Control+a");
        page.keyboard().type(text);
        assertThat(cell).containsText(text);
    }

    /** Nothing is wider than the screen. */
    void narrow() {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).isLessThanOrEqualTo(0);
    }

    void picture(String name) {
        Browser.picture(page, name);
    }

    @Override
    public void close() {
        picture("workbench-at-last-" + ++closed);
        page.context().close();
    }
}
