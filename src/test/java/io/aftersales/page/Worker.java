package io.aftersales.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.LoadState;
import java.util.regex.Pattern;

/** A person who works in Tasklist with a window of their own, by what stands on the screen. */
final class Worker implements AutoCloseable {

    /** Longer than the form waits for the next letter before it takes an answer. */
    private static final int SETTLED = 400;
    private static final int OVERLOOKED = 15_000;
    private static final int WHATEVER_FOLLOWS = 30_000;

    private final Page page;
    private final boolean chinese;

    Worker(String person, String language, int port) {
        this.page = Browser.open(language, port);
        this.chinese = language.startsWith("zh");
        Browser.login(page, person, "/camunda/app/tasklist/default/");
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    Page page() {
        return page;
    }

    /** Opens a task and makes it the own one where it is nobody's. */
    void open(String task) {
        page.navigate("/camunda/app/tasklist/default/#/?task=" + task);
        try {
            form().waitFor(new Locator.WaitForOptions().setTimeout(OVERLOOKED));
        } catch (TimeoutError stillStarting) {
            // Tasklist overlooks an address that changes while it starts
            page.reload();
            form().waitFor(new Locator.WaitForOptions().setTimeout(WHATEVER_FOLLOWS));
        }
        Locator complete = complete();
        Locator claim = page.getByText(Pattern.compile("^\\s*(Claim|认领)\\s*$")).first();
        page.waitForTimeout(SETTLED);
        if (complete.isDisabled()) {
            claim.click();
        }
        assertThat(complete).isEnabled(new LocatorAssertions.IsEnabledOptions().setTimeout(WHATEVER_FOLLOWS));
    }

    /** Opens the start form of a process by its name in Tasklist's list. */
    void openStart(String process) {
        page.getByText(Pattern.compile("^\\s*(Start process|发起流程)\\s*$")).first().click();
        page.locator(".modal-dialog").getByText(process).first().click();
        form().waitFor();
        page.waitForTimeout(SETTLED);
    }

    void choose(String question, String answer) {
        field(question).getByLabel(answer, new Locator.GetByLabelOptions().setExact(true)).first().click();
        page.waitForTimeout(SETTLED);
    }

    void tick(String label) {
        form().getByLabel(label).first().click();
        page.waitForTimeout(SETTLED);
    }

    void tickAll(String question) {
        Locator boxes = field(question).locator("input[type=checkbox]");
        for (int i = 0; i < boxes.count(); i++) {
            boxes.nth(i).click();
        }
        page.waitForTimeout(SETTLED);
    }

    void select(String question, String answer) {
        field(question).locator("select").selectOption(answer);
        page.waitForTimeout(SETTLED);
    }

    /** Takes the first choice that is one. */
    void selectFirst(String question) {
        Locator select = field(question).locator("select");
        select.selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.waitForTimeout(SETTLED);
    }

    void type(String question, String text) {
        field(question).locator("input, textarea").first().fill(text);
        page.waitForTimeout(SETTLED);
    }

    /** Presses Tasklist's own button and waits until the task is gone. */
    void completed() {
        complete().click();
        // whatever follows in the process comes first, the printing of papers for example
        assertThat(page.locator(".aftersales-page")).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(WHATEVER_FOLLOWS));
    }

    /** Presses Tasklist's own button; the form stays, and this sentence says why. */
    void refused(String sentence) {
        complete().click();
        assertThat(page.getByText(sentence).first()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(WHATEVER_FOLLOWS));
        assertThat(form()).isVisible();
    }

    void started() {
        page.locator(".modal-dialog").getByText(Pattern.compile("^\\s*(Start|启动|提交|开始)\\s*$")).last().click();
        assertThat(page.locator(".modal-dialog")).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(WHATEVER_FOLLOWS));
    }

    Locator form() {
        return page.locator(".aftersales-page .as-form");
    }

    void picture(String name) {
        Browser.picture(page, name + (chinese ? "-zh" : "-en"));
    }

    private Locator complete() {
        return page.locator("button[ng-click='complete()']").first();
    }

    /** The question's own field, not the list or group that it stands in. */
    private Locator field(String question) {
        return form().locator(".fjs-form-field").filter(new Locator.FilterOptions().setHasNot(page.locator(".fjs-form-field"))).filter(new Locator.FilterOptions().setHas(
                page.locator(".fjs-form-field-label").filter(new Locator.FilterOptions()
                        .setHasText(Pattern.compile("^" + question.replaceAll("([().?*])", "\\\\$1")))))).first();
    }

    @Override
    public void close() {
        page.context().close();
    }
}
