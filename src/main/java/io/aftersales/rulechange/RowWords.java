package io.aftersales.rulechange;

import io.aftersales.decision.check.Sheet;
import io.aftersales.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names a row of a table as people speak of it: by where it stands and what it asks for, never by its id. */
final class RowWords {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern BETWEEN = Pattern.compile("\\s*,\\s*");
    private static final String ANYTHING = "-";
    private static final int LONGEST = 160;

    private RowWords() {
    }

    /** "Row 2: Severity “ordinary” or “none”; Holiday no". @param number from 1 */
    static Text of(Sheet sheet, int number) {
        Text asked = conditions(sheet, sheet.rows().get(number - 1));
        return new Text("第 " + number + " 行:" + asked.zh(), "Row " + number + ": " + asked.en());
    }

    private static Text conditions(Sheet sheet, Sheet.Row row) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (int at = 0; at < Math.min(sheet.inputs().size(), row.when().size()); at++) {
            String cell = row.when().get(at).strip();
            if (!cell.isEmpty() && !ANYTHING.equals(cell)) {
                Text title = sheet.inputs().get(at).title();
                zh.add(title.zh() + said(cell, "是", "否", "或"));
                en.add(title.en() + " " + said(cell, "yes", "no", " or "));
            }
        }
        return zh.isEmpty() ? new Text("任何情形", "any case") : new Text(shortened(String.join(";", zh)), shortened(String.join("; ", en)));
    }

    private static String said(String cell, String yes, String no, String or) {
        if (cell.equals("true") || cell.equals("false")) {
            return cell.equals("true") ? yes : no;
        }
        String quoted = QUOTED.matcher(cell).replaceAll(value -> Matcher.quoteReplacement("“" + value.group(1) + "”"));
        return quoted.startsWith("“") ? BETWEEN.matcher(quoted).replaceAll(or) : quoted;
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
