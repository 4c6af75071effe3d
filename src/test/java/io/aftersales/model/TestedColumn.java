package io.aftersales.model;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.instance.Input;

/**
 * An input column with the values worth trying: its choices, else what the cells name and one value more; around each
 * number and time; unknown where a cell speaks of it.
 *
 * @param fits per value, the rules whose cell fits it, as bits
 */
record TestedColumn(String name, List<Object> values, List<Long> fits) {

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:[.][0-9]+)?");
    private static final String OTHER = "(something else)";

    static TestedColumn of(Input input, List<String> cells, FeelEngine feel) {
        List<Object> values = values(input, cells);
        List<Long> fits = new ArrayList<>();
        for (Object value : values) {
            long rules = 0;
            for (int rule = 0; rule < cells.size(); rule++) {
                rules |= fits(feel, cells.get(rule), value) ? 1L << rule : 0;
            }
            fits.add(rules);
        }
        return new TestedColumn(DecisionFile.name(input), values, fits);
    }

    static boolean fits(FeelEngine feel, String cell, Object value) {
        return "-".equals(cell) || feel.evaluateSimpleUnaryTests(cell, "cellInput",
                Variables.createVariables().putValue("cellInput", value).asVariableContext());
    }

    private static List<Object> values(Input input, List<String> cells) {
        String all = String.join(" ; ", cells);
        List<Object> values = new ArrayList<>(switch (input.getInputExpression().getTypeRef()) {
            case "boolean" -> List.of(true, false);
            case "time" -> times(all);
            case "string" -> texts(DecisionFile.values(input.getInputValues()), all);
            default -> numbers(all);
        });
        if (all.contains("null") || all.contains("not(")) {
            values.add(null);
        }
        return values;
    }

    private static Set<String> texts(String choices, String cells) {
        Set<String> texts = new TreeSet<>();
        TEXT.matcher(choices.isEmpty() ? cells : choices).results().forEach(match -> texts.add(match.group(1)));
        if (choices.isEmpty()) {
            texts.add(OTHER);
        }
        return texts;
    }

    private static Set<BigDecimal> numbers(String cells) {
        Set<BigDecimal> numbers = new TreeSet<>(List.of(BigDecimal.ZERO));
        NUMBER.matcher(cells).results().map(match -> new BigDecimal(match.group())).forEach(number -> {
            numbers.add(number.subtract(new BigDecimal("0.5")));
            numbers.add(number);
            numbers.add(number.add(new BigDecimal("0.5")));
        });
        return numbers;
    }

    private static Set<LocalTime> times(String cells) {
        Set<LocalTime> times = new TreeSet<>(List.of(LocalTime.MIDNIGHT));
        TEXT.matcher(cells).results().map(match -> LocalTime.parse(match.group(1))).forEach(time -> {
            times.add(time.minusMinutes(1));
            times.add(time);
            times.add(time.plusMinutes(1));
        });
        return times;
    }
}
