package io.aftersales.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an analyst does every day at the table of a draft, in a real browser. */
@PageTest
class TableEditorPageTest {

    private static final String MADE_UP = "made-up-for-cancelling";
    /** Each asks for another time of day, so that none is answered from memory: more than a browser needs to press a button. */
    private static final int DECISIONS = 40_000;

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void nothing_made_up_stays() {
        jdbc.sql("delete from decision_receipt where decided_by = ?").param(MADE_UP).update();
    }

    @Test
    void twenty_four_months_become_thirty_six_by_three_clicks_and_undo_takes_it_back() {
        try (Workbench analyst = new Workbench("analyst.central-ac", "en-GB", port)) {
            Page page = analyst.page();
            page.addInitScript("addEventListener('click', event => event.isTrusted && sessionStorage.setItem('clicks', "
                    + "1 + Number(sessionStorage.getItem('clicks') ?? 0)), true)");
            analyst.open("/app/decisions?organisation=central-ac");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Warranty period").setExact(true)).first().click();
            analyst.button("^(edit )?Change$").click();
            Locator cells = page.locator(".dmn-editor td.output-cell:visible");
            cells.filter(new Locator.FilterOptions().setHasText("P24M")).first().click();
            page.waitForResponse(TableEditorPageTest::saves, () -> {
                page.keyboard().press("Control+a");
                page.keyboard().type("\"P36M\"");
            });
            Locator changed = cells.filter(new Locator.FilterOptions().setHasText("P36M"));
            assertThat(changed.first()).isVisible();
            analyst.saved();
            assertThat(page.evaluate("Number(sessionStorage.getItem('clicks'))")).isEqualTo(3);

            int many = changed.count();
            analyst.button("^Undo").click();
            assertThat(changed).hasCount(many - 1);
            analyst.button("^Redo").click();
            assertThat(changed).hasCount(many);
            page.waitForResponse(TableEditorPageTest::saves, () -> analyst.button("^Undo").click());
            assertThat(changed).hasCount(many - 1);
            analyst.saved();
            page.reload();
            assertThat(cells.filter(new Locator.FilterOptions().setHasText("P24M")).first()).isVisible();
            assertThat(changed).hasCount(many - 1);
            givenUp(analyst);
        }
    }

    @Test
    void a_replay_is_cancelled_while_it_runs() {
        decided("fleet-terminal");
        try (Workbench analyst = new Workbench("analyst.fleet-terminal", "en-GB", port)) {
            Page page = analyst.page();
            analyst.open("/app/decisions/response-sla?organisation=fleet-terminal");
            analyst.button("^(edit )?(Change|Go on with the draft)$").click();
            analyst.tab("^Replay$");
            analyst.button("^Replay$").click();
            analyst.button("^Cancel$").click();
            assertThat(page.locator(".ant-tag").getByText("cancelled", new Locator.GetByTextOptions().setExact(true))).isVisible();
            assertThat(analyst.button("^Cancel$")).hasCount(0);
            Map<String, Object> run = jdbc.sql("""
                    select state, done from replay_run where place = 'fleet-terminal' and decision_key = 'response-sla'
                     order by requested_at desc limit 1""").query().singleRow();
            assertThat(run.get("state")).isEqualTo("cancelled");
            assertThat(((Number) run.get("done")).intValue()).isLessThan(DECISIONS);
            givenUp(analyst);
        }
    }

    private static boolean saves(Response answer) {
        return answer.request().method().equals("PUT") && answer.url().contains("/api/drafts/") && answer.ok();
    }

    private void givenUp(Workbench analyst) {
        analyst.button("^Give up$").click();
        analyst.page().getByRole(AriaRole.TOOLTIP).getByText("Give up", new Locator.GetByTextOptions().setExact(true)).click();
        analyst.page().waitForURL(Pattern.compile(".*/app/decisions/[a-z-]+\\?.*"));
    }

    private void decided(String organisation) {
        jdbc.sql("""
                insert into decision_receipt (id, case_number, decision_key, organisation, definition_id, checksum, facts, table_inputs,
                    matched_rules, outputs, zone, calendar_version, decided_at, decided_by)
                select cast(random_uuid() as varchar(36)), 'made-up', p.decision_key, p.organisation, p.definition_id, p.checksum,
                       '{"severity":"ordinary","faultDomain":"platform","reportedAt":"2026-11-' || lpad(10 + mod(x, 10), 2, '0') || 'T'
                           || lpad(mod(x, 24), 2, '0') || ':' || lpad(mod(x / 24, 60), 2, '0') || ':' || lpad(mod(x / 1440, 60), 2, '0') || '+08:00"}',
                       '[]', '[]', '{}', 'Asia/Shanghai', 'cn@1', dateadd('day', -1, current_timestamp), :by
                  from decision_publication p cross join system_range(1, :many)
                 where p.decision_key = 'response-sla' and p.organisation = :organisation
                   and p.version = (select max(q.version) from decision_publication q where q.decision_key = p.decision_key and q.organisation = p.organisation)""")
                .param("by", MADE_UP).param("many", DECISIONS).param("organisation", organisation).update();
    }
}
