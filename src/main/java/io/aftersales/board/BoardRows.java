package io.aftersales.board;

import io.aftersales.shared.Text;
import io.aftersales.sla.ClockService;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of a page in a fixed number of queries, however long it is. */
@Component
class BoardRows {

    private static final List<String> LEVELS = List.of("warn", "due", "later");

    private final JdbcClient jdbc;
    private final ClockService clocks;
    private final Branches branches;
    private final Clock clock;

    BoardRows(JdbcClient jdbc, ClockService clocks, Branches branches, Clock clock) {
        this.jdbc = jdbc;
        this.clocks = clocks;
        this.branches = branches;
        this.clock = clock;
    }

    /** In the given order. */
    List<BoardRow> of(List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, Found> found = found(ids);
        List<String> numbers = found.values().stream().map(Found::caseNumber).distinct().toList();
        Map<String, ClockService.View> views = new HashMap<>();
        clocks.clocksOf(numbers).values().forEach(ofCase -> ofCase.forEach(view -> views.put(view.id(), view)));
        Map<String, List<BoardRow.Task>> tasks = tasks(numbers);
        Map<String, String> told = told(ids);
        Instant now = clock.instant();
        return ids.stream().map(found::get).filter(Objects::nonNull).map(one -> row(one, views.get(one.clockId), now, told, tasks)).toList();
    }

    private BoardRow row(Found found, ClockService.View view, Instant now, Map<String, String> told, Map<String, List<BoardRow.Task>> tasks) {
        return new BoardRow(found.clockId, found.caseNumber, found.organisation, found.unitId,
                branches.of(found.unitId).map(branch -> branch.id()).orElse(found.unitId), found.kind, found.target, found.severity,
                found.product, found.title, found.model, found.serialNo, found.status, state(view, now).key(), view.startedAt(), view.warnAt(),
                view.dueAt(), told.get(found.clockId), found.extensions, view.receiptId(), tasks.getOrDefault(found.caseNumber, List.of()));
    }

    private static BoardState state(ClockService.View view, Instant now) {
        if (view.late()) {
            return BoardState.LATE;
        }
        if ("paused".equals(view.state())) {
            return BoardState.PAUSED;
        }
        return now.isBefore(view.warnAt()) ? BoardState.RUNNING : BoardState.WARNING;
    }

    private Map<String, Found> found(List<String> ids) {
        Map<String, Found> found = new LinkedHashMap<>();
        jdbc.sql("""
                        select k.clock_id, k.case_number, k.organisation, k.unit_id, k.kind, k.target, k.severity, k.product, c.title,
                               c.model, c.serial_no, c.status,
                               (select count(*) from sla_extension x where x.clock_id = k.clock_id) as extensions
                          from open_clock k join service_case c on c.number = k.case_number where k.clock_id in (:ids)""").param("ids", ids)
                .query(Found.class).list().forEach(one -> found.put(one.clockId, one));
        return found;
    }

    private Map<String, String> told(List<String> ids) {
        Map<String, String> told = new HashMap<>();
        jdbc.sql("select clock_id, level from sla_escalation where clock_id in (:ids)").param("ids", ids).query(row -> {
            told.merge(row.getString(1), row.getString(2), (one, other) -> LEVELS.indexOf(one) > LEVELS.indexOf(other) ? one : other);
        });
        return told;
    }

    private Map<String, List<BoardRow.Task>> tasks(List<String> numbers) {
        Map<String, List<BoardRow.Task>> tasks = new HashMap<>();
        Map<String, List<String>> groups = new HashMap<>();
        jdbc.sql("""
                        select e.business_key_, t.id_, t.task_def_key_, t.name_, t.assignee_, coalesce(s.name, t.assignee_)
                          from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_ left join person s on s.id = t.assignee_
                         where e.business_key_ in (:numbers) order by t.create_time_, t.id_""").param("numbers", numbers).query(row -> {
                    List<String> offered = new ArrayList<>();
                    groups.put(row.getString(2), offered);
                    tasks.computeIfAbsent(row.getString(1), number -> new ArrayList<>()).add(new BoardRow.Task(row.getString(2),
                            row.getString(3), Text.ofBoth(row.getString(4)), row.getString(5), row.getString(6), offered));
                });
        if (!groups.isEmpty()) {
            jdbc.sql("select task_id_, group_id_ from act_ru_identitylink where type_ = 'candidate' and task_id_ in (:ids) order by group_id_")
                    .param("ids", groups.keySet()).query(row -> {
                        groups.get(row.getString(1)).add(row.getString(2));
                    });
        }
        return tasks;
    }

    private record Found(String clockId, String caseNumber, String organisation, String unitId, String kind, String target,
                         String severity, String product, String title, String model, String serialNo, String status, int extensions) {
    }
}
