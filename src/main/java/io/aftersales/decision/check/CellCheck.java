package io.aftersales.decision.check;

import io.aftersales.shared.Text;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Each cell by itself: readable, of the column's type and choices, and nothing in it that has no business in a table. */
final class CellCheck {

    private static final Pattern FOUND = Pattern.compile("found \"(.*)\"$", Pattern.DOTALL);
    private static final Pattern FULL_WIDTH = Pattern.compile("[\u201c\u201d\u2018\u2019\uff02\uff0c\uff08\uff09\uff1e\uff1c\uff0d\uff1a\u3001]");

    private final Sheet sheet;
    private final CellReader reader;
    private final Report report;
    private final Words words;
    private final Set<String> inputs;

    CellCheck(Sheet sheet, CellReader reader, Report report) {
        this.sheet = sheet;
        this.reader = reader;
        this.report = report;
        this.words = report.words();
        this.inputs = sheet.inputs().stream().map(Sheet.Column::name).collect(Collectors.toSet());
    }

    /** The choices of the columns: values and ranges, nothing else. */
    void heads() {
        sheet.inputs().forEach(head -> head(head, Finding.Part.INPUT));
        sheet.outputs().forEach(head -> head(head, Finding.Part.OUTPUT));
    }

    private void head(Sheet.Column head, Finding.Part part) {
        Cell choices = reader.condition(head.choices());
        if (!choices.comparable() || choices.negated() || choices.inventedDate()) {
            report.add(FindingCode.BAD_COLUMN, "choices", Report.Place.column(head, part), 0, Map.of(), head.choices());
        }
    }

    /** The cell if it can be compared with others, else null; then why was said. */
    Cell condition(int row, int column) {
        Sheet.Column head = sheet.inputs().get(column);
        Report.Place place = Report.Place.row(sheet, row).at(head, Finding.Part.INPUT);
        String text = sheet.rows().get(row).when().get(column);
        Cell cell = reader.condition(text);
        if (!sound(cell, text, place)) {
            return null;
        }
        if (!cell.comparable()) {
            report.add(FindingCode.CANNOT_COMPARE, place);
            return null;
        }
        if (!typed(cell.constants(), head, place) || !chosen(cell.constants(), head, place)) {
            return null;
        }
        if (!cell.negated() && cell != Cell.BLANK && cell.tests().stream().anyMatch(UnaryTest.Everything.class::isInstance)) {
            report.add(FindingCode.ALWAYS_FITS, place);
        }
        return cell;
    }

    void figure(int row, int column, Shape shape) {
        Sheet.Column head = sheet.outputs().get(column);
        Report.Place place = Report.Place.row(sheet, row).at(head, Finding.Part.OUTPUT);
        String text = sheet.rows().get(row).then().get(column);
        Cell cell = reader.figure(text);
        if (!sound(cell, text, place) || cell.constant() == null) {
            return;
        }
        if (cell.constant() == Cell.NO_CONSTANT) {
            report.add(FindingCode.CANNOT_COMPARE, "figure", place, 0, Map.of());
        } else if (typed(List.of(cell.constant()), head, place) && chosen(List.of(cell.constant()), head, place)
                && !shape.fits(cell.constant().toString())) {
            report.add(FindingCode.WRONG_SHAPE, shape.name(), place, 0, Map.of(), quoted(cell.constant()));
        }
    }

    private boolean sound(Cell cell, String text, Report.Place place) {
        if (!cell.readable()) {
            unreadable(cell, text, place);
            return false;
        }
        cell.forbidden().forEach(construct -> report.add(FindingCode.FORBIDDEN, place, words.say("construct." + construct)));
        for (String function : cell.functions()) {
            if (Functions.withheld(function)) {
                report.add(FindingCode.FORBIDDEN, place, words.say("construct.call", function));
            } else if (!Functions.offered(function)) {
                report.add(FindingCode.UNKNOWN_FUNCTION, place, function);
            }
        }
        List<String> unknown = cell.forbidden().isEmpty() ? cell.names().stream().filter(name -> !inputs.contains(name)).toList() : List.of();
        unknown.forEach(name -> report.add(FindingCode.UNKNOWN_NAME, place, name));
        if (cell.inventedDate()) {
            report.add(FindingCode.NO_SUCH_DATE, place);
        }
        return cell.forbidden().isEmpty() && unknown.isEmpty() && !cell.inventedDate()
                && cell.functions().stream().allMatch(Functions::offered);
    }

    private void unreadable(Cell cell, String text, Report.Place place) {
        Matcher found = FOUND.matcher(cell.problem());
        String near = found.find() && !found.group(1).isBlank() ? found.group(1) : text;
        report.add(FindingCode.UNREADABLE, hint(text.strip(), place.part()), place, 0, Map.of(),
                near.length() > 40 ? near.substring(0, 40) + "…" : near);
    }

    private static String hint(String text, Finding.Part part) {
        if (FULL_WIDTH.matcher(text).find()) {
            return "width";
        }
        if (part == Finding.Part.INPUT && (text.startsWith("=") || text.startsWith("!="))) {
            return "equals";
        }
        return part == Finding.Part.OUTPUT && "-".equals(text) ? "dash" : "plain";
    }

    private boolean typed(List<Object> values, Sheet.Column head, Report.Place place) {
        ColumnType type = ColumnType.of(head);
        for (Object value : values) {
            if (!type.takes(value)) {
                report.add(FindingCode.WRONG_TYPE, place, quoted(value), words.say("type." + type.name()));
                return false;
            }
        }
        return true;
    }

    private boolean chosen(List<Object> values, Sheet.Column head, Report.Place place) {
        Cell choices = choices(head);
        for (Object value : values) {
            boolean bound = place.part() == Finding.Part.INPUT && !(value instanceof String);
            if (choices != null && !bound && !choices.fits(new Atom.Value(value))) {
                report.add(FindingCode.NOT_A_CHOICE, place, quoted(value), head.choices());
                return false;
            }
        }
        return true;
    }

    /** Null where the column takes any value. */
    Cell choices(Sheet.Column head) {
        Cell choices = reader.condition(head.choices());
        return choices == Cell.BLANK || !choices.comparable() ? null : choices;
    }

    private Text quoted(Object value) {
        return words.say("value.text", value);
    }
}
