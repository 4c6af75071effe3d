package io.aftersales.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;

/** What every process model keeps, read as files, without an engine. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProcessModelTest {

    private static final Pattern ID = Pattern.compile("^(StartEvent|EndEvent|CatchEvent|ThrowEvent|BoundaryEvent|UserTask|ServiceTask|SendTask"
            + "|ReceiveTask|BusinessRuleTask|CallActivity|SubProcess|Gateway|Flow)_[A-Z][A-Za-z0-9]*$");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([A-Za-z]+)}");
    private static final Set<String> START_FORMS = Set.of("report-fault.form", "register-project.form", "request-parts.form",
            "file-claim.form", "apply-extension.form");
    /** More is drawn as a called process. Joins and the reactions below the main flow do not count. */
    private static final int MOST_NODES = 25;

    static List<ProcessFile> models() {
        return ProcessFile.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void folder_file_and_process_have_one_name(ProcessFile file) {
        assertThat(file.path().getFileName()).hasToString(file.id() + ".bpmn");
        assertThat(file.folder().getFileName()).hasToString(file.id());
        assertThat(file.all(org.camunda.bpm.model.bpmn.instance.Process.class)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("models")
    void ids_say_what_an_element_is(ProcessFile file) {
        assertThat(file.nodes()).extracting(FlowNode::getId).allMatch(id -> ID.matcher(id).matches());
        assertThat(file.all(SequenceFlow.class)).extracting(SequenceFlow::getId).allMatch(id -> ID.matcher(id).matches());
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_model_can_be_run_is_kept_for_a_known_time_and_says_what_it_is_for(ProcessFile file) {
        assertThat(file.process().isExecutable()).isTrue();
        assertThat(file.process().getCamundaHistoryTimeToLiveString()).startsWith("P");
        assertThat(file.process().getDocumentations()).isNotEmpty();
        assertThat(ProcessFile.property(file.process(), "zh")).isPresent();
        assertThat(file.nodes().stream().filter(node -> node.getParentElement() instanceof org.camunda.bpm.model.bpmn.instance.Process)
                .filter(node -> !isEventSubProcess(node) && !node.getId().endsWith("Joined"))).hasSizeLessThanOrEqualTo(MOST_NODES);
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_element_is_drawn(ProcessFile file) {
        Set<String> drawn = new HashSet<>();
        file.all(BpmnShape.class).forEach(shape -> drawn.add(shape.getBpmnElement().getId()));
        file.all(BpmnEdge.class).forEach(edge -> drawn.add(edge.getBpmnElement().getId()));
        assertThat(file.nodes()).extracting(FlowNode::getId).allMatch(drawn::contains);
        assertThat(file.all(SequenceFlow.class)).extracting(SequenceFlow::getId).allMatch(drawn::contains);
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_node_is_reached_and_leads_on(ProcessFile file) {
        for (FlowNode node : file.nodes()) {
            if (!(node instanceof StartEvent) && !(node instanceof BoundaryEvent) && !isEventSubProcess(node)) {
                assertThat(node.getIncoming()).as("ways into %s", node.getId()).isNotEmpty();
            }
            if (!(node instanceof org.camunda.bpm.model.bpmn.instance.EndEvent) && !isEventSubProcess(node)) {
                assertThat(node.getOutgoing()).as("ways out of %s", node.getId()).isNotEmpty();
            }
        }
    }

    private static boolean isEventSubProcess(FlowNode node) {
        return node instanceof SubProcess sub && sub.triggeredByEvent();
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_node_is_labelled_in_both_languages_but_joins(ProcessFile file) {
        for (FlowNode node : file.nodes()) {
            if (node instanceof Gateway && node.getId().endsWith("Joined")) {
                assertThat(node.getName()).as(node.getId()).isNull();
                assertThat(node.getOutgoing()).as(node.getId()).hasSize(1);
            } else {
                assertThat(node.getName()).as(node.getId()).isNotBlank();
                assertThat(ProcessFile.property(node, "zh")).as("Chinese name of %s", node.getId()).isPresent();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void ways_and_notes_are_written_in_both_languages(ProcessFile file) {
        for (SequenceFlow flow : file.all(SequenceFlow.class)) {
            if (flow.getName() != null) {
                bilingual(flow, flow.getName());
            }
        }
        file.all(TextAnnotation.class).forEach(note -> bilingual(note, note.getText().getTextContent()));
    }

    private static void bilingual(BaseElement element, String english) {
        assertThat(english).as(element.getId()).doesNotContainPattern("\\p{IsHan}");
        assertThat(ProcessFile.property(element, "zh")).as("Chinese text of %s", element.getId())
                .hasValueSatisfying(chinese -> assertThat(chinese).containsPattern("\\p{IsHan}"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_gateway_asks_and_its_ways_answer(ProcessFile file) {
        for (ExclusiveGateway gateway : file.all(ExclusiveGateway.class)) {
            if (gateway.getOutgoing().size() > 1) {
                assertThat(gateway.getName()).as(gateway.getId()).endsWith("?");
                assertThat(gateway.getDefault()).as("default way of %s", gateway.getId()).isNotNull();
                assertThat(gateway.getOutgoing()).as(gateway.getId()).allSatisfy(flow -> {
                    assertThat(flow.getName()).as(flow.getId()).isNotBlank();
                    assertThat(flow.getConditionExpression() == null).as(flow.getId()).isEqualTo(flow.equals(gateway.getDefault()));
                });
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void no_model_holds_code(ProcessFile file) throws IOException {
        assertThat(file.all(ScriptTask.class)).isEmpty();
        String xml = Files.readString(file.path());
        assertThat(xml).doesNotContain("camunda:class=", "camunda:expression=", "<camunda:script", "camunda:type=\"external\"");
        assertThat(file.all(ServiceTask.class)).allMatch(task -> task.getCamundaDelegateExpression() != null);
        assertThat(file.all(BusinessRuleTask.class)).allMatch(task -> task.getCamundaDelegateExpression() != null);
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_step_of_the_platform_names_the_delegate_of_the_same_name(ProcessFile file) {
        file.all(ServiceTask.class).forEach(task -> delegate(task.getId(), task.getCamundaDelegateExpression()));
        file.all(BusinessRuleTask.class).forEach(task -> delegate(task.getId(), task.getCamundaDelegateExpression()));
    }

    private static void delegate(String id, String expression) {
        assertThat(expression).isEqualTo("${" + decapitalised(id) + "Delegate}");
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_named_bean_exists_in_the_workers(ProcessFile file) {
        assertThat(named(file)).isSubsetOf(workers());
    }

    @Test
    void every_delegate_and_listener_is_named_by_a_model() {
        Set<String> named = ProcessFile.all().stream().flatMap(file -> named(file).stream()).collect(Collectors.toSet());
        assertThat(workers().stream().filter(bean -> bean.endsWith("Delegate") || bean.endsWith("Listener"))).allMatch(named::contains);
    }

    private static Set<String> named(ProcessFile file) {
        Set<String> named = new TreeSet<>();
        try {
            Matcher matcher = Pattern.compile("[dD]elegateExpression=\"" + EXPRESSION.pattern() + "\"").matcher(Files.readString(file.path()));
            while (matcher.find()) {
                named.add(matcher.group(1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return named;
    }

    private static Set<String> workers() {
        try (Stream<Path> sources = Files.walk(Path.of("workers"))) {
            return sources.map(source -> source.getFileName().toString()).filter(name -> name.matches("[A-Z].*\\.java"))
                    .map(name -> Character.toLowerCase(name.charAt(0)) + name.substring(1, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_human_task_has_a_form_a_group_a_due_date_and_a_listener_for_its_answers(ProcessFile file) {
        for (UserTask task : file.all(UserTask.class)) {
            assertThat(file.folder().resolve(kebab(task.getId()) + ".form")).as(task.getId()).exists();
            assertThat(task.getCamundaFormKey()).as(task.getId()).isEqualTo("embedded:/forms/task.html");
            assertThat(task.getCamundaCandidateGroups()).as(task.getId()).startsWith("${taskGroups.of");
            assertThat(task.getCamundaDueDate()).as(task.getId()).startsWith("${dueDates.of(execution, ");
            Collection<CamundaTaskListener> listeners = task.getExtensionElements().getElementsQuery()
                    .filterByType(CamundaTaskListener.class).list();
            assertThat(listeners).as(task.getId()).extracting(CamundaTaskListener::getCamundaDelegateExpression)
                    .containsExactly("${" + decapitalised(task.getId()) + "Listener}");
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_form_belongs_to_a_task(ProcessFile file) throws IOException {
        Set<String> asked = file.all(UserTask.class).stream().map(task -> kebab(task.getId())).collect(Collectors.toSet());
        try (Stream<Path> forms = Files.list(file.folder())) {
            assertThat(forms.map(form -> form.getFileName().toString()).filter(name -> name.endsWith(".form"))
                    .filter(name -> !START_FORMS.contains(name))).allMatch(name -> asked.contains(name.replace(".form", "")));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void called_processes_exist_and_run_under_the_number_of_the_case(ProcessFile file) {
        Set<String> known = ProcessFile.all().stream().map(ProcessFile::id).collect(Collectors.toSet());
        for (CallActivity call : file.all(CallActivity.class)) {
            assertThat(known).contains(call.getCalledElement());
            assertThat(call.getCamundaCalledElementBinding()).as(call.getId()).isEqualTo("deployment");
            assertThat(call.getExtensionElements().getDomElement().getChildElements()).as(call.getId())
                    .anyMatch(element -> "#{execution.processBusinessKey}".equals(element.getAttribute("businessKey")));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void messages_are_named_after_their_process_and_caught(ProcessFile file) {
        Set<Message> caught = file.all(MessageEventDefinition.class).stream().map(MessageEventDefinition::getMessage).collect(Collectors.toSet());
        assertThat(file.all(Message.class)).allSatisfy(message -> {
            assertThat(message.getName()).matches(file.id() + "\\.[a-z][A-Za-z]*");
            assertThat(caught).contains(message);
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_timer_is_a_variable_or_a_length_of_time(ProcessFile file) {
        for (TimerEventDefinition timer : file.all(TimerEventDefinition.class)) {
            String text = Stream.of(timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle()).filter(java.util.Objects::nonNull)
                    .findFirst().orElseThrow().getTextContent();
            assertThat(EXPRESSION.matcher(text).matches() || isDuration(text)).as(text).isTrue();
        }
    }

    private static boolean isDuration(String text) {
        try {
            return !Duration.parse(text).isNegative();
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static String decapitalised(String id) {
        String name = id.substring(id.indexOf('_') + 1);
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static String kebab(String id) {
        return id.substring(id.indexOf('_') + 1).replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
