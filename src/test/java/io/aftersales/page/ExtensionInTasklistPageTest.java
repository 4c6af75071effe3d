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

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A longer warranty through Tasklist alone: applied for, reviewed, approved by another person, noted on the report. */
@PageTest
class ExtensionInTasklistPageTest {

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
    void a_contract_lengthens_the_warranty_of_a_unit() throws Refusal {
        String serialNo = ServiceCaseFixtures.aUnit(archive, "central-ac", true);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        try (Worker supervisor = new Worker("install-supervisor.central-ac", "zh-CN", port)) {
            supervisor.openStart("申请延保");
            supervisor.type("序列号(仅单台设备时)", serialNo);
            supervisor.type("合同编号", "HT-" + serialNo);
            supervisor.type("合同签订日期", today.minusDays(30).toString());
            supervisor.type("约定延保的合同条款", "第八条:整机质保五年");
            supervisor.type("合同质保到期日", today.plusYears(5).toString());
            supervisor.picture("apply-extension");
            supervisor.started();
        }
        String number = jdbc.sql("select case_number from warranty_extension where contract_no = ?").param("HT-" + serialNo).query(String.class).single();
        try (Worker clerk = new Worker("warranty-clerk.central-ac", "zh-CN", port)) {
            clerk.open(task(number, "ReviewExtension").id());
            clerk.choose("合同是否约定延保?", "是");
            clerk.type("说明", "第八条约定整机质保五年");
            clerk.picture("review-extension");
            clerk.completed();
        }
        try (Worker engineer = new Worker("chief-engineer.central-ac", "zh-CN", port)) {
            engineer.open(task(number, "ApproveExtension").id());
            engineer.choose("是否批准?", "是");
            engineer.type("原因", "合同已约定");
            engineer.picture("approve-extension");
            engineer.completed();
        }
        try (Worker supervisor = new Worker("supervisor.central-ac", "zh-CN", port)) {
            supervisor.open(task(number, "CorrectReport").id());
            supervisor.type("注明位置", "验收报告第3页");
            supervisor.picture("correct-report");
            supervisor.completed();
        }
        assertThat(jdbc.sql("select state from warranty_extension where case_number = ?").param(number).query(String.class).single())
                .isEqualTo("completed");
    }

    private TaskRow task(String number, String task) throws Refusal {
        return desk.list(TaskFilter.ofCase(number)).items().stream().filter(row -> row.task().equals("UserTask_" + task)).findFirst().orElseThrow();
    }
}
