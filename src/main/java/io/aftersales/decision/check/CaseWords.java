package io.aftersales.decision.check;

import io.aftersales.shared.Text;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sets of cases in the words of the columns, and one case of them as an example. */
final class CaseWords {

    private static final int MOST_VALUES = 6;

    private final Words words;
    private final List<Axis> axes;

    CaseWords(Words words, List<Axis> axes) {
        this.words = words;
        this.axes = axes;
    }

    /** "Severity “B”; Region anything but “city”": the columns that matter. */
    Text region(Box box) {
        List<Text> clauses = new ArrayList<>();
        for (int column = 0; column < axes.size(); column++) {
            Axis axis = axes.get(column);
            if (!box.sides()[column].equals(axis.all())) {
                clauses.add(words.say("case.clause", axis.column().title(), values(axis, box.sides()[column])));
            }
        }
        return clauses.isEmpty() ? words.say("case.any") : words.list("case.separator", clauses);
    }

    /** One case, every column that some cell speaks of. */
    Text one(Box box) {
        List<Text> clauses = new ArrayList<>();
        example(box).forEach((name, value) -> axes.stream().filter(axis -> axis.column().name().equals(name) && axis.all().cardinality() > 1)
                .forEach(axis -> clauses.add(words.say("case.clause", axis.column().title(),
                        value == null ? words.say("value.unknown") : value(value)))));
        return clauses.isEmpty() ? words.say("case.any") : words.list("case.separator", clauses);
    }

    /** By input name, as JSON would hold it. */
    Map<String, Object> example(Box box) {
        Map<String, Object> example = new LinkedHashMap<>();
        for (int column = 0; column < axes.size(); column++) {
            Axis axis = axes.get(column);
            Object sample = axis.atoms().get(box.sides()[column].nextSetBit(0)).sample();
            boolean plain = !(sample instanceof Temporal || sample instanceof TemporalAmount || sample instanceof Atom.Months);
            example.put(axis.column().name(), plain ? sample : sample.toString());
        }
        return example;
    }

    private Text values(Axis axis, BitSet side) {
        List<Text> pieces = new ArrayList<>();
        List<Text> missing = new ArrayList<>();
        boolean other = false;
        for (int atom = axis.all().nextSetBit(0); atom >= 0; atom = axis.all().nextSetBit(atom + 1)) {
            Atom part = axis.atoms().get(atom);
            if (part instanceof Atom.Value value && !ordered(axis)) {
                (side.get(atom) ? pieces : missing).add(value(value.value()));
            }
            other |= part instanceof Atom.Other && side.get(atom);
        }
        List<Text> said = new ArrayList<>();
        if (other) {
            said.add(missing.isEmpty() ? words.say("value.known") : words.say("value.but", shortened(missing)));
        } else if (ordered(axis)) {
            said.addAll(stretches(axis, side));
        } else {
            said.addAll(pieces);
        }
        if (side.stream().anyMatch(atom -> axis.atoms().get(atom) instanceof Atom.Unknown)) {
            said.add(words.say("value.unknown"));
        }
        return shortened(said);
    }

    private static boolean ordered(Axis axis) {
        return axis.atoms().stream().anyMatch(Atom.Between.class::isInstance);
    }

    private Text shortened(List<Text> values) {
        if (values.size() <= MOST_VALUES) {
            return words.list("value.separator", values);
        }
        return words.say("value.more", words.list("value.separator", values.subList(0, MOST_VALUES - 1)), values.size() - MOST_VALUES + 1);
    }

    /** Neighbouring parts as one stretch. */
    private List<Text> stretches(Axis axis, BitSet side) {
        List<Text> stretches = new ArrayList<>();
        int first = side.nextSetBit(0);
        while (first >= 0 && !(axis.atoms().get(first) instanceof Atom.Unknown)) {
            int last = first;
            while (side.get(last + 1) && !(axis.atoms().get(last + 1) instanceof Atom.Unknown)) {
                last++;
            }
            stretches.add(stretch(axis.atoms().get(first), axis.atoms().get(last)));
            first = side.nextSetBit(last + 1);
        }
        return stretches;
    }

    private Text stretch(Atom first, Atom last) {
        if (first.equals(last) && first instanceof Atom.Value only) {
            return value(only.value());
        }
        List<Text> bounds = new ArrayList<>();
        if (first instanceof Atom.Value from) {
            bounds.add(words.say("stretch.from", value(from.value())));
        } else if (first instanceof Atom.Between above && above.low() != null) {
            bounds.add(words.say("stretch.above", value(above.low())));
        }
        if (last instanceof Atom.Value to) {
            bounds.add(words.say("stretch.to", value(to.value())));
        } else if (last instanceof Atom.Between below && below.high() != null) {
            bounds.add(words.say("stretch.below", value(below.high())));
        }
        return bounds.isEmpty() ? words.say("value.known") : words.list("stretch.and", bounds);
    }

    Text value(Object value) {
        if (value instanceof Boolean flag) {
            return words.say(flag ? "value.yes" : "value.no");
        }
        if (value instanceof String text) {
            return words.value(text);
        }
        String plain = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        return new Text(plain, plain);
    }
}
