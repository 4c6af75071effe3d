package io.aftersales.rulechange;

import io.aftersales.decision.check.Sheet;
import io.aftersales.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Names a row of a table as people speak of it: by where it stands and what it asks for, never by its id. */
final class RowWords {

    private static final String ANYTHING = "-";
    private static final int LONGEST = 160;

    private RowWords() {
    }

    /** "Row 2: Severity “Ordinary” or “None”; Holiday no". @param number from 1 @param cells what people say for a cell */
    static Text of(Sheet sheet, int number, Function<String, Text> cells) {
        Text asked = conditions(sheet, sheet.rows().get(number - 1), cells);
        return new Text("第 " + number + " 行:" + asked.zh(), "Row " + number + ": " + asked.en());
    }

    private static Text conditions(Sheet sheet, Sheet.Row row, Function<String, Text> cells) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (int at = 0; at < Math.min(sheet.inputs().size(), row.when().size()); at++) {
            String cell = row.when().get(at).strip();
            if (!cell.isEmpty() && !ANYTHING.equals(cell)) {
                Text title = sheet.inputs().get(at).title();
                Text said = cells.apply(cell);
                zh.add(title.zh() + said.zh());
                en.add(title.en() + " " + said.en());
            }
        }
        return zh.isEmpty() ? new Text("任何情形", "any case") : new Text(shortened(String.join(";", zh)), shortened(String.join("; ", en)));
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text;
    }

    /** The title of a column by its name; of none, the annotation's. */
    static Text column(Sheet sheet, String name) {
        if (name == null) {
            return new Text("说明", "Annotation");
        }
        List<Sheet.Column> columns = new ArrayList<>(sheet.inputs());
        columns.addAll(sheet.outputs());
        return columns.stream().filter(column -> column.name().equals(name)).map(Sheet.Column::title).findFirst().orElse(new Text(name, name));
    }
}
