package io.aftersales.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import io.aftersales.AtOnce;
import io.aftersales.PlatformTest;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Reason;
import io.aftersales.shared.Refusal;
import io.aftersales.task.TaskReason;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class TaskDeskTest {

    private static final String SOUTH = "dispatcher.central-ac.south";
    private static final String HEAD_OFFICE = "general-manager.central-ac";
    private static final String NORTH = "dispatcher.central-ac.north-west";

    @Autowired
    private TaskDesk desk;
    @Autowired
    private ProcessEngine engine;
    @Autowired
    private JdbcClient jdbc;

    private String caseNumber;
    private String task;

    @BeforeEach
    void a_case_with_a_task_for_the_south() {
        caseNumber = "T-" + UUID.randomUUID().toString().substring(0, 12);
        jdbc.sql("""
                insert into service_case (number, organisation, kind, channel, status, unit_id, facts, reported_at, opened_at, late_at_import,
                    reopened, version)
                values (?, 'central-ac', 'repair', 'phone', 'reported', 'central-ac.south', '{}', ?, ?, false, 0, 1)""")
                .params(caseNumber, OffsetDateTime.now(ZoneOffset.UTC), OffsetDateTime.now(ZoneOffset.UTC)).update();
        if (engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("desk-test").count() == 0) {
            engine.getRepositoryService().createDeployment().tenantId("central-ac").addModelInstance("desk-test.bpmn", model()).deploy();
        }
        engine.getRuntimeService().createProcessInstanceByKey("desk-test").processDefinitionTenantId("central-ac").businessKey(caseNumber)
                .execute();
        task = onlyTask();
    }

    @AfterEach
    void nobody() {
        CurrentActor.set(null);
        engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list()
                .forEach(left -> engine.getRuntimeService().deleteProcessInstance(left.getId(), "test"));
    }

    @Test
    void a_task_is_shown_with_its_names_case_and_candidates() throws Refusal {
        as(SOUTH);
        TaskRow row = desk.get(task);
        assertThat(row.name().zh()).isEqualTo("判定");
        assertThat(row.name().en()).isEqualTo("Judge report");
        assertThat(row.caseNumber()).isEqualTo(caseNumber);
        assertThat(row.candidateGroups()).containsExactly("central-ac.hq.general-manager", "central-ac.south.dispatcher");
        assertThat(row.mayWork()).isTrue();
    }

    @Test
    void a_form_comes_with_the_facts_of_its_case() throws Refusal {
        as(SOUTH);
        TaskForm form = desk.form(task);
        assertThat(form.schema().path("components")).hasSize(2);
        assertThat(form.facts()).extracting(fact -> fact.label().en()).contains("Case", "Reported", "Unit");
    }

    @Test
    void a_wrong_answer_is_refused_and_changes_nothing() throws Refusal {
        as(SOUTH);
        Refusal refusal = refused(() -> desk.complete(task, Map.of("verdict", "perhaps")), InputReason.NOT_A_CHOICE);
        assertThat(refusal.field()).isEqualTo("verdict");
        refused(() -> desk.complete(task, Map.of("verdict", "reject")), InputReason.REQUIRED);
        assertThat(onlyTask()).isEqualTo(task);
        assertThat(desk.get(task).assignee()).isNull();
    }

    @Test
    void good_answers_complete_the_task_and_leave_no_variable() throws Refusal {
        as(SOUTH);
        desk.complete(task, Map.of("verdict", "reject", "reason", "${1+1}"));
        assertThat(onlyTask()).isNotEqualTo(task);
        assertThat(engine.getRuntimeService().createVariableInstanceQuery().processInstanceIdIn(instance()).count()).isZero();
        assertThat(engine.getHistoryService().createHistoricTaskInstanceQuery().taskId(task).singleResult().getAssignee()).isEqualTo(SOUTH);
    }

    @Test
    void a_completion_past_the_desk_is_turned_away() {
        assertThatThrownBy(() -> engine.getTaskService().complete(task, Map.of("verdict", "accept")))
                .isInstanceOf(ProcessEngineException.class).hasMessageContaining("checked answers");
        assertThat(onlyTask()).isEqualTo(task);
    }

    @Test
    void a_foreign_task_looks_as_if_it_were_not_there() {
        for (String foreign : List.of(NORTH, "dispatcher.room-ac.south", "nobody")) {
            as(foreign);
            refused(() -> desk.get(task), InputReason.NOT_FOUND);
            refused(() -> desk.form(task), InputReason.NOT_FOUND);
            refused(() -> desk.claim(task), InputReason.NOT_FOUND);
            refused(() -> desk.unclaim(task), InputReason.NOT_FOUND);
            refused(() -> desk.complete(task, Map.of("verdict", "accept")), InputReason.NOT_FOUND);
        }
        refused(() -> desk.complete("no-such", Map.of()), InputReason.NOT_FOUND);
        assertThat(onlyTask()).isEqualTo(task);
    }

    @Test
    void another_role_within_reach_sees_the_task_but_may_not_work_on_it() throws Refusal {
        as("supervisor.central-ac.south");
        assertThat(desk.get(task).mayWork()).isFalse();
        refused(() -> desk.claim(task), TaskReason.NOT_YOURS);
        refused(() -> desk.complete(task, Map.of("verdict", "accept")), TaskReason.NOT_YOURS);
    }

    @Test
    void what_one_has_claimed_another_cannot_complete_until_it_is_given_back() throws Refusal {
        as(SOUTH);
        assertThat(desk.claim(task).assignee()).isEqualTo(SOUTH);
        assertThat(desk.claim(task).assignee()).isEqualTo(SOUTH);
        as(HEAD_OFFICE);
        refused(() -> desk.claim(task), TaskReason.TASK_TAKEN);
        refused(() -> desk.unclaim(task), TaskReason.TASK_TAKEN);
        refused(() -> desk.complete(task, Map.of("verdict", "accept")), TaskReason.TASK_TAKEN);
        as(SOUTH);
        assertThat(desk.unclaim(task).assignee()).isNull();
        as(HEAD_OFFICE);
        desk.complete(task, Map.of("verdict", "accept"));
    }

    @Test
    void a_finished_task_cannot_be_finished_again() throws Refusal {
        as(SOUTH);
        desk.complete(task, Map.of("verdict", "accept"));
        refused(() -> desk.complete(task, Map.of("verdict", "accept")), InputReason.ALREADY_CHANGED);
        refused(() -> desk.get(task), InputReason.NOT_FOUND);
        as(NORTH);
        refused(() -> desk.complete(task, Map.of("verdict", "accept")), InputReason.NOT_FOUND);
    }

    @Test
    void of_four_who_complete_a_task_at_once_one_succeeds() throws Exception {
        for (int round = 0; round < 5; round++) {
            List<String> outcomes = atOnce(4, () -> {
                as(SOUTH);
                desk.complete(task, Map.of("verdict", "accept"));
                return "done";
            });
            assertThat(outcomes).containsExactly("ALREADY_CHANGED", "ALREADY_CHANGED", "ALREADY_CHANGED", "done");
            nobody();
            a_case_with_a_task_for_the_south();
        }
    }

    @Test
    void lists_keep_to_reach_filters_and_pages() throws Refusal {
        as(SOUTH);
        assertThat(desk.list(TaskFilter.ofCase(caseNumber)).items()).extracting(TaskRow::id).containsExactly(task);
        assertThat(desk.list(new TaskFilter(caseNumber, true, null, "desk-test", "JUDGE", null, 10)).items()).hasSize(1);
        assertThat(desk.list(new TaskFilter(caseNumber, false, null, null, "%", null, 10)).items()).isEmpty();
        assertThat(desk.list(new TaskFilter(caseNumber, false, "' or 1=1 --", null, null, null, 10)).items()).isEmpty();
        as("supervisor.central-ac.south");
        assertThat(desk.list(new TaskFilter(caseNumber, true, null, null, null, null, 10)).items()).isEmpty();
        assertThat(desk.list(TaskFilter.ofCase(caseNumber)).items()).hasSize(1);
        as(NORTH);
        assertThat(desk.list(TaskFilter.ofCase(caseNumber)).items()).isEmpty();
        refused(() -> desk.list(new TaskFilter(null, false, null, null, null, null, 201)), InputReason.OUT_OF_RANGE);
        refused(() -> desk.list(new TaskFilter(null, false, null, null, null, "x", 10)), InputReason.MALFORMED);
        refused(() -> desk.list(new TaskFilter(null, false, null, null, "\u0000", null, 10)), InputReason.MALFORMED);
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() throws Refusal {
        for (int i = 0; i < 4; i++) {
            engine.getRuntimeService().createProcessInstanceByKey("desk-test").processDefinitionTenantId("central-ac")
                    .businessKey(caseNumber).execute();
        }
        as(SOUTH);
        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            TaskPage page = desk.list(new TaskFilter(caseNumber, false, null, null, null, after, 2));
            page.items().forEach(row -> seen.add(row.id()));
            after = page.next();
        } while (after != null);
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    private static List<String> atOnce(int threads, Callable<String> work) throws Exception {
        return AtOnce.clients(threads, thread -> {
            try {
                return work.call();
            } catch (Refusal refusal) {
                return refusal.reason().name();
            }
        }).stream().sorted().toList();
    }

    private static Refusal refused(ThrowingCallable work, Reason reason) {
        Refusal refusal = catchThrowableOfType(Refusal.class, work);
        assertThat(refusal).isNotNull();
        assertThat(refusal.reason()).isEqualTo(reason);
        return refusal;
    }

    private static void as(String person) {
        CurrentActor.set(new Actor(Actor.Kind.PERSON, person, person.split("[.]").length > 1 ? person.split("[.]")[1] : null, null, null));
    }

    private String onlyTask() {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(caseNumber).singleResult().getId();
    }

    private String instance() {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).singleResult().getId();
    }

    private static BpmnModelInstance model() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("desk-test").camundaHistoryTimeToLiveString("P1D").startEvent()
                .userTask("UserTask_JudgeReport").name("Judge report")
                .camundaCandidateGroups("central-ac.south.dispatcher,central-ac.hq.general-manager")
                .userTask("UserTask_GoOn").name("Go on").camundaCandidateGroups("central-ac.south.dispatcher").endEvent().done();
        UserTask judge = model.getModelElementById("UserTask_JudgeReport");
        CamundaProperty zh = model.newInstance(CamundaProperty.class);
        zh.setCamundaName("zh");
        zh.setCamundaValue("判定");
        judge.builder().addExtensionElement(model.newInstance(CamundaProperties.class));
        judge.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).singleResult().addChildElement(zh);
        return model;
    }
}
