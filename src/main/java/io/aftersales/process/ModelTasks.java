package io.aftersales.process;

import io.aftersales.shared.Text;
import io.aftersales.story.TaskCatalogue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The tasks of the newest models with the roles to which they are offered. Read once: models change with the software only. */
@Component
class ModelTasks implements TaskCatalogue {

    private static final Logger LOG = LoggerFactory.getLogger(ModelTasks.class);
    /** The roles stand in the expression as its last argument; what stands there without quotes is known to an instance only. */
    private static final Pattern ROLES = Pattern.compile("taskGroups\\.of(?:Any|HeadOffice)?\\(execution, '([a-z -]+)'\\)"
            + "|taskGroups\\.ofUnit\\(execution, '[A-Za-z]+', '([a-z -]+)'\\)");

    private final RepositoryService repository;
    private final EngineAuthority authority;
    private Map<String, Task> tasks;
    private Map<String, Text> steps;

    ModelTasks(RepositoryService repository, EngineAuthority authority) {
        this.repository = repository;
        this.authority = authority;
    }

    @Override
    public Optional<Task> task(String element) {
        read();
        return Optional.ofNullable(tasks.get(element));
    }

    @Override
    public Optional<Text> step(String element) {
        read();
        return Optional.ofNullable(steps.get(element));
    }

    /** Beforehand, beside all else: whoever asks first would wait for seconds. */
    @EventListener(ApplicationReadyEvent.class)
    void readBeforehand() {
        Thread reading = new Thread(() -> {
            try {
                read();
            } catch (RuntimeException later) {
                LOG.debug("the models are read when somebody asks", later);
            }
        }, "model-tasks");
        reading.setDaemon(true);
        reading.start();
    }

    private synchronized void read() {
        if (tasks != null) {
            return;
        }
        Map<String, Task> found = new HashMap<>();
        Map<String, Text> named = new HashMap<>();
        Supplier<Integer> all = () -> {
            for (ProcessDefinition definition : repository.createProcessDefinitionQuery().latestVersion().list()) {
                BpmnModelInstance model = repository.getBpmnModelInstance(definition.getId());
                model.getModelElementsByType(FlowNode.class).forEach(node -> named.putIfAbsent(node.getId(), ProcessCatalogue.name(node)));
                model.getModelElementsByType(UserTask.class).forEach(task -> found.merge(task.getId(),
                        new Task(ProcessCatalogue.name(task), roles(task.getCamundaCandidateGroups())), ModelTasks::either));
            }
            return found.size();
        };
        authority.call(all);
        steps = named;
        tasks = found;
    }

    /** Two processes may have a task of the same name. */
    private static Task either(Task one, Task other) {
        Set<String> roles = new HashSet<>(one.roles());
        roles.addAll(other.roles());
        return new Task(one.name(), one.roles().isEmpty() || other.roles().isEmpty() ? Set.of() : roles);
    }

    private static Set<String> roles(String expression) {
        Matcher matcher = ROLES.matcher(expression == null ? "" : expression);
        if (!matcher.find()) {
            return Set.of();
        }
        return Set.of((matcher.group(1) == null ? matcher.group(2) : matcher.group(1)).split(" "));
    }
}
