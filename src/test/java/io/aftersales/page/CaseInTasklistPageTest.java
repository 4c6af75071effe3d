package io.aftersales.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import io.aftersales.customer.InstalledBaseService;
import io.aftersales.process.TaskDesk;
import io.aftersales.process.TaskFilter;
import io.aftersales.process.TaskRow;
import io.aftersales.servicecase.CaseService;
import io.aftersales.servicecase.ServiceCase;
import io.aftersales.servicecase.ServiceCaseFixtures;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A whole case through Tasklist alone, as its people work on it, and what Tasklist's own calls refuse. */
@PageTest
class CaseInTasklistPageTest {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    @LocalServerPort
    private int port;
    @Autowired
    private InstalledBaseService archive;
    @Autowired
    private CaseService cases;
    @Autowired
    private TaskDesk desk;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;

    @Test
    void a_case_goes_from_the_call_to_closed() throws Refusal {
        String serialNo = ServiceCaseFixtures.aUnit(archive, "central-ac", true);
        String number;
        try (Worker agent = new Worker("agent.central-ac", "zh-CN", port)) {
            agent.openStart("故障受理");
            agent.select("渠道", "phone");
            agent.type("序列号", serialNo);
            agent.type("联系人", "王丽");
            agent.type("联系电话", "13912345678");
            agent.type("故障描述", "主机报E6 ${1+1}");
            agent.picture("start-form");
            agent.started();
            number = jdbc.sql("select number from service_case where serial_no = ?").param(serialNo).query(String.class).single();
            agent.open(task(number, "GuideRemotely").id());
            assertThat(agent.form().getByText("主机报E6 ${1+1}").first()).isVisible();
            agent.refused("请选择。");
            agent.choose("是否联系上客户", "是");
            agent.type("指导内容及结果", "重启无效");
            agent.choose("故障是否已排除", "否");
            agent.picture("guide-remotely");
            agent.completed();
        }
        try (Worker dispatcher = new Worker("dispatcher.central-ac.south", "en-GB", port)) {
            dispatcher.open(task(number, "DispatchTechnician").id());
            dispatcher.selectFirst("Technician");
            dispatcher.picture("dispatch-technician");
            dispatcher.completed();
        }
        visit(number);
        try (Worker agent = new Worker("agent.central-ac", "zh-CN", port)) {
            agent.open(task(number, "CallCustomer").id());
            agent.choose("是否联系上客户", "是");
            agent.choose("客户是否满意", "是");
            agent.type("评分", "5");
            agent.picture("call-customer");
            agent.completed();
        }
        assertThat(of(number).status().key()).isEqualTo("closed");
    }

    private void visit(String number) throws Refusal {
        try (Worker technician = new Worker(task(number, "AcceptJob").assignee(), "zh-CN", port)) {
            technician.open(task(number, "AcceptJob").id());
            technician.choose("是否接单", "是");
            technician.completed();
            technician.open(task(number, "AgreeAppointment").id());
            technician.type("上门时间(起)", TYPED.format(clock.instant().plus(Duration.ofHours(2)).atZone(ZoneId.of("Asia/Shanghai"))));
            technician.tick("已告知客户该时间在服务时间之外");
            technician.completed();
            technician.open(task(number, "SetOut").id());
            technician.tickAll("出发前准备");
            technician.completed();
            technician.open(task(number, "RecordArrival").id());
            technician.choose("客户是否在场", "是");
            technician.completed();
            technician.open(task(number, "DiagnoseFault").id());
            technician.type("故障现象及检测结果", "压缩机不启动");
            technician.select("故障原因", "product");
            technician.type("维修方案", "更换电容");
            technician.choose("是否需要配件", "否");
            technician.picture("diagnose-fault");
            technician.completed();
            technician.open(task(number, "RepairAndTest").id());
            technician.type("维修内容", "更换电容并测试");
            technician.tick("已完成二次排查与测试");
            technician.choose("结果", "故障已解决");
            technician.completed();
            sign(technician, number);
        }
    }

    private void sign(Worker technician, String number) throws Refusal {
        technician.open(task(number, "SignOff").id());
        technician.tickAll("本次上门已完成");
        technician.choose("客户是否满意", "是");
        technician.type("用时(分钟)", "60");
        technician.type("收费(元)", "0");
        technician.choose("签字", "客户已签字");
        technician.type("签字人", "王丽");
        technician.tick("已加盖公章");
        technician.tick("已交付维修保证书");
        technician.picture("sign-off");
        technician.completed();
    }

    @Test
    void an_answer_outside_its_choices_changes_nothing() throws Refusal {
        String number = cases.open(ServiceCaseFixtures.aReport("central-ac", ServiceCaseFixtures.aUnit(archive, "central-ac", true), Map.of()))
                .caseNumber();
        TaskRow task = task(number, "GuideRemotely");
        try (Worker agent = new Worker("agent.central-ac", "zh-CN", port);
             Worker stranger = new Worker("agent.room-ac", "en-GB", port)) {
            APIResponse wrong = post(agent, "task/" + task.id() + "/submit-form",
                    "{\"variables\":{\"reached\":{\"value\":\"perhaps\",\"type\":\"String\"}}}");
            assertThat(wrong.status()).isEqualTo(422);
            assertThat(wrong.text()).contains("\"type\":\"NOT_A_CHOICE\"").contains("是否联系上客户");
            assertThat(post(agent, "task/" + task.id() + "/complete", "{\"variables\":{\"status\":{\"value\":\"closed\"}}}").status())
                    .isEqualTo(400);
            String good = "{\"variables\":{\"reached\":{\"value\":\"no\"}}}";
            assertThat(post(stranger, "task/" + task.id() + "/complete", good).status()).isEqualTo(404);
            assertThat(without(agent, "task/" + task.id() + "/complete", good).status()).as("without the token").isEqualTo(403);
            assertThat(task(number, "GuideRemotely").id()).isEqualTo(task.id());
            assertThat(of(number).status().key()).isEqualTo("reported");
        }
    }

    private static APIResponse post(Worker worker, String path, String body) {
        String token = worker.page().context().cookies().stream().filter(cookie -> cookie.name.equals("XSRF-TOKEN"))
                .map(cookie -> cookie.value).findFirst().orElse("");
        return worker.page().request().post("/camunda/api/engine/engine/default/" + path, RequestOptions.create()
                .setHeader("Content-Type", "application/json").setHeader("X-XSRF-TOKEN", token)
                .setHeader("Accept-Language", "zh-CN").setData(body));
    }

    private static APIResponse without(Worker worker, String path, String body) {
        return worker.page().request().post("/camunda/api/engine/engine/default/" + path, RequestOptions.create()
                .setHeader("Content-Type", "application/json").setData(body));
    }

    private ServiceCase of(String number) {
        return cases.find(number).orElseThrow();
    }

    private TaskRow task(String number, String task) throws Refusal {
        List<TaskRow> open = desk.list(TaskFilter.ofCase(number)).items();
        return open.stream().filter(row -> row.task().equals("UserTask_" + task)).findFirst()
                .orElseThrow(() -> new AssertionError(task + " is not among " + open.stream().map(TaskRow::name).map(Text::en).toList()));
    }
}
