package io.aftersales.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.aftersales.customer.InstalledBaseService;
import io.aftersales.servicecase.CaseService;
import io.aftersales.servicecase.ServiceCaseFixtures;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An auditor at the proof of the trail, in a real browser; what was taken home is checked by the program that needs no platform. */
@PageTest
class ProofPageTest {

    private static final int SLOW = 90_000;
    private static final String ORGANISATION = "electrical-equipment";

    @LocalServerPort
    private int port;
    @Autowired
    private InstalledBaseService archive;
    @Autowired
    private CaseService cases;
    @Autowired
    private JdbcClient jdbc;
    @TempDir
    private Path folder;

    @Test
    void a_trail_is_checked_taken_home_and_a_tampered_event_is_named() throws Exception {
        String number = cases.open(ServiceCaseFixtures.aReport(ORGANISATION, ServiceCaseFixtures.aUnit(archive, ORGANISATION, true), Map.of()))
                .caseNumber();
        Page page = Browser.open("en-GB", port);
        page.setDefaultTimeout(SLOW);
        page.addInitScript("localStorage.setItem('aftersales.language', 'en')");
        Browser.login(page, "auditor." + ORGANISATION, "/app/proof");

        button(page, "Take an anchor now").click();
        shows(page, "is taken.");
        button(page, "Check now").click();
        shows(page, "Intact");
        assertThat(page.locator(".ant-alert-success")).containsText("anchors agree");
        Browser.picture(page, "proof-intact");

        Path export = taken(page, "Export the trail");
        Path anchors = taken(page, "Download anchors");
        Checked whole = checked(export, anchors);
        assertThat(whole.ends).as(whole.says).isZero();
        assertThat(whole.says).contains("INTACT");

        String payload = jdbc.sql("select payload from audit_event where stream = ? and seq = 1").param("case:" + number).query(String.class).single();
        try {
            jdbc.sql("update audit_event set payload = replace(payload, 'phone', 'email') where stream = ? and seq = 1").param("case:" + number).update();
            button(page, "Check now").click();
            shows(page, "Broken");
            Locator found = page.locator(".ant-alert-error");
            assertThat(found).containsText("case:" + number);
            assertThat(found).containsText("number 1: the row was changed");
            Browser.picture(page, "proof-broken");
            Checked broken = checked(taken(page, "Export the trail"), anchors);
            assertThat(broken.ends).as(broken.says).isEqualTo(1);
            assertThat(broken.says).contains("BROKEN", "case:" + number);
        } finally {
            jdbc.sql("update audit_event set payload = ? where stream = ? and seq = 1").params(payload, "case:" + number).update();
        }
        button(page, "Check now").click();
        shows(page, "Intact");
        String person = "agent." + ORGANISATION;
        try {
            jdbc.sql("insert into role_assignment (person_id, unit_id, role) values (?, ?, 'auditor')").params(person, ORGANISATION + ".hq").update();
            button(page, "Check now").click();
            shows(page, "Broken");
            assertThat(page.locator(".ant-alert-error")).containsText("Table person (people, their passwords and roles): the row " + person
                    + " is not as it was recorded in organisation:" + ORGANISATION);
            Checked forged = checked(taken(page, "Export the trail"), anchors);
            assertThat(forged.ends).as(forged.says).isEqualTo(1);
            assertThat(forged.says).contains("BROKEN", "row " + person);
            page.setViewportSize(390, 844);
            inChinese(page);
            assertThat(page.locator(".ant-alert-error")).containsText("人员及其密码与角色");
            assertThat(page.locator(".ant-alert-error")).containsText(person);
        } finally {
            jdbc.sql("delete from role_assignment where person_id = ? and role = 'auditor'").param(person).update();
        }
        inChinese(page);
        shows(page, "完整");
        Browser.picture(page, "proof-phone");
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        page.context().close();
    }

    private static void inChinese(Page page) {
        page.addInitScript("localStorage.setItem('aftersales.language', 'zh')");
        page.navigate("/app/proof");
        assertThat(page.getByText("审计存证").first()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(SLOW));
        button(page, "立即校验").click();
    }

    private Path taken(Page page, String link) {
        Download download = page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).click());
        Path file = folder.resolve(System.nanoTime() + "-" + download.suggestedFilename());
        download.saveAs(file);
        return file;
    }

    private record Checked(int ends, String says) {
    }

    /** As somebody runs it who has a JDK and two files. */
    private static Checked checked(Path export, Path anchors) throws Exception {
        Process program = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", "target/classes",
                "io.aftersales.verify.VerifyTrail", "--anchors", anchors.toString(), "--lang", "en", export.toString()).redirectErrorStream(true).start();
        String says = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Checked(program.waitFor(), says);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
    }

    private static void shows(Page page, String words) {
        assertThat(page.getByText(words).first()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(SLOW));
    }
}
