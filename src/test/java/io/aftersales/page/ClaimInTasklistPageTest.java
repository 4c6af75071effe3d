package io.aftersales.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.customer.InstalledBaseService;
import io.aftersales.process.TaskDesk;
import io.aftersales.process.TaskFilter;
import io.aftersales.process.TaskRow;
import io.aftersales.servicecase.ServiceCaseFixtures;
import io.aftersales.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A claim through Tasklist alone: filed by the clerk, decided, shared out, paid. */
@PageTest
class ClaimInTasklistPageTest {

    @LocalServerPort
    private int port;
    @Autowired
    private InstalledBaseService archive;
    @Autowired
    private TaskDesk desk;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;

    @Test
    void a_claim_goes_from_the_proof_to_the_money() throws Refusal {
        String serialNo = ServiceCaseFixtures.aUnit(archive, "central-ac", true);
        try (Worker clerk = new Worker("warranty-clerk.central-ac", "zh-CN", port)) {
            clerk.openStart("提交索赔");
            clerk.select("提出方", "outlet");
            clerk.type("序列号", serialNo);
            clerk.type("故障件编码", "P-100");
            clerk.type("故障简述", "压缩机不启动");
            clerk.select("故障原因(如已知)", "product");
            clerk.type("发现日期", LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")).toString());
            clerk.form().locator("button.as-button").first().click();
            clerk.select("类别", "material");
            clerk.type("说明", "压缩机");
            clerk.type("金额(元)", "300.00");
            clerk.picture("file-claim");
            clerk.started();
            String number = jdbc.sql("select case_number from warranty_claim w join service_case c on c.number = w.case_number where c.serial_no = ?")
                    .param(serialNo).query(String.class).single();
            clerk.open(task(number, "DecideLines").id());
            clerk.select("裁定", "approved");
            clerk.select("处理方式", "none");
            clerk.picture("decide-lines");
            clerk.completed();
            clerk.open(task(number, "SplitCost").id());
            clerk.picture("split-cost");
            clerk.completed();
            assertThat(jdbc.sql("select state from warranty_claim where case_number = ?").param(number).query(String.class).single())
                    .isEqualTo("settled");
        }
    }

    private TaskRow task(String number, String task) throws Refusal {
        List<TaskRow> open = desk.list(TaskFilter.ofCase(number)).items();
        return open.stream().filter(row -> row.task().equals("UserTask_" + task)).findFirst().orElseThrow();
    }
}
