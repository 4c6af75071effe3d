package io.aftersales.decision.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The frame of a table: columns, rows, ids, annotations, sizes. */
final class StructureCheck {

    static final int MOST_ROWS = 500;
    static final int MOST_COLUMNS = 40;
    static final int LONGEST_CELL = 2_000;
    private static final int LONGEST_ID = 120;
    private static final Set<String> POLICIES = Set.of("UNIQUE", "FIRST", "ANY", "COLLECT", "RULE ORDER");
    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9._-]*");
    /** Ids that the rest of the file bears ({@link SheetWriter}), after the decision's key. */
    private static final Pattern TAKEN = Pattern.compile("-(definitions|variable|table|diagram|shape|(input|output)-.*|(if|then)-[0-9]+-[0-9]+)");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\uFFFE\uFFFF]");
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");

    private final Sheet sheet;
    private final Report report;

    StructureCheck(Sheet sheet, Report report) {
        this.sheet = sheet;
        this.report = report;
    }

    /** @return whether the cells stand under columns, so that they can be read */
    boolean run() {
        if (!POLICIES.contains(sheet.hitPolicy())) {
            report.add(FindingCode.BAD_HIT_POLICY, Report.Place.TABLE, sheet.hitPolicy());
        }
        if (sheet.inputs().isEmpty() || sheet.outputs().isEmpty()) {
            report.add(FindingCode.NO_COLUMNS, Report.Place.TABLE);
        }
        columns(sheet.inputs(), Finding.Part.INPUT);
        columns(sheet.outputs(), Finding.Part.OUTPUT);
        if (sheet.rows().isEmpty()) {
            report.add(FindingCode.NO_ROWS, Report.Place.TABLE);
        }
        boolean small = sizes();
        if (small) {
            rows();
        }
        return small && !report.has(FindingCode.WRONG_CELL_COUNT) && !report.has(FindingCode.TOO_LONG)
                && !report.has(FindingCode.NO_COLUMNS);
    }

    private void columns(List<Sheet.Column> columns, Finding.Part part) {
        Set<String> names = new HashSet<>();
        for (Sheet.Column column : columns) {
            boolean said = fits(column.label()) && fits(column.labelZh()) && fits(column.choices());
            if (!NAME.matcher(column.name()).matches() || !names.add(column.name()) || !said) {
                report.add(FindingCode.BAD_COLUMN, Report.Place.column(column, part), column.name());
            }
        }
    }

    private boolean sizes() {
        boolean small = sheet.rows().size() <= MOST_ROWS && sheet.inputs().size() <= MOST_COLUMNS
                && sheet.outputs().size() <= MOST_COLUMNS;
        if (!small) {
            report.add(FindingCode.TOO_MANY, Report.Place.TABLE, MOST_ROWS, MOST_COLUMNS);
        }
        return small;
    }

    private void rows() {
        Map<String, Integer> ids = new HashMap<>();
        for (int index = 0; index < sheet.rows().size(); index++) {
            Sheet.Row row = sheet.rows().get(index);
            Report.Place place = Report.Place.row(sheet, index);
            Integer before = row.id().isEmpty() ? null : ids.putIfAbsent(row.id(), index + 1);
            if (!ID.matcher(row.id()).matches() || taken(row.id())) {
                report.add(FindingCode.NO_ROW_ID, place);
            } else if (before != null) {
                report.add(FindingCode.SAME_ROW_ID, "", place, before, Map.of(), row.id(), before);
            }
            if (row.annotation().isBlank()) {
                report.add(FindingCode.NO_ANNOTATION, place);
            }
            if (row.when().size() != sheet.inputs().size() || row.then().size() != sheet.outputs().size()) {
                report.add(FindingCode.WRONG_CELL_COUNT, place, row.when().size() + row.then().size(),
                        sheet.inputs().size() + sheet.outputs().size());
            } else {
                lengths(row, place);
            }
        }
    }

    private boolean taken(String id) {
        return id.equals(sheet.key()) || id.startsWith(sheet.key()) && TAKEN.matcher(id.substring(sheet.key().length())).matches();
    }

    /** Neither too long nor with characters that no file can hold. */
    private static boolean fits(String text) {
        return text.length() <= LONGEST_CELL && !CONTROL.matcher(text).find();
    }

    private void lengths(Sheet.Row row, Report.Place place) {
        if (!fits(row.annotation()) || row.id().length() > LONGEST_ID) {
            report.add(FindingCode.TOO_LONG, "row", place, 0, Map.of(), LONGEST_CELL, LONGEST_ID);
        }
        for (int column = 0; column < row.when().size(); column++) {
            length(row.when().get(column), place.at(sheet.inputs().get(column), Finding.Part.INPUT));
        }
        for (int column = 0; column < row.then().size(); column++) {
            length(row.then().get(column), place.at(sheet.outputs().get(column), Finding.Part.OUTPUT));
        }
    }

    private void length(String cell, Report.Place place) {
        if (!fits(cell)) {
            report.add(FindingCode.TOO_LONG, place, LONGEST_CELL);
        }
    }
}
