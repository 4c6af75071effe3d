package io.aftersales.process;

import io.aftersales.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.springframework.stereotype.Component;

/** The processes as people read them: what each is for, what people do in it and which others it calls. They change with the software only. */
@Component
public class ProcessCatalogue {

    private static final String NAME = "zh";
    private static final String SENTENCE = "zhDocumentation";

    private final RepositoryService repository;
    private final EngineAuthority authority;
    private List<Entry> entries;

    ProcessCatalogue(RepositoryService repository, EngineAuthority authority) {
        this.repository = repository;
        this.authority = authority;
    }

    /**
     * A process in its newest version.
     *
     * @param definitionId the version that is drawn by {@code /api/processes/{definitionId}/xml}
     * @param sentence     what it is for
     * @param tasks        what people do in it, in the order of the model
     * @param calls        keys of the processes that it calls
     */
    public record Entry(String key, Text name, String definitionId, int version, Text sentence, List<Step> tasks, List<String> calls) {
    }

    /** @param element its id in the model */
    public record Step(String element, Text name) {
    }

    /** By key. Read once. */
    public synchronized List<Entry> all() {
        if (entries == null) {
            Supplier<List<Entry>> read = () -> repository.createProcessDefinitionQuery().latestVersion().orderByProcessDefinitionKey().asc().list()
                    .stream().map(this::entry).toList();
            entries = authority.call(read);
        }
        return entries;
    }

    /** @return empty where there is no such process */
    public Optional<Entry> one(String key) {
        return all().stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    private Entry entry(ProcessDefinition definition) {
        BpmnModelInstance model = repository.getBpmnModelInstance(definition.getId());
        Process process = model.getModelElementById(definition.getKey());
        String name = process.getName() == null ? definition.getKey() : process.getName();
        String sentence = process.getDocumentations().stream().map(Documentation::getTextContent).map(String::strip).findFirst().orElse("");
        List<Step> tasks = new ArrayList<>();
        model.getModelElementsByType(UserTask.class).forEach(task -> tasks.add(step(task)));
        List<String> calls = model.getModelElementsByType(CallActivity.class).stream().map(CallActivity::getCalledElement).distinct().sorted().toList();
        return new Entry(definition.getKey(), text(process, NAME, name), definition.getId(), definition.getVersion(), text(process, SENTENCE, sentence),
                tasks, calls);
    }

    private static Step step(FlowElement element) {
        return new Step(element.getId(), name(element));
    }

    /** What people call a part of a model; its id where it has no name. */
    static Text name(FlowElement element) {
        return text(element, NAME, element.getName() == null ? element.getId() : element.getName());
    }

    private static Text text(BaseElement element, String property, String english) {
        ExtensionElements extensions = element.getExtensionElements();
        return extensions == null ? new Text(english, english) : extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream()).filter(one -> property.equals(one.getCamundaName()))
                .map(one -> new Text(one.getCamundaValue(), english)).findFirst().orElse(new Text(english, english));
    }
}
