package io.aftersales.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.process.TaskDesk;
import io.aftersales.process.TaskFilter;
import io.aftersales.servicecase.ServiceCaseFixtures;
import io.aftersales.settlement.LedgerService;
import io.aftersales.settlement.Party;
import io.aftersales.settlement.Posting;
import io.aftersales.settlement.StatementReads;
import io.aftersales.settlement.StatementRuns;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A month of an outlet through Tasklist alone: held at a gate, prepared, approved by another person, confirmed, paid. */
@PageTest
class StatementInTasklistPageTest {

    private static final String ORGANISATION = "home-appliance";

    @LocalServerPort
    private int port;
    @Autowired
    private LedgerService ledger;
    @Autowired
    private StatementRuns runs;
    @Autowired
    private StatementReads statements;
    @Autowired
    private TaskDesk desk;
    @Autowired
    private Clock clock;

    @Test
    void a_month_goes_from_its_gates_to_the_payout() throws Refusal {
        Party outlet = Party.unit(ServiceCaseFixtures.homeOf(ORGANISATION).outlet());
        YearMonth month = YearMonth.from(LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"))).minusMonths(1);
        post(outlet, "labour", "1000", month.atDay(6));
        post(outlet, "penalty", "-50", month.atDay(11));
        String number = runs.open(ORGANISATION, outlet, month).orElseThrow();
        try (Worker clerk = new Worker("settlement-clerk." + ORGANISATION, "zh-CN", port)) {
            clerk.open(task(number, "ReviewHold"));
            assertThat(clerk.form().getByText("满意用户").first()).isVisible();
            clerk.select("满意率是否达标", "yes");
            clerk.picture("review-hold");
            clerk.refused("请填写处理情况或理由。");
            clerk.type("处理情况或理由", "本月无回访,抽查三户均满意");
            clerk.completed();
            clerk.open(task(number, "PrepareStatement"));
            assertThat(clerk.form().getByText("CNY -50.00").first()).isVisible();
            clerk.select("本月等级", "A");
            clerk.type("调整等级的理由", "抽查优良");
            clerk.picture("prepare-statement");
            clerk.completed();
        }
        try (Worker manager = new Worker("general-manager." + ORGANISATION, "en-GB", port)) {
            manager.open(task(number, "ApproveStatement"));
            assertThat(manager.form().getByText("CNY 1050.00").first()).isVisible();
            manager.choose("Is it approved?", "Yes");
            manager.picture("approve-statement");
            manager.completed();
        }
        assertThat(statements.of(number).approvedBy()).isEqualTo("general-manager." + ORGANISATION)
                .isNotEqualTo(statements.of(number).preparedBy());
        try (Worker technician = new Worker("technician." + outlet.id(), "zh-CN", port)) {
            technician.open(task(number, "ConfirmStatement"));
            assertThat(technician.form().getByText("等级系数调整").first()).isVisible();
            technician.choose("结算单是否无误", "无误");
            technician.picture("confirm-statement");
            technician.completed();
        }
        assertThat(statements.of(number).state()).isEqualTo("paid");
        assertThat(statements.of(number).paid()).isEqualByComparingTo("1050");
    }

    private void post(Party outlet, String kind, String amount, LocalDate on) throws Refusal {
        ledger.post(new Posting(ORGANISATION, "test:" + UUID.randomUUID(), kind, outlet, new BigDecimal(amount), on, null, null));
    }

    private String task(String number, String task) throws Refusal {
        return desk.list(TaskFilter.ofCase(number)).items().stream().filter(row -> row.task().equals("UserTask_" + task)).findFirst().orElseThrow()
                .id();
    }
}
