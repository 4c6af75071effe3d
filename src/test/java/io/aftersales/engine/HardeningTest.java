package io.aftersales.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.aftersales.PlatformTest;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Attacks by models, tables and queries, each of which wrote a file on an engine with its default settings. */
@PlatformTest
class HardeningTest {

    private static final String PROCESS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="attack">
              <bpmn:process id="attack" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="start"/>
                <bpmn:sequenceFlow id="in" sourceRef="start" targetRef="step"/>
                %s
                <bpmn:sequenceFlow id="out" sourceRef="step" targetRef="end"/>
                <bpmn:endEvent id="end"/>
              </bpmn:process>
            </bpmn:definitions>""";
    private static final String TABLE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                id="attacks" name="attack" namespace="attack" %s>
              <decision id="attack" name="attack" camunda:historyTimeToLive="P1D">
                <decisionTable id="t" hitPolicy="UNIQUE">
                  <input id="i"><inputExpression id="ie" typeRef="string" %s><text>%s</text></inputExpression></input>
                  <output id="o" name="o" typeRef="string"/>
                  <rule id="r"><inputEntry id="e" %s><text>%s</text></inputEntry><outputEntry id="x" %s><text>%s</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>""";

    private static Path written;
    private static String code;

    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private FilterService filters;

    @BeforeEach
    void prepare() throws IOException {
        written = Path.of("target", "attack-" + System.nanoTime() + ".txt").toAbsolutePath();
        code = "${''.getClass().forName('java.io.FileOutputStream').getConstructor(''.getClass()).newInstance('" + written + "').close()}";
    }

