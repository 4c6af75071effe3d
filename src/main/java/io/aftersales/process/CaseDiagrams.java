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

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the processes of a case have come, for a drawing of their models. Only reads. */
@Component
public class CaseDiagrams {

    private static final String STEPS = """
            select p.ID_ as instance, p.PROC_DEF_KEY_ as process, p.PROC_DEF_ID_ as definition, p.START_TIME_ as started,
                   p.END_TIME_ as ended, a.ACT_ID_ as activity, count(a.END_TIME_) as done, count(*) - count(a.END_TIME_) as active,
                   sum(a.DURATION_) as took, min(case when a.END_TIME_ is null then a.START_TIME_ end) as since
              from ACT_HI_PROCINST p join ACT_HI_ACTINST a on a.PROC_INST_ID_ = p.ID_
             where p.BUSINESS_KEY_ = ?
             group by p.ID_, p.PROC_DEF_KEY_, p.PROC_DEF_ID_, p.START_TIME_, p.END_TIME_, a.ACT_ID_
             order by p.START_TIME_, p.ID_, a.ACT_ID_""";
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

    /** An instance of a process, the case's own first and then those that it called. */
    public record Progress(String instanceId, String process, String definitionId, Instant startedAt, boolean active, List<Step> activities) {
    }

    public List<Progress> of(String caseNumber) {
        Map<String, List<String>> people = people(caseNumber);
        Map<String, Progress> progress = new LinkedHashMap<>();
        jdbc.sql(STEPS).param(caseNumber).query(row -> {
            String instance = row.getString("instance");
            Instant started = row.getTimestamp("started").toInstant();
            boolean active = row.getTimestamp("ended") == null;
            String process = row.getString("process");
            String definition = row.getString("definition");
            progress.computeIfAbsent(instance, id -> new Progress(id, process, definition, started, active, new ArrayList<>()))
                    .activities().add(step(row, people.getOrDefault(instance + row.getString("activity"), List.of())));
        });
        return List.copyOf(progress.values());
    }

    private static Step step(ResultSet row, List<String> people) throws SQLException {
        Timestamp since = row.getTimestamp("since");
        return new Step(row.getString("activity"), row.getInt("done"), row.getInt("active"), row.getLong("took") / 1000.0,
                since == null ? null : since.toInstant(), people);
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
