package io.aftersales.web;

import java.util.Map;

import io.aftersales.process.TaskDesk;
import io.aftersales.process.TaskFilter;
import io.aftersales.process.TaskForm;
import io.aftersales.process.TaskPage;
import io.aftersales.process.TaskRow;
import io.aftersales.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Human tasks over HTTP, for the console, the phone page and Tasklist's forms. */
@RestController
@RequestMapping("/api/tasks")
class TaskController {

    private final TaskDesk desk;

    TaskController(TaskDesk desk) {
        this.desk = desk;
    }

    /** Open tasks within reach, those due first at the top; {@code mine=true} only those that the caller may work on. */
    @GetMapping
    TaskPage list(@RequestParam(name = "case", required = false) String caseNumber, @RequestParam(defaultValue = "false") boolean mine,
                  @RequestParam(required = false) String assignee, @RequestParam(required = false) String process,
                  @RequestParam(required = false) String name, @RequestParam(required = false) String after,
                  @RequestParam(defaultValue = "50") int limit) throws Refusal {
        return desk.list(new TaskFilter(caseNumber, mine, assignee, process, name, after, limit));
    }

    @GetMapping("/{id}")
    TaskRow task(@PathVariable String id) throws Refusal {
        return desk.get(id);
    }

    /** What stands above the form, the form itself, and what stands in it at first. */
    @GetMapping("/{id}/form")
    TaskForm form(@PathVariable String id) throws Refusal {
        return desk.form(id);
    }

    /** The form by which a process is started in Tasklist. */
    @GetMapping("/start-forms/{process}")
    TaskForm startForm(@PathVariable String process) throws Refusal {
        return desk.startForm(process);
    }

    @PostMapping("/{id}/claim")
    TaskRow claim(@PathVariable String id) throws Refusal {
        return desk.claim(id);
    }

    @PostMapping("/{id}/unclaim")
    TaskRow unclaim(@PathVariable String id) throws Refusal {
        return desk.unclaim(id);
    }

    /** Completes the task; the case goes on to its next human tasks before the answer comes. */
    @PostMapping("/{id}/complete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void complete(@PathVariable String id, @RequestBody(required = false) Completion completion) throws Refusal {
        desk.complete(id, completion == null || completion.values() == null ? Map.of() : completion.values());
    }

    /** @param values answers by field name; a field that is absent is unanswered */
    record Completion(Map<String, Object> values) {
    }
}
