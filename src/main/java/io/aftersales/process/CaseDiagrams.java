package io.aftersales.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the processes of a case have come, for a drawing of their models. Only reads. */
@Component
public class CaseDiagrams {

    /** As the engine writes it of an activity that was not left by its end. */
    private static final int CANCELLED = 2;
    private static final String PASSES = """
            select p.ID_ as instance, p.PROC_DEF_KEY_ as process, p.PROC_DEF_ID_ as definition, p.START_TIME_ as started,
                   p.END_TIME_ as ended, a.ACT_ID_ as activity, a.PARENT_ACT_INST_ID_ as scope, a.START_TIME_ as entered,
                   a.END_TIME_ as left_at, a.DURATION_ as took, a.ACT_INST_STATE_ as state
              from ACT_HI_PROCINST p join ACT_HI_ACTINST a on a.PROC_INST_ID_ = p.ID_
             where p.BUSINESS_KEY_ = ?
             order by p.START_TIME_, p.ID_, a.START_TIME_, a.SEQUENCE_COUNTER_, a.ID_""";
    /** The task rather than the activity: it knows who worked on it in the end. */
    private static final String PEOPLE = """
            select distinct t.PROC_INST_ID_ as instance, t.TASK_DEF_KEY_ as activity, t.ASSIGNEE_ as person, coalesce(s.name, t.ASSIGNEE_) as name
              from ACT_HI_PROCINST p join ACT_HI_TASKINST t on t.PROC_INST_ID_ = p.ID_ left join person s on s.id = t.ASSIGNEE_
             where p.BUSINESS_KEY_ = ? and t.ASSIGNEE_ is not null
             order by name""";

    private final JdbcClient jdbc;
    private final RepositoryService repository;
    private final EngineAuthority authority;

    CaseDiagrams(JdbcClient jdbc, RepositoryService repository, EngineAuthority authority) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.authority = authority;
    }

    /**
     * An activity of a model.
     *
     * @param done    how often it was passed
     * @param active  how often it is being worked on
     * @param seconds that the passes took, all together
     * @param since   when the longest one began that is still being worked on; null where there is none
     * @param people  the names of those who had it, where it is a task
     */
    public record Step(String id, int done, int active, double seconds, Instant since, List<String> people) {
    }

    /**
     * An instance of a process, the case's own first and then those that it called.
     *
     * @param activities by their ids
     * @param flows      the ids of those that were taken
     */
    public record Progress(String instanceId, String process, String definitionId, Instant startedAt, boolean active, List<Step> activities,
                           Set<String> flows) {
    }

    private record Instance(String id, String process, String definition, Instant started, boolean active) {
    }

    private record Entry(TakenFlows.Pass pass, long millis) {
    }

    public List<Progress> of(String caseNumber) {
        Map<String, List<String>> people = people(caseNumber);
        Map<Instance, List<Entry>> passes = new LinkedHashMap<>();
        jdbc.sql(PASSES).param(caseNumber).query(row -> {
            passes.computeIfAbsent(instance(row), key -> new ArrayList<>()).add(entry(row));
        });
        return passes.entrySet().stream().map(each -> progress(each.getKey(), each.getValue(), people)).toList();
    }

    private static Instance instance(ResultSet row) throws SQLException {
        return new Instance(row.getString("instance"), row.getString("process"), row.getString("definition"), instant(row, "started"),
                row.getTimestamp("ended") == null);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(new TakenFlows.Pass(row.getString("activity"), row.getString("scope"), instant(row, "entered"), instant(row, "left_at"),
                row.getInt("state") == CANCELLED), row.getLong("took"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    private Progress progress(Instance instance, List<Entry> entries, Map<String, List<String>> people) {
        Map<String, List<Entry>> byActivity = entries.stream()
                .collect(Collectors.groupingBy(entry -> entry.pass.activity(), TreeMap::new, Collectors.toList()));
        List<Step> steps = byActivity.entrySet().stream()
                .map(each -> step(each.getKey(), each.getValue(), people.getOrDefault(instance.id + each.getKey(), List.of()))).toList();
        return new Progress(instance.id, instance.process, instance.definition, instance.started, instance.active, steps,
                TakenFlows.of(flows(instance.definition), entries.stream().map(Entry::pass).toList()));
    }

    private static Step step(String activity, List<Entry> entries, List<String> people) {
        List<Instant> since = entries.stream().filter(entry -> entry.pass.left() == null).map(entry -> entry.pass.entered()).toList();
        return new Step(activity, entries.size() - since.size(), since.size(), entries.stream().mapToLong(Entry::millis).sum() / 1000.0,
                since.isEmpty() ? null : since.get(0), people);
    }

    private List<TakenFlows.Flow> flows(String definition) {
        return authority.call(() -> repository.getBpmnModelInstance(definition)).getModelElementsByType(SequenceFlow.class).stream()
                .map(flow -> new TakenFlows.Flow(flow.getId(), flow.getSource().getId(), flow.getTarget().getId(),
                        flow.getSource() instanceof ParallelGateway)).toList();
    }

    /** By instance and activity. */
    private Map<String, List<String>> people(String caseNumber) {
        Map<String, List<String>> people = new HashMap<>();
        jdbc.sql(PEOPLE).param(caseNumber).query(row -> {
            people.computeIfAbsent(row.getString("instance") + row.getString("activity"), key -> new ArrayList<>()).add(row.getString("name"));
        });
        return people;
    }

    /** The drawing of a version of a process. @return empty where there is none */
    public java.util.Optional<byte[]> model(String definitionId) {
        return authority.call(() -> {
            try (java.io.InputStream model = repository.getProcessModel(definitionId)) {
                return java.util.Optional.of(model.readAllBytes());
            } catch (NotFoundException none) {
                return java.util.Optional.empty();
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }
}
