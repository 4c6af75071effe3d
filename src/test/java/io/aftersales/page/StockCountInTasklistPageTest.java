package io.aftersales.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.process.TaskDesk;
import io.aftersales.process.TaskFilter;
import io.aftersales.shared.Refusal;
import io.aftersales.stock.CountOpening;
import io.aftersales.stock.Place;
import io.aftersales.stock.StockCount;
import io.aftersales.stock.StockCountService;
import io.aftersales.stock.StockFixtures;
import io.aftersales.stock.StockService;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A count through Tasklist alone: the keeper counts and explains, the accountant approves. */
@PageTest
class StockCountInTasklistPageTest {

    @LocalServerPort
    private int port;
    @Autowired
    private CountOpening opening;
    @Autowired
    private StockCountService counts;
    @Autowired
    private StockService stock;
    @Autowired
    private TaskDesk desk;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_shortage_goes_from_the_count_to_the_books() throws Refusal {
        StockFixtures fixtures = new StockFixtures(jdbc, stock);
        Place store = fixtures.store("central-ac.south");
        String part = fixtures.part("central-ac", "88.00");
        fixtures.receive("central-ac", part, 6, store, "50.00");
        String number = opening.open(store, List.of()).get(0);
        try (Worker keeper = new Worker("warehouse-keeper.central-ac.south", "zh-CN", port)) {
            keeper.open(task(number, "CountStock"));
            assertThat(keeper.form().getByText("项目库").first()).isVisible();
            assertThat(keeper.form().locator("input").first()).hasValue(Pattern.compile("^" + part + ".*"));
            keeper.form().getByLabel("实盘数量").first().fill("5");
            keeper.page().waitForTimeout(400);
            keeper.picture("count-stock");
            keeper.completed();
            keeper.open(task(number, "ExplainDifferences"));
            assertThat(keeper.form().getByText("账面 6,实盘 5,差异 -1").first()).isVisible();
            keeper.choose("是否复盘", "否");
            keeper.type("差异说明", "搬运时损坏后丢弃");
            keeper.picture("explain-differences");
            keeper.completed();
        }
        try (Worker accountant = new Worker("parts-accountant.central-ac.south", "en-GB", port)) {
            accountant.open(task(number, "ApproveDifferences"));
            assertThat(accountant.form().getByText("搬运时损坏后丢弃").first()).isVisible();
            accountant.choose("Approve the differences", "Yes");
            accountant.picture("approve-differences");
            accountant.completed();
        }
        StockCount count = counts.count(number);
        assertThat(count.state()).isEqualTo("booked");
        assertThat(count.lines().get(0).charged()).isEqualByComparingTo("88.00");
        assertThat(stock.onHand(store, part)).isEqualTo(5);
    }

    private String task(String number, String task) throws Refusal {
        return desk.list(TaskFilter.ofCase(number)).items().stream().filter(row -> row.task().equals("UserTask_" + task)).findFirst().orElseThrow()
                .id();
    }
}
