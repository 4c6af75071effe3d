package io.aftersales.decision.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * The rows against each other and against all cases. A row with a cell that cannot be compared is not judged: it is taken to
 * fit where a gap would be found and not to fit where an overlap would.
 */
final class CaseCheck {

    private static final int MOST_GAPS = 10;
    private static final long STEPS = 500_000;

    private final Sheet sheet;
    private final List<Axis> axes;
    private final List<Box> rows = new ArrayList<>();
    private final BitSet judged = new BitSet();
    private final Report report;
    private final CaseWords words;
    private final Coverage.Budget budget = new Coverage.Budget(STEPS);
    private boolean disjoint = true;

    /** @param cells by row and column; null where it cannot be compared */
    CaseCheck(Sheet sheet, List<Axis> axes, List<List<Cell>> cells, Report report) {
        this.sheet = sheet;
        this.axes = axes;
        this.report = report;
        this.words = new CaseWords(report.words(), axes);
        for (int row = 0; row < cells.size(); row++) {
            Box box = Box.of(axes.size());
            boolean whole = true;
            for (int column = 0; column < axes.size(); column++) {
                Cell cell = cells.get(row).get(column);
                box.sides()[column] = cell == null ? axes.get(column).all() : axes.get(column).fits(cell);
                whole &= cell != null;
            }
            rows.add(box);
            judged.set(row, whole);
        }
    }

    void run() {
        neverFitting();
        pairs();
        if (sheet.oneAnswer()) {
            gaps();
        }
        if ("FIRST".equals(sheet.hitPolicy())) {
            hidden();
        }
        if (budget.spent()) {
            report.add(FindingCode.NOT_FINISHED, Report.Place.TABLE);
        }
    }

    private void neverFitting() {
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < axes.size(); column++) {
                if (rows.get(row).sides()[column].isEmpty()) {
                    report.add(FindingCode.NEVER_FITS, Report.Place.row(sheet, row).at(axes.get(column).column(), Finding.Part.INPUT));
                    judged.clear(row);
                }
            }
        }
    }

    private void pairs() {
        for (int row = 0; row < rows.size(); row++) {
            for (int above = 0; above < row; above++) {
                if (rows.get(above).meets(rows.get(row))) {
                    disjoint = false;
                    if (judged.get(row) && judged.get(above)) {
                        pair(above, row);
                    }
                }
            }
        }
    }

    private void pair(int above, int row) {
        boolean sameOutputs = sheet.rows().get(above).then().equals(sheet.rows().get(row).then());
        if (sheet.unique() || "ANY".equals(sheet.hitPolicy()) && !sameOutputs) {
            Box common = rows.get(above).common(rows.get(row));
            report.add(FindingCode.OVERLAP, rows.get(above).same(rows.get(row)) ? "same" : "some", Report.Place.row(sheet, row),
                    above + 1, words.example(common), above + 1, words.one(common));
        } else if (!"FIRST".equals(sheet.hitPolicy()) && sameOutputs && rows.get(above).same(rows.get(row))) {
            report.add(FindingCode.REPEATED, "", Report.Place.row(sheet, row), above + 1, Map.of(), above + 1);
        }
    }

    /** One hole after the other, each widened as far as no row fits, so that few sentences say it. */
    private void gaps() {
        Box everything = everything();
        List<Box> covering = new ArrayList<>(rows);
        covering.removeIf(Box::isEmpty);
        List<Box> fitting = List.copyOf(covering);
        for (int found = 0; found <= MOST_GAPS; found++) {
            Box hole = new Coverage(everything, covering, disjoint, budget).hole();
            if (hole == null) {
                return;
            }
            if (found == MOST_GAPS) {
                report.add(FindingCode.MORE, "gaps", Report.Place.TABLE, 0, Map.of());
                return;
            }
            Box shown = widened(hole, fitting);
            report.add(FindingCode.GAP, "", Report.Place.TABLE, 0, words.example(shown), words.region(shown));
            covering.add(widened(hole, covering));
        }
    }

    private Box everything() {
        Box everything = Box.of(axes.size());
        for (int column = 0; column < axes.size(); column++) {
            everything.sides()[column] = axes.get(column).all();
        }
        return everything;
    }

    private Box widened(Box hole, List<Box> obstacles) {
        Box wide = hole.common(hole);
        for (int column = 0; column < axes.size(); column++) {
            BitSet free = (BitSet) axes.get(column).all().clone();
            for (Box obstacle : obstacles) {
                if (meetsElsewhere(wide, obstacle, column)) {
                    free.andNot(obstacle.sides()[column]);
                }
            }
            wide.sides()[column] = free;
        }
        return wide;
    }

    private static boolean meetsElsewhere(Box one, Box other, int except) {
        for (int column = 0; column < one.sides().length; column++) {
            if (column != except && !one.sides()[column].intersects(other.sides()[column])) {
                return false;
            }
        }
        return true;
    }

    private void hidden() {
        for (int row = 1; row < rows.size() && !budget.spent(); row++) {
            List<Box> above = new ArrayList<>();
            int one = -1;
            for (int other = 0; other < row; other++) {
                if (judged.get(other)) {
                    above.add(rows.get(other));
                    one = one < 0 && rows.get(other).holds(rows.get(row)) ? other : one;
                }
            }
            if (judged.get(row) && one >= 0) {
                report.add(FindingCode.SHADOWED, "one", Report.Place.row(sheet, row), one + 1, Map.of(), one + 1);
            } else if (judged.get(row) && new Coverage(rows.get(row), above, false, budget).hole() == null && !budget.spent()) {
                report.add(FindingCode.SHADOWED, "several", Report.Place.row(sheet, row), 0, Map.of());
            }
        }
    }
}
