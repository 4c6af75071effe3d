package io.aftersales.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.pricelist.PriceListReads;
import io.aftersales.pricelist.PriceListService;
import io.aftersales.pricelist.PriceRow;
import io.aftersales.pricelist.Prices;
import io.aftersales.process.TaskDesk;
import io.aftersales.process.TaskFilter;
import io.aftersales.rulechange.RuleChangeService;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An emergency change of a price list through Tasklist alone: approved by one person, confirmed by another. */
@PageTest
class RuleChangeInTasklistPageTest {

    private static final String ANALYST = "analyst.central-ac";

    @LocalServerPort
    private int port;
    @Autowired
    private PriceListService lists;
    @Autowired
    private Prices prices;
    @Autowired
    private RuleChangeService changes;
    @Autowired
    private TaskDesk desk;

    @Test
    void an_emergency_goes_from_the_analyst_over_two_approvers_into_force() throws Exception {
        String code = "T" + UUID.randomUUID().toString().substring(0, 8);
        String number = CurrentActor.call(new Actor(Actor.Kind.PERSON, ANALYST, "central-ac", null, null), () -> submitted(code));
        try (Worker approver = new Worker("rule-approver.central-ac", "zh-CN", port)) {
            approver.open(task(number, "ApproveChange"));
            assertThat(approver.form().getByText("两人批准后立即生效").first()).isVisible();
            assertThat(approver.form().getByText("配件涨价").first()).isVisible();
            approver.choose("是否批准变更", "批准");
            approver.picture("approve-change");
            approver.completed();
        }
        assertThat(prices.on("central-ac", code, LocalDate.of(2026, 6, 1))).isEmpty();
        try (Worker manager = new Worker("general-manager.central-ac", "en-GB", port)) {
            manager.open(task(number, "ConfirmEmergency"));
            assertThat(manager.form().getByText("effective at once, after two approvals").first()).isVisible();
            manager.choose("Confirm the emergency change", "Confirm");
            manager.picture("confirm-emergency");
            manager.completed();
        }
        assertThat(prices.on("central-ac", code, LocalDate.of(2026, 6, 1)).orElseThrow().unitPrice()).isEqualByComparingTo("12.30");
    }

    private String submitted(String code) throws Refusal {
        lists.create("central-ac", "list-" + code.toLowerCase(java.util.Locale.ROOT), new Text("急件价目表", "Urgent prices"));
        PriceListReads.DraftView draft = lists.begin("central-ac", "list-" + code.toLowerCase(java.util.Locale.ROOT), "涨价");
        lists.save(draft.draft().id(), 1, List.of(new PriceRow(code, "电容", "Capacitor", "件", "12.30", "2026-01-01", "")));
        return changes.submit(new RuleChangeService.Submission("price-list", draft.draft().id(), "配件涨价", null, true));
    }

    private String task(String number, String task) throws Refusal {
        return desk.list(TaskFilter.ofCase(number)).items().stream().filter(row -> row.task().equals("UserTask_" + task)).findFirst().orElseThrow()
                .id();
    }
}
