package io.aftersales.decision;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.CalendarService;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A drafted table, run on what was decided before: the facts, instant, zone and calendar of then, the composer of today.
 * Nothing is stored. Several threads may ask at once; a question that was asked before is answered from memory, where only
 * the columns count on which the draft has a condition.
 */
public final class Rehearsal {

    private static final int MOST_QUESTIONS = 50_000;

    private final Composer composer;
    private final Table table;
    private final Evaluator evaluator;
    private final CalendarService calendars;
    private final List<String> telling = new ArrayList<>();
    private final Cache<List<Object>, List<Figures.Row>> answers = Caffeine.newBuilder().maximumSize(MOST_QUESTIONS).build();
    private final Cache<String, WorkingDays> days = Caffeine.newBuilder().maximumSize(1_000).build();

    Rehearsal(Composer composer, Table table, Evaluator evaluator, CalendarService calendars) {
        this.composer = composer;
        this.table = table;
        this.evaluator = evaluator;
        this.calendars = calendars;
        for (int column = 0; column < table.inputs().size(); column++) {
            int at = column;
            boolean asked = table.rules().values().stream().map(rule -> rule.when().get(at)).anyMatch(cell -> !cell.isEmpty() && !"-".equals(cell));
            boolean used = table.rules().values().stream().anyMatch(rule -> mentions(rule, table.inputs().get(at).name()));
            if (asked || used) {
                telling.add(table.inputs().get(column).name());
            }
        }
    }

    /** A cell may ask for, or reckon with, another column than its own. */
    private static boolean mentions(Table.Rule rule, String name) {
        return rule.when().stream().anyMatch(cell -> cell.contains(name)) || rule.then().stream().anyMatch(cell -> cell.contains(name));
    }

    /**
     * What was known when a decision was taken.
     *
     * @param facts           as the receipt holds them
     * @param calendarVersion as the receipt names it: {@code cn@3}
     */
    public record Past(String organisation, Map<String, Object> facts, ZoneId zone, String calendarVersion, Instant at) {
    }

    /**
     * The outputs that the draft would have given, as JSON values.
     *
     * @throws Refusal where the draft has no rule for these facts, or the composer refuses them
     */
    public Map<String, Object> outputs(Past past) throws Refusal {
        return decide(past).outputs();
    }

    /**
     * What the draft would have given, and by which rows.
     *
     * @throws Refusal where the draft has no rule for these facts, or the composer refuses them
     */
    public Decided decide(Past past) throws Refusal {
        DecisionContext context = new DecisionContext(past.organisation(), past.zone(), past.at(), daysOf(past.calendarVersion()));
        Evaluator.Outcome outcome = evaluator.evaluate(composer, table, past.facts(), context, this::remembered);
        return new Decided(outcome.outputs(), outcome.questions(), outcome.answers());
    }

    /**
     * @param outputs   as JSON values
     * @param questions the inputs of the table, per question that the decision put to it
     * @param answers   the rows that fitted, per question
     */
    public record Decided(Map<String, Object> outputs, List<Map<String, Object>> questions, List<List<Figures.Row>> answers) {
    }

    private List<Figures.Row> remembered(Table asked, Map<String, Object> question) {
        List<Object> key = new ArrayList<>();
        telling.forEach(column -> key.add(question.get(column)));
        return answers.get(key, unknown -> evaluator.ask(asked, question));
    }

    private WorkingDays daysOf(String version) throws Refusal {
        WorkingDays known = days.getIfPresent(version);
        if (known == null) {
            String[] calendar = version.split("@");
            known = new CalendarDays(calendars.calendar(calendar[0], Integer.parseInt(calendar[1])));
            days.put(version, known);
        }
        return known;
    }
}
