package io.aftersales.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.camunda.bpm.dmn.feel.impl.FeelEngine;

/** All combinations of the values worth trying, against the rules of one table; each cell is read once per value. */
final class TestedTable {

    private static final int ENOUGH = 10;

    private final DecisionFile file;
    private final List<TestedColumn> columns = new ArrayList<>();
    private final Set<String> overlaps = new TreeSet<>();
    private final List<String> gaps = new ArrayList<>();

    TestedTable(DecisionFile file, FeelEngine feel) {
        this.file = file;
        if (file.rules().size() > Long.SIZE) {
            throw new IllegalArgumentException(file + " has more rules than anybody can review");
        }
        for (int column = 0; column < file.inputs().size(); column++) {
            int at = column;
            List<String> cells = file.rules().stream().map(rule -> file.when(rule).get(at)).toList();
            if (cells.stream().anyMatch(cell -> !"-".equals(cell))) {
                columns.add(TestedColumn.of(file.inputs().get(column), cells, feel));
            }
        }
        combine(0, file.rules().size() == Long.SIZE ? -1L : (1L << file.rules().size()) - 1, new Object[columns.size()]);
    }

    Set<String> overlaps() {
        return overlaps;
    }

    List<String> gaps() {
        return gaps;
    }

    private void combine(int column, long rules, Object[] chosen) {
        if (rules == 0 || column == columns.size()) {
            judge(column, rules, chosen);
            return;
        }
        TestedColumn next = columns.get(column);
        for (int i = 0; i < next.values().size(); i++) {
            chosen[column] = next.values().get(i);
            combine(column + 1, rules & next.fits().get(i), chosen);
        }
    }

    private void judge(int columnsChosen, long rules, Object[] chosen) {
        if (rules == 0 && gaps.size() < ENOUGH) {
            gaps.add(facts(columnsChosen, chosen));
        }
        if (Long.bitCount(rules) > 1 && overlaps.size() < ENOUGH) {
            List<String> ids = new ArrayList<>();
            for (int rule = 0; rule < file.rules().size(); rule++) {
                if ((rules & 1L << rule) != 0) {
                    ids.add(file.rules().get(rule).getId());
                }
            }
            overlaps.add(ids + " at " + facts(columnsChosen, chosen));
        }
    }

    private String facts(int columnsChosen, Object[] chosen) {
        List<String> facts = new ArrayList<>();
        for (int column = 0; column < columnsChosen; column++) {
            facts.add(columns.get(column).name() + "=" + Arrays.asList(chosen).get(column));
        }
        return facts.toString();
    }
}
