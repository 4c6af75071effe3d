package io.aftersales.process;

import java.util.AbstractMap;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.task.Task;

/** The models of a repair on an engine alone: every delegate and listener does nothing, tasks bring the routing facts along. */
final class BareRepair implements AutoCloseable {

    private static final List<String> MODELS = List.of("repair", "field-visit", "sign-off", "quotation", "callback", "collection");
    private static final Map<String, Map<String, Object>> ANSWERS = Map.of(
            "UserTask_GuideRemotely", Map.of(CaseVariables.SOLVED_REMOTELY, false),
            "UserTask_DispatchTechnician", Map.of(CaseVariables.TECHNICIAN, "somebody", CaseVariables.VISIT_ID, 1L),
            "UserTask_AcceptJob", Map.of(CaseVariables.JOB_ACCEPTED, true),
            "UserTask_RecordArrival", Map.of(CaseVariables.CUSTOMER_PRESENT, true),
            "UserTask_DiagnoseFault", Map.of(CaseVariables.CONSENT_NEEDED, false, CaseVariables.PARTS_WANTED, false),
            "UserTask_RepairAndTest", Map.of(CaseVariables.REPAIR_RESULT, "solved", CaseVariables.VISIT_OUTCOME, "solved"),
            "UserTask_SignOff", Map.of(CaseVariables.COMPLETION, "completed"),
            "UserTask_CallCustomer", Map.of(CaseVariables.CALL_RESULT, "satisfied", CaseVariables.CALLBACK_RESULT, "satisfied"));

    private final ProcessEngine engine;
    private int cases;

    BareRepair(String url) {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setJdbcUrl(url).setJdbcDriver("org.postgresql.Driver").setJdbcUsername("postgres").setJdbcPassword("postgres")
                .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE).setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY)
                .setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setCmmnEnabled(false);
        configuration.setBeans(new NoBeans());
        engine = configuration.buildProcessEngine();
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        MODELS.forEach(model -> deployment.addClasspathResource("processes/" + model + "/" + model + ".bpmn"));
        deployment.deploy();
    }

    void drive() {
        String key = "B-" + ++cases;
        Map<String, Object> facts = Map.of(CaseVariables.CASE_NUMBER, key, CaseVariables.ORGANISATION, "central-ac",
                CaseVariables.UNIT_ID, "central-ac.foshan", CaseVariables.UNIT_KNOWN, true);
        engine.getRuntimeService().createMessageCorrelation(Messages.FAULT_REPORTED).processInstanceBusinessKey(key).setVariables(facts)
                .correlateStartMessage();
        for (Task task = next(key); task != null; task = next(key)) {
            engine.getTaskService().complete(task.getId(), ANSWERS.getOrDefault(task.getTaskDefinitionKey(), Map.of()));
        }
        if (engine.getHistoryService().createHistoricProcessInstanceQuery().processInstanceBusinessKey(key).unfinished().count() > 0) {
            throw new IllegalStateException(key + " did not end");
        }
    }

    private Task next(String key) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(key).singleResult();
    }

    @Override
    public void close() {
        engine.close();
    }

    /** Whatever a model names stands for nothing done; no table named a time for the call, and nothing is left to be paid. */
    private static final class NoBeans extends AbstractMap<Object, Object> {

        @Override
        public boolean containsKey(Object name) {
            return CaseVariables.CALL_AT.equals(name) || get(name) != null;
        }

        @Override
        public Object get(Object name) {
            return switch (String.valueOf(name)) {
                case "taskGroups" -> new Groups();
                case "dueDates" -> new Dates();
                case CollectionVariables.AMOUNT_OPEN -> false;
                default -> String.valueOf(name).matches(".*(Delegate|Listener)") ? new Nothing() : null;
            };
        }

        @Override
        public Set<Entry<Object, Object>> entrySet() {
            return Set.of();
        }
    }

    /** Called by the models' expressions. */
    public static final class Groups {

        public List<String> of(VariableScope scope, String role) {
            return List.of("central-ac.foshan." + role, "central-ac.guangzhou." + role, "central-ac.hq." + role);
        }

        public List<String> ofHeadOffice(VariableScope scope, String role) {
            return List.of("central-ac.hq." + role);
        }
    }

    /** Called by the models' expressions. */
    public static final class Dates {

        public Date of(VariableScope scope, String target) {
            return new Date(System.currentTimeMillis() + 86_400_000L);
        }
    }

    /** Does what a delegate or listener does at the least. */
    public static final class Nothing implements JavaDelegate, ExecutionListener, TaskListener {

        @Override
        public void execute(DelegateExecution execution) {
            // on purpose
        }

        @Override
        public void notify(DelegateExecution execution) {
            // on purpose
        }

        @Override
        public void notify(DelegateTask task) {
            // on purpose
        }
    }
}
