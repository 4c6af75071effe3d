package io.aftersales.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import io.aftersales.installation.ChecklistService;
import io.aftersales.process.ProjectRoad;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An installation project through Tasklist alone: registered, planned, inspected by its checklist, commissioned and accepted. */
@PageTest
class ProjectInTasklistPageTest {

    private static final byte[] PICTURE = Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==");
    private static final String SUPERVISOR = "install-supervisor.central-ac";

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext context;
    @Autowired
    private ProjectRoad road;

    @Test
    void a_project_goes_from_its_registration_to_its_acceptance() throws Refusal {
        String customerNo = road.aCustomer("central-ac");
        String checklist = aChecklist();
        String number;
        try (Worker supervisor = new Worker(SUPERVISOR, "zh-CN", port)) {
            supervisor.openStart("登记安装项目");
            supervisor.type("项目名称", "万达广场");
            supervisor.type("客户编号", customerNo);
            supervisor.type("安装单位编号", road.anInstaller("central-ac"));
            supervisor.type("位号", "E1");
            supervisor.type("产品类别", "chiller");
            supervisor.type("型号", "LSQ-65");
            supervisor.picture("register-project");
            supervisor.started();
            number = road.jdbc().sql("select p.case_number from installation_project p join customer c on c.id = p.customer_id where c.customer_no = ?")
                    .param(customerNo).query(String.class).single();
        }
        try (Worker manager = new Worker("branch-manager.central-ac", "en-GB", port)) {
            manager.open(road.task(number, "ConfirmProject").id());
            manager.picture("confirm-project");
            manager.completed();
        }
        try (Worker supervisor = new Worker(SUPERVISOR, "zh-CN", port)) {
            plan(supervisor, number);
            supervisor.open(road.task(number, "DispatchInspection").id());
            supervisor.selectFirst("检查人员");
            supervisor.select("检查表", checklist);
            supervisor.completed();
        }
        inspect(number);
        try (Worker supervisor = new Worker(SUPERVISOR, "zh-CN", port)) {
            supervisor.open(road.task(number, "ReviewResult").id());
            assertThat(supervisor.form().getByText("全部合格")).isVisible();
            supervisor.completed();
            accept(supervisor, number);
        }
        road.assertClosed(number);
    }

    private void plan(Worker supervisor, String number) throws Refusal {
        supervisor.open(road.task(number, "PlanInstallation").id());
        supervisor.type("安装方案", "先外机后内机");
        supervisor.choose("安装位置及电源", "具备条件");
        supervisor.tick("已将方案告知客户");
        supervisor.completed();
        supervisor.open(road.task(number, "StartInstallation").id());
        supervisor.tickAll("出发前准备");
        supervisor.completed();
    }

    private void inspect(String number) throws Refusal {
        try (Worker inspector = new Worker(road.task(number, "InspectInstallation").assignee(), "zh-CN", port)) {
            inspector.open(road.task(number, "InspectInstallation").id());
            Locator rows = inspector.form().locator(".as-row");
            assertThat(rows).hasCount(2);
            rows.nth(0).locator("select").nth(1).selectOption("passed");
            upload(inspector, rows.nth(0).locator("input[type=file]"));
            rows.nth(1).locator("input[inputmode=decimal], input[type=number], input[type=text]").first().fill("2.4");
            inspector.page().waitForTimeout(500);
            inspector.picture("inspect-installation");
            inspector.completed();
        }
    }

    private void accept(Worker supervisor, String number) throws Refusal {
        supervisor.open(road.task(number, "CommissionUnits").id());
        supervisor.tickAll("已完成项目");
        supervisor.type("试运行结果", "正常");
        supervisor.type("序列号", "P" + UUID.randomUUID().toString().substring(0, 8));
        supervisor.picture("commission-units");
        supervisor.completed();
        supervisor.open(road.task(number, "AcceptPart").id());
        supervisor.choose("客户是否满意", "是");
        supervisor.type("验收日期", road.today("central-ac").toString());
        supervisor.type("签字人", "王丽");
        supervisor.tick("已交付用户指南");
        supervisor.refused("缺少资料:竣工图。");
        supervisor.tickAll("资料");
        upload(supervisor, supervisor.form().locator("input[type=file]"));
        supervisor.picture("accept-part");
        supervisor.completed();
    }

    private static void upload(Worker worker, Locator input) {
        input.first().setInputFiles(new FilePayload("photo.png", "image/png", PICTURE));
        assertThat(worker.form().getByText("photo.png").first()).isVisible();
        worker.page().waitForTimeout(800);
    }

    private String aChecklist() throws Refusal {
        String key = "page-" + UUID.randomUUID().toString().substring(0, 8);
        context.getBean(ChecklistService.class).publish("central-ac", key, new Text("安装检查表", "Checklist"), List.of(
                new ChecklistService.Entry("yes-no", new Text("接地可靠", "Earthed"), null, null, null, 5, "safety", true),
                new ChecklistService.Entry("number", new Text("冷媒压力", "Pressure"), new BigDecimal("2.2"), new BigDecimal("2.6"), "MPa", 3, "effect", false)));
        return key;
    }
}
