package io.aftersales.decision.check;

import java.util.ArrayList;
import java.util.List;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/**
 * Says what is wrong with a decision table, on the row, in words that an analyst knows: called while somebody types, so it is
 * quick, never asks the database and never fails on what is written in a table.
 *
 * <p>Gaps and overlaps are found exactly over all values of all columns, by cutting each column where its cells cut it. Two
 * limits are said and not hidden: a condition beyond values and ranges is not compared ({@link FindingCode#CANNOT_COMPARE}),
 * and a search that would take too long is given up ({@link FindingCode#NOT_FINISHED}). A column counts as possibly unknown
 * only where a cell of it, or of the baseline, speaks of null.
 */
@Service
public class TableCheck {

    private final CellReader reader = new CellReader();
    private final Words words;

    TableCheck(MessageSource messages) {
        this.words = new Words(messages);
    }

    /** Checks a table that has no predecessor. */
    public Findings check(Sheet sheet) {
        return check(sheet, null);
    }

    /**
     * @param baseline the shared table of the decision, whose figures show how lengths of time are written and which columns may
     *                 be unknown; null where there is none
     */
    public Findings check(Sheet sheet, Sheet baseline) {
        Report report = new Report(words);
        if (new StructureCheck(sheet, report).run()) {
            CellCheck cells = new CellCheck(sheet, reader, report);
            cells.heads();
            new SeverityScale(baseline, reader, report).run(sheet);
            List<List<Cell>> conditions = new ArrayList<>();
            for (int row = 0; row < sheet.rows().size(); row++) {
                conditions.add(row(sheet, baseline, cells, row));
            }
            if (!sheet.rows().isEmpty()) {
                new CaseCheck(sheet, axes(sheet, baseline, cells, conditions), conditions, report).run();
            }
        }
        return report.findings();
    }

    private List<Cell> row(Sheet sheet, Sheet baseline, CellCheck cells, int row) {
        List<Cell> conditions = new ArrayList<>();
        for (int column = 0; column < sheet.inputs().size(); column++) {
            conditions.add(cells.condition(row, column));
        }
        for (int column = 0; column < sheet.outputs().size(); column++) {
            cells.figure(row, column, shape(baseline, sheet.outputs().get(column).name()));
        }
        return conditions;
    }

    private Shape shape(Sheet baseline, String output) {
        List<String> texts = new ArrayList<>();
        for (int column = 0; baseline != null && column < baseline.outputs().size(); column++) {
            if (baseline.outputs().get(column).name().equals(output)) {
                for (Sheet.Row row : baseline.rows()) {
                    if (column < row.then().size() && reader.figure(row.then().get(column)).constant() instanceof String text) {
                        texts.add(text);
                    }
                }
            }
        }
        return Shape.of(texts);
    }

    private List<Axis> axes(Sheet sheet, Sheet baseline, CellCheck cells, List<List<Cell>> conditions) {
        List<Axis> axes = new ArrayList<>();
        for (int column = 0; column < sheet.inputs().size(); column++) {
            Sheet.Column head = sheet.inputs().get(column);
            List<Cell> ofColumn = alike(column, conditions);
            boolean unknown = ofColumn.stream().anyMatch(Cell::mentionsUnknown) || mayBeUnknown(baseline, head.name());
            axes.add(Axis.of(head, ofColumn, cells.choices(head), unknown));
        }
        return axes;
    }

    /** The comparable cells of a column; one whose values are of another type than those above it is not. */
    private static List<Cell> alike(int column, List<List<Cell>> conditions) {
        List<Cell> alike = new ArrayList<>();
        Class<?> type = null;
        for (List<Cell> row : conditions) {
            Cell cell = row.get(column);
            if (cell == null) {
                continue;
            }
            for (Object value : cell.constants()) {
                type = type == null ? value.getClass() : type;
                if (value.getClass() != type) {
                    row.set(column, null);
                }
            }
            if (row.get(column) != null) {
                alike.add(cell);
            }
        }
        return alike;
    }

    private boolean mayBeUnknown(Sheet baseline, String input) {
        for (int column = 0; baseline != null && column < baseline.inputs().size(); column++) {
            int at = column;
            if (baseline.inputs().get(column).name().equals(input)) {
                return baseline.rows().stream().filter(row -> at < row.when().size())
                        .anyMatch(row -> reader.condition(row.when().get(at)).mentionsUnknown());
            }
        }
        return false;
    }
}