    @AfterEach
    void nothing_was_run() {
        assertThat(Files.exists(written)).isFalse();
        repository.createDeploymentQuery().deploymentName("attack").list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<bpmn:serviceTask id=\"step\" camunda:class=\"java.lang.Object\"/>",
        "<bpmn:serviceTask id=\"step\" camunda:expression=\"${1}\"/>",
        "<bpmn:serviceTask id=\"step\" camunda:delegateExpression=\"${dataSource}\"/>",
        "<bpmn:serviceTask id=\"step\" camunda:delegateExpression=\"${noSuchDelegate}\"/>",
        "<bpmn:serviceTask id=\"step\" camunda:type=\"shell\"><bpmn:extensionElements><camunda:field name=\"command\" stringValue=\"touch x\"/></bpmn:extensionElements></bpmn:serviceTask>",
        "<bpmn:serviceTask id=\"step\" camunda:type=\"mail\"><bpmn:extensionElements><camunda:field name=\"to\" stringValue=\"a@b.example\"/><camunda:field name=\"text\" stringValue=\"x\"/></bpmn:extensionElements></bpmn:serviceTask>",
        "<bpmn:scriptTask id=\"step\" scriptFormat=\"juel\"><bpmn:script>${1}</bpmn:script></bpmn:scriptTask>",
        "<bpmn:scriptTask id=\"step\" scriptFormat=\"feel\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
        "<bpmn:userTask id=\"step\" camunda:assignee=\"${dataSource.connection}\"/>",
        "<bpmn:userTask id=\"step\" camunda:assignee=\"#{runtimeService.createProcessInstanceQuery().count()}\"/>",
        "<bpmn:userTask id=\"step\" camunda:candidateGroups=\"x, ${ true ? environment : 1}\"/>",
        "<bpmn:userTask id=\"step\"><bpmn:extensionElements><camunda:taskListener event=\"create\" class=\"java.lang.Object\"/></bpmn:extensionElements></bpmn:userTask>",
        "<bpmn:userTask id=\"step\"><bpmn:extensionElements><camunda:taskListener event=\"create\" expression=\"${1}\"/></bpmn:extensionElements></bpmn:userTask>",
        "<bpmn:userTask id=\"step\"><bpmn:extensionElements><camunda:executionListener event=\"start\"><camunda:script scriptFormat=\"juel\">${1}</camunda:script></camunda:executionListener></bpmn:extensionElements></bpmn:userTask>",
        "<bpmn:userTask id=\"step\"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name=\"x\"><camunda:script scriptFormat=\"feel\">1</camunda:script></camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>",
        "<bpmn:userTask id=\"step\"><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2</bpmn:loopCardinality><bpmn:completionCondition xsi:type=\"bpmn:tFormalExpression\" language=\"juel\">${1}</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>",
        "<bpmn:callActivity id=\"step\" calledElement=\"x\" camunda:variableMappingClass=\"java.lang.Object\"/>",
        "<bpmn:businessRuleTask id=\"step\" camunda:class=\"java.lang.Object\"/>",
        "<bpmn:sendTask id=\"step\" camunda:class=\"java.lang.Object\"/>",
    })
    void a_model_with_code_of_its_own_is_refused_at_deployment(String step) {
        assertThatThrownBy(() -> deploy(step)).isInstanceOf(ProcessEngineException.class)
                .extracting(Throwable::getMessage).asString().containsAnyOf("model refused", "may not hold scripts", "MailActivityBehavior");
    }

    @Test
    void the_java_behind_a_value_is_out_of_reach() {
        assertThatCode(() -> deploy("<bpmn:userTask id=\"step\" camunda:assignee=\"" + code + "\"/>")).doesNotThrowAnyException();
        assertThatThrownBy(() -> start(Map.of())).isInstanceOf(ProcessEngineException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${execution.processEngineServices}", "${execution.getProcessEngineServices().getRuntimeService()}",
        "${execution.bpmnModelInstance}", "${execution.setVariable('x', 1)}", "${word.class}", "${word.bytes}", "${word.getClass()}",
        "${word.repeat(1000000000)}", "${task.getExecution()}", "${list.stream()}"})
    void an_expression_sees_only_what_models_need(String expression) {
        deploy("<bpmn:userTask id=\"step\" camunda:assignee=\"" + expression + "\"/>");
        assertThatThrownBy(() -> start(Map.of("word", "abc", "list", new java.util.ArrayList<>(List.of("a")))))
                .isInstanceOf(ProcessEngineException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${word}", "${execution.tenantId}", "${execution.processBusinessKey == null ? 'a' : 'b'}", "${word.length() > 2 ? 'a' : 'b'}",
        "${empty word ? 'a' : 'b'}", "${map.key}"})
    void what_models_need_works(String expression) {
        deploy("<bpmn:userTask id=\"step\" camunda:assignee=\"" + expression + "\"/>");
        String instance = start(Map.of("word", "abc", "map", new java.util.HashMap<>(Map.of("key", "value"))));
        assertThat(tasks.createTaskQuery().processInstanceId(instance).singleResult().getAssignee()).isNotBlank();
    }

    @Test
    void a_table_in_any_other_language_than_feel_is_refused() {
        String juel = "expressionLanguage=\"juel\"";
        List<String> tables = List.of(
                table(juel, "", "\"a\"", "", "\"a\"", "", "\"a\""),
                table("", juel, code, "", "\"a\"", "", "\"a\""),
                table("", "", "\"a\"", juel, code, "", "\"a\""),
                table("", "", "\"a\"", "", "\"a\"", juel, code),
                table("", "", "\"a\"", "", "\"a\"", "expressionLanguage=\"javascript\"", "1"),
                table("", "", "\"a\"", "expressionLanguage=\"groovy\"", "1", "", "\"a\""),
                table("", "", "\"a\"", "expressionLanguage=\"python\"", "1", "", "\"a\""));
        for (String table : tables) {
            assertThatThrownBy(() -> repository.createDeployment().name("attack").addString("attack.dmn", table).deploy())
                    .isInstanceOf(ProcessEngineException.class).hasStackTraceContaining("only FEEL may be used");
        }
        assertThatCode(() -> repository.createDeployment().name("attack").addString("attack.dmn", table("", "", "\"a\"", "", "\"a\"", "", "\"a\""))
                .deploy()).doesNotThrowAnyException();
    }

    @Test
    void an_external_entity_is_not_resolved() {
        String model = PROCESS.formatted("<bpmn:userTask id=\"step\" name=\"&file;\"/>")
                .replace("?>", "?><!DOCTYPE x [<!ENTITY file SYSTEM \"file:///etc/hostname\">]>");
        assertThatThrownBy(() -> repository.createDeployment().name("attack").addString("attack.bpmn", model).deploy())
                .isInstanceOf(ProcessEngineException.class).hasStackTraceContaining("DOCTYPE");
    }

    @Test
    void an_expression_in_a_query_is_not_evaluated_at_any_depth() {
        assertThatThrownBy(() -> tasks.createTaskQuery().dueAfterExpression(code).list()).isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> tasks.createTaskQuery().or().dueAfterExpression(code).endOr().list())
                .isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> tasks.createTaskQuery().or().taskAssigneeExpression("${dataSource}").endOr().count())
                .isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void an_expression_in_a_stored_filter_is_not_evaluated() {
        Filter filter = filters.newTaskFilter("attack");
        assertThatThrownBy(() -> {
            filter.setQuery(tasks.createTaskQuery().or().dueAfterExpression(code).endOr());
            Filter saved = filters.saveFilter(filter);
            try {
                filters.list(saved.getId());
            } finally {
                filters.deleteFilter(saved.getId());
            }
        }).isInstanceOf(ProcessEngineException.class);
    }

    private Deployment deploy(String step) {
        return repository.createDeployment().name("attack").addString("attack.bpmn", PROCESS.formatted(step)).deploy();
    }

    private String start(Map<String, Object> variables) {
        Map<String, Object> all = new java.util.HashMap<>(variables);
        all.put("organisation", "central-ac");
        return runtime.startProcessInstanceByKey("attack", all).getId();
    }

    private static String table(Object... parts) {
        return TABLE.formatted(parts);
    }
}
