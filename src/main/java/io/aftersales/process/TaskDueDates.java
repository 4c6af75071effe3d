package io.aftersales.process;

import io.aftersales.sla.DueTasks;
import java.time.Instant;
import java.util.Date;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Moves what {@link DueDates} said when a task was created. The model says by which deadline a task is due. */
@Component
class TaskDueDates implements DueTasks {

    private static final Pattern TARGET = Pattern.compile("dueDates\\.of\\(execution, '([^']+)'\\)");
    private static final String NONE = "";

    private final TaskService tasks;
    private final RepositoryService repository;
    private final EngineAuthority authority;
    private final Cache<String, String> targets = Caffeine.newBuilder().maximumSize(5_000).build();

    TaskDueDates(TaskService tasks, RepositoryService repository, EngineAuthority authority) {
        this.tasks = tasks;
        this.repository = repository;
        this.authority = authority;
    }

    @Override
    public void follow(String caseNumber, String target, Instant dueAt) {
        Date due = Date.from(dueAt);
        authority.call(() -> {
            for (Task task : tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).list()) {
                if (target.equals(target(task)) && !due.equals(task.getDueDate())) {
                    tasks.setDueDate(task.getId(), due);
                }
            }
            return null;
        });
    }

    private String target(Task task) {
        return targets.get(task.getProcessDefinitionId() + '/' + task.getTaskDefinitionKey(), key -> {
            UserTask drawn = repository.getBpmnModelInstance(task.getProcessDefinitionId()).getModelElementById(task.getTaskDefinitionKey());
            String due = drawn.getCamundaDueDate();
            Matcher named = TARGET.matcher(due == null ? NONE : due);
            return named.find() ? named.group(1) : NONE;
        });
    }
}
