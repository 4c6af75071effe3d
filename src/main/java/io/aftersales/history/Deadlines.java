package io.aftersales.history;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which instants of an example are deadlines, and from when each counts. */
final class Deadlines {

    private static final List<String> OF_A_CLOCK = List.of("promised_at", "due_at", "warn_at", "level_at", "missed_at");

    private Deadlines() {
    }

    static Map<Instant, Instant> of(List<ExampleRows.Found> found) {
        Map<Instant, Instant> deadlines = new HashMap<>();
        for (Map<String, Object> clock : MouldMaker.rowsOf(found, "sla_clock")) {
            OF_A_CLOCK.forEach(column -> note(deadlines, clock.get(column), clock.get("started_at")));
        }
        // what the engine may remove after years counts from the start of the whole
        MouldMaker.rowsOf(found, "ACT_HI_PROCINST").stream().sorted(Comparator.comparing(instance -> (Instant) instance.get("start_time_")))
                .forEach(instance -> note(deadlines, instance.get("removal_time_"), instance.get("start_time_")));
        MouldMaker.rowsOf(found, "ACT_HI_TASKINST").forEach(task -> note(deadlines, task.get("due_date_"), task.get("start_time_")));
        MouldMaker.rowsOf(found, "ACT_RU_JOB").forEach(job -> note(deadlines, job.get("duedate_"), job.get("create_time_")));
        MouldMaker.rowsOf(found, "callback").forEach(call -> {
            note(deadlines, call.get("call_by"), opened(found));
            note(deadlines, call.get("call_at"), opened(found));
        });
        return deadlines;
    }

    private static Object opened(List<ExampleRows.Found> found) {
        return MouldMaker.rowsOf(found, "service_case").get(0).get("opened_at");
    }

    /** What is nearest of those that could be its beginning is written first. */
    private static void note(Map<Instant, Instant> deadlines, Object deadline, Object from) {
        if (deadline instanceof Instant due && from instanceof Instant begin && due.isAfter(begin)) {
            deadlines.putIfAbsent(due, begin);
        }
    }
}
