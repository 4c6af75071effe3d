package io.aftersales.web;

import io.aftersales.decision.DecisionUses;
import io.aftersales.process.ProcessCatalogue;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.util.List;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The processes as people read them; the models are the same for everybody. */
@RestController
@RequestMapping("/api/processes")
class ProcessController {

    private final ProcessCatalogue processes;
    private final DecisionUses uses;

    ProcessController(ProcessCatalogue processes, DecisionUses uses) {
        this.processes = processes;
        this.uses = uses;
    }

    /** All processes, by key. */
    @GetMapping
    List<Row> list() {
        return processes.all().stream().map(entry -> new Row(entry.key(), entry.name(), entry.sentence(), entry.tasks().size(),
                uses.ofProcess(entry.key()).size(), entry.calls())).toList();
    }

    /** A process with the decisions that its steps come to, and its neighbours. */
    @GetMapping("/{key}")
    View one(@PathVariable String key) throws Refusal {
        ProcessCatalogue.Entry entry = processes.one(key).orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
        List<Asked> asked = uses.ofProcess(key).entrySet().stream().map(use -> new Asked(use.getKey(), use.getValue().stream()
                .map(step -> new ProcessCatalogue.Step(step.element(), step.name())).toList())).toList();
        return new View(key, entry.name(), entry.sentence(), entry.definitionId(), entry.version(), entry.tasks(), asked,
                entry.calls().stream().flatMap(called -> processes.one(called).stream()).map(Neighbour::of).toList(),
                processes.all().stream().filter(other -> other.calls().contains(key)).map(Neighbour::of).toList());
    }

    /** @param tasks how many tasks people have in it @param decisions how many decisions its steps come to @param calls keys of those it calls */
    record Row(String key, Text name, Text sentence, int tasks, int decisions, List<String> calls) {
    }

    /**
     * @param definitionId the version that is drawn by {@code /api/processes/{definitionId}/xml}
     * @param calls        the processes that it calls @param calledBy those that call it
     */
    record View(String key, Text name, Text sentence, String definitionId, int version, List<ProcessCatalogue.Step> tasks, List<Asked> decisions,
                List<Neighbour> calls, List<Neighbour> calledBy) {
    }

    /** A decision with the steps that come to it. */
    record Asked(String key, List<ProcessCatalogue.Step> steps) {
    }

    record Neighbour(String key, Text name) {

        static Neighbour of(ProcessCatalogue.Entry entry) {
            return new Neighbour(entry.key(), entry.name());
        }
    }
}
