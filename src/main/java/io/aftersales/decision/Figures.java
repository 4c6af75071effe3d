package io.aftersales.decision;

import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the table gave: the rows that matched, in the order of the table, per question. */
public final class Figures {

    private final List<List<Row>> answers;

    Figures(List<List<Row>> answers) {
        this.answers = answers;
    }

    /** The rows that matched the first (mostly the only) question. */
    public List<Row> rows() {
        return answers.get(0);
    }

    /** The rows per question, in the order of the questions. */
    public List<List<Row>> answers() {
        return answers;
    }

    /** The one row that matched. @throws Refusal where the table has no rule for these facts */
    public Row one() throws Refusal {
        return one(rows());
    }

    /** The one row of an answer. @throws Refusal where the table has no rule for these facts */
    public static Row one(List<Row> rows) throws Refusal {
        if (rows.isEmpty()) {
            throw Refusal.of(DecisionReason.NO_RULE);
        }
        if (rows.size() > 1) {
            throw new IllegalStateException("one row was expected, several matched: " + rows.stream().map(Row::ruleId).toList());
        }
        return rows.get(0);
    }

    /**
     * A matched row.
     *
     * @param ruleId     {@code <key>-<reason>}
     * @param annotation rule of the catalogue and the sentence an analyst would say
     * @param values     figures by output name; blank cells are absent
     */
    public record Row(String ruleId, String annotation, Map<String, Object> values) {

        public boolean has(String output) {
            return values.get(output) != null;
        }

        /** Null where the cell is blank, as for the other getters. */
        public String text(String output) {
            return (String) values.get(output);
        }

        public Boolean flag(String output) {
            return (Boolean) values.get(output);
        }

        /** Exact as the analyst wrote it: 0.1 is 0.1. */
        public BigDecimal number(String output) {
            Object value = values.get(output);
            return value == null ? null : new BigDecimal(value.toString());
        }

        public Integer whole(String output) {
            BigDecimal value = number(output);
            return value == null ? null : Integer.valueOf(value.intValueExact());
        }

        /** An exact length of time, written {@code "PT24H"}. */
        public Duration duration(String output) {
            String value = text(output);
            return value == null ? null : Duration.parse(value);
        }

        /** A length by the calendar, written {@code "P24M"}; the 31st plus a month is the end of that month. */
        public Period period(String output) {
            String value = text(output);
            return value == null ? null : Period.parse(value);
        }

        /** Several values in one cell, written {@code "signature, seal"}; empty where the cell is blank. */
        public List<String> words(String output) {
            List<String> words = new ArrayList<>();
            if (has(output)) {
                for (String word : text(output).split(",")) {
                    words.add(word.trim());
                }
            }
            return words;
        }

        Map<String, Object> described() {
            Map<String, Object> described = new LinkedHashMap<>();
            described.put("ruleId", ruleId);
            described.put("annotation", annotation);
            described.put("figures", values);
            return described;
        }
    }
}
