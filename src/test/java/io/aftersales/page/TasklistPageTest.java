package io.aftersales.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tasklist as staff see it: in both languages, each with the tasks of the own units only. */
@PageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TasklistPageTest {

    private static final String PROCESS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                targetNamespace="page">
              <bpmn:process id="page-test" name="页面测试 / Page test" isExecutable="true" camunda:historyTimeToLive="P1D" camunda:isStartableInTasklist="false">
                <bpmn:startEvent id="start"/>
                <bpmn:sequenceFlow id="in" sourceRef="start" targetRef="step"/>
                <bpmn:userTask id="step" name="${title}" camunda:candidateGroups="${group}" camunda:dueDate="${due}"/>
                <bpmn:sequenceFlow id="out" sourceRef="step" targetRef="end"/>
                <bpmn:endEvent id="end"/>
              </bpmn:process>
            </bpmn:definitions>""";

    @LocalServerPort
    private int port;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;

    private final List<Page> windows = new ArrayList<>();
    private String deployment;

    @BeforeAll
    void tasks() {
        deployment = repository.createDeployment().name("page-test").addString("page-test.bpmn", PROCESS).deploy().getId();
        task("central-ac", "central-ac.south.dispatcher,central-ac.hq.dispatcher", "Task of the south", "2020-01-01T00:00:00");
        task("central-ac", "central-ac.north-west.dispatcher,central-ac.hq.dispatcher", "Task of the north", "2099-01-01T00:00:00");
        task("room-ac", "room-ac.hangzhou.dispatcher", "Task of another maker", "2099-01-01T00:00:00");
    }

    @AfterAll
    void clear() {
        windows.forEach(page -> page.context().close());
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void a_dispatcher_works_in_chinese_and_sees_the_tasks_of_the_own_branch_only() {
        Page page = tasklist("zh-CN", "dispatcher.central-ac.south");
        page.click("text=待认领 / To be claimed");
        assertThat(page.locator("text=Task of the south").first()).isVisible();
        assertThat(page.locator("text=Task of the north")).hasCount(0);
        assertThat(page.locator("text=Task of another maker")).hasCount(0);
        assertThat(page.locator("[cam-widget-header]").first()).containsText("售后工作台");
        page.locator("text=Task of the south").first().click();
        assertThat(page.locator("section.task-card").first()).containsText("Task of the south");
        Browser.picture(page, "tasklist-zh");
        assertThat(page.locator("body").innerText()).doesNotContainPattern("[A-Z]{3,}_[A-Z_]{3,}").doesNotContain("migrate to Camunda 8");
    }

    @Test
    void the_same_work_list_speaks_english() {
        Page page = tasklist("en-GB", "dispatcher.central-ac.north-west");
        page.click("text=派工 / Dispatcher");
        assertThat(page.locator("text=Task of the north").first()).isVisible();
        assertThat(page.locator("text=Task of the south")).hasCount(0);
        assertThat(page.locator("[cam-widget-header]").first()).containsText("Console");
        Browser.picture(page, "tasklist-en");
    }

    @Test
    void head_office_sees_the_tasks_of_its_branches() {
        Page page = tasklist("zh-CN", "dispatcher.central-ac");
        page.click("text=派工 / Dispatcher");
        assertThat(page.locator("text=Task of the north").first()).isVisible();
        assertThat(page.locator("text=Task of the south").first()).isVisible();
        assertThat(page.locator("text=Task of another maker")).hasCount(0);
    }

    @Test
    void who_is_no_candidate_sees_nothing() {
        Page page = tasklist("en-GB", "technician.central-ac.foshan");
        page.click("text=待认领 / To be claimed");
        assertThat(page.locator("text=No task matching filters found").first()).isVisible();
    }

    @Test
    void the_server_adds_person_and_time_to_the_filters() {
        Page page = tasklist("en-GB", "dispatcher.central-ac.south");
        page.click("text=已逾期 / Overdue");
        assertThat(page.locator("text=Task of the south").first()).isVisible();
        page.click("text=我的任务 / My tasks");
        assertThat(page.locator("text=No task matching filters found").first()).isVisible();
    }

    @Test
    void logging_out_of_tasklist_ends_everything() {
        Page page = tasklist("en-GB", "agent.central-ac");
        page.locator("li.account a.dropdown-toggle").click();
        page.locator("li.logout a").click();
        page.waitForURL(Pattern.compile(".*/login.*"));
        page.navigate("/camunda/app/tasklist/default/");
        assertThat(page.url()).contains("/login");
    }

    @Test
    void the_login_page_looks_like_one_in_both_languages() {
        for (String language : List.of("zh-CN", "en-GB")) {
            Page page = window(language);
            page.navigate("/");
            assertThat(page.locator("button[type=submit]")).hasText(language.startsWith("zh") ? "登录" : "Log in");
            Browser.picture(page, "login-" + language);
            page.fill("#username", "agent.central-ac");
            page.fill("#password", "wrong");
            page.click("button[type=submit]");
            assertThat(page.locator("[role=alert]")).isVisible();
        }
    }

    private Page tasklist(String language, String user) {
        Page page = window(language);
        List<String> refused = new ArrayList<>();
        page.onResponse(response -> {
            if (response.status() >= 400 && response.url().contains("/camunda/")) {
                refused.add(response.status() + " " + response.request().method() + " " + response.url());
            }
        });
        Browser.login(page, user, "/camunda/app/tasklist/default/");
        Locator filters = page.locator("text=我的任务 / My tasks").first();
        filters.waitFor();
        page.waitForTimeout(500);
        assertThat(refused).isEmpty();
        return page;
    }

    private Page window(String language) {
        Page page = Browser.open(language, port);
        windows.add(page);
        return page;
    }

    private void task(String organisation, String group, String title, String due) {
        runtime.startProcessInstanceByKey("page-test", Map.of("organisation", organisation, "group", group, "title", title, "due", due));
    }
}
