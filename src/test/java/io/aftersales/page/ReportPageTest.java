package io.aftersales.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.aftersales.sla.ClockService;
import io.aftersales.sla.SlaFixtures;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A manager at the end of a month, in a real browser and under the real content security policy: from a number to its cases and back, and to a file. */
@PageTest
class ReportPageTest {

    /** No other test looks there. */
    private static final Instant WITHIN = Instant.parse("2033-05-10T02:00:00Z");
    private static final String MAY = "/app/reports/attainment?from=2033-05-01&to=2033-05-31&by=branch&product=";

    @LocalServerPort
    private int port;
    @Autowired
    private ClockService clocks;
    @Autowired
    private JdbcClient jdbc;

    private final String product = "page-" + UUID.randomUUID().toString().substring(0, 8);
    private final List<String> numbers = new ArrayList<>();

    @AfterEach
    void time_goes_on() {
        numbers.forEach(clocks::cancelAll);
        SlaFixtures.now();
        jdbc.sql("delete from report_subscription where person = 'general-manager.central-ac'").update();
    }

    /** Two of three deadlines of the south are kept. */
    private void deadlines() throws Exception {
        SlaFixtures.at(WITHIN.minusSeconds(3600));
        for (int at = 0; at < 3; at++) {
            String number = SlaFixtures.aCase(jdbc, "central-ac", "central-ac.south");
            jdbc.sql("update service_case set product_family = ? where number = ?").params(product, number).update();
            numbers.add(number);
            clocks.start(number, "arrive", WITHIN.minusSeconds(3600), WITHIN, null);
        }
        clocks.meet(numbers.get(0), "arrive", WITHIN.minusSeconds(60));
        clocks.meet(numbers.get(1), "arrive", WITHIN.minusSeconds(60));
        SlaFixtures.at(WITHIN.plusSeconds(60));
        clocks.meet(numbers.get(2), "arrive", WITHIN.plusSeconds(60));
        SlaFixtures.now();
    }

    @Test
    void a_number_leads_to_its_cases_and_back_and_the_report_is_taken_away_as_a_workbook() throws Exception {
        deadlines();
        List<String> refused = new ArrayList<>();
        Page page = console("en-GB", refused);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Reports")).click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Deadlines kept"))).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Deadlines kept"))).isVisible();
        page.waitForURL(Pattern.compile(".*/app/reports/attainment.*"));

        page.navigate(MAY + product);
        assertThat(page.locator(".chart svg")).isVisible();
        Locator south = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("66.7 %")).first();
        assertThat(south).containsText("2 of 3");
        assertThat(page.getByLabel("Figures and what they mean")).containsText("Deadlines that fell due in the period");
        Browser.picture(page, "report");

        south.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("2 counted\\. Open the cases$"))).first().click();
        Locator drawer = page.getByRole(AriaRole.DIALOG);
        assertThat(drawer).containsText("2 entries");
        assertThat(drawer).containsText(numbers.get(0));
        assertThat(drawer).not().containsText(numbers.get(2));
        Browser.picture(page, "report-cases");
        page.goBack();
        assertThat(drawer).isHidden();
        assertThat(page.locator(".chart svg")).isVisible();

        Download file = page.waitForDownload(() -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Excel")).click());
        assertThat(file.suggestedFilename()).isEqualTo("attainment-2033-05-01-2033-05-31.xlsx");
        workbook(file.path());
        onPaper(page);
        byMail(page);
        assertThat(refused).isEmpty();
        page.context().close();
    }

    private static void workbook(Path file) throws Exception {
        try (InputStream bytes = Files.newInputStream(file); ReadableWorkbook book = new ReadableWorkbook(bytes)) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows.get(0).getCell(0).getText()).isEqualTo("Branch");
            assertThat(rows.get(1).getCell(1).asNumber()).isEqualByComparingTo("0.666667");
            assertThat(rows.get(1).getCell(2).asNumber()).isEqualByComparingTo("2");
            assertThat(book.getSheet(1).orElseThrow().read().toString()).contains("2033-05-01 to 2033-05-31");
        }
    }

    /** Without the frame, and the chart as wide as the paper. */
    private void onPaper(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        assertThat(page.locator(".shell-head")).isHidden();
        assertThat(page.locator(".filters")).isHidden();
        assertThat(page.locator(".report-stamp")).containsText("Filters: " + product);
        page.evaluate("dispatchEvent(new Event('beforeprint'))");
        assertThat(page.locator(".chart svg")).hasAttribute("width", "660");
        page.evaluate("dispatchEvent(new Event('afterprint'))");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.SCREEN));
    }

    private void byMail(Page page) {
        jdbc.sql("update person set email = coalesce(email, 'gm@example.com') where id = 'general-manager.central-ac'").update();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("By mail")).click();
        Locator dialog = Browser.dialog(page);
        dialog.getByLabel("Every Monday, for the week before").check();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Send it to me")).click();
        assertThat(dialog).isHidden();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("All reports")).click();
        Locator row = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Every Monday"));
        assertThat(row).containsText("Deadlines kept");
        Browser.picture(page, "reports");
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Stop")).click();
        page.locator(".ant-popconfirm").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Stop")).click();
        assertThat(row).hasCount(0);
    }

    @Test
    void on_a_phone_the_figures_stand_below_each_other_in_chinese() throws Exception {
        deadlines();
        List<String> refused = new ArrayList<>();
        Page page = console("zh-CN", refused);
        page.setViewportSize(390, 844);
        page.navigate(MAY + product);
        Locator card = page.locator("li.card").filter(new Locator.FilterOptions().setHasText("66.7 %")).first();
        assertThat(card).containsText("2 / 3");
        assertThat(page.getByLabel("指标及其含义")).isVisible();
        assertThat(page.locator(".chart svg")).isVisible();
        Browser.picture(page, "report-phone");
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        assertThat(refused).isEmpty();
        page.context().close();
    }

    @Test
    void every_report_of_the_list_opens() {
        List<String> refused = new ArrayList<>();
        Page page = console("en-GB", refused);
        page.navigate("/app/reports");
        Locator links = page.locator(".report-list a");
        links.first().waitFor();
        List<String> addresses = links.all().stream().map(link -> link.getAttribute("href")).toList();
        assertThat(addresses).hasSizeGreaterThan(5);
        for (String address : addresses) {
            page.navigate(address);
            assertThat(page.locator(".report-tile").first()).isVisible();
            assertThat(page.locator(".report .ant-alert-error")).hasCount(0);
            assertThat(page.locator(".report-definition").first()).not().isEmpty();
            Browser.picture(page, address.substring(address.lastIndexOf('/') + 1));
        }
        assertThat(refused).isEmpty();
        page.context().close();
    }

    private Page console(String language, List<String> refused) {
        Page page = Browser.open(language, port);
        page.setDefaultTimeout(60_000);
        page.addInitScript("localStorage.setItem('aftersales.language', '" + language.substring(0, 2) + "')");
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                refused.add(message.text());
            }
        });
        return Browser.login(page, "general-manager.central-ac", "/app/board");
    }
}
