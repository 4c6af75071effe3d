package io.aftersales.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where the day of each role begins, and every page that is offered to it: nothing fails, and no key stands where a word should. */
@PageTest
class EveryPageTest {

    private static final Pattern NOT_A_WORD = Pattern.compile("\\bundefined\\b|\\[object|\\bNaN\\b|^[a-z]+([A-Z][a-z]+)+$|^[a-z]+\\.[a-z]+[A-Z]\\w+$",
            Pattern.MULTILINE);

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({"agent, zh-CN", "technician, en-GB", "parts-accountant, zh-CN", "install-supervisor, en-GB", "warranty-clerk, zh-CN",
        "settlement-clerk, en-GB", "general-manager, zh-CN", "auditor, en-GB", "analyst, zh-CN", "administrator, en-GB"})
    void no_page_that_is_offered_fails(String role, String language) {
        List<String> faults = new ArrayList<>();
        Page page = Browser.open(language, port);
        try {
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    faults.add(page.url() + " " + message.text());
                }
            });
            page.onPageError(error -> faults.add(page.url() + " " + error));
            page.onResponse(response -> {
                if (response.status() >= 400) {
                    faults.add(page.url() + " " + response.status() + " " + response.url());
                }
            });
            Browser.login(page, role + ".central-ac", "/app/");
            page.waitForSelector("nav a[href^='/app/']");
            for (Object address : (List<?>) page.evalOnSelectorAll("nav a[href^='/app/']", "all => all.map(one => one.getAttribute('href'))")) {
                page.click("nav a[href='" + address + "']");
                page.waitForURL("**" + address + "*");
                page.waitForSelector("h1");
                page.waitForCondition(() -> page.locator(".ant-skeleton, .ant-spin-spinning").count() == 0);
                NOT_A_WORD.matcher(page.innerText("main, #content")).results().forEach(found -> faults.add(address + " shows " + found.group()));
            }
            assertThat(faults).isEmpty();
        } finally {
            page.context().close();
        }
    }

    @ParameterizedTest
    @CsvSource({"/app/stock/stores/store%3Acentral-ac.foshan, 200", "/app/cases/R-20261122-0001, 200", "/app/assets/missing.js, 404",
        "/app/missing.js, 404"})
    void an_address_of_the_console_can_be_opened_by_itself_and_a_missing_file_stays_missing(String address, int status) {
        Page page = Browser.open("en-GB", port);
        try {
            Browser.login(page, "general-manager.central-ac", "/app/");
            assertThat(page.request().get(address).status()).isEqualTo(status);
        } finally {
            page.context().close();
        }
    }
}
