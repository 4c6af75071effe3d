package io.aftersales.decision.check;

import io.aftersales.shared.Text;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The choices of a severity are a scale: the platform reads them from the gravest to the mildest where a case is raised to the next
 * severity above. Known are the severities of the shared table, and letters, of which A is the gravest (ELE-31).
 */
final class SeverityScale {

    private static final String KEY = "severity";
    private static final Pattern LETTER = Pattern.compile("[A-Z]");

    private final Sheet baseline;
    private final CellReader reader;
    private final Report report;

    /** @param baseline the shared table; null where there is none */
    SeverityScale(Sheet baseline, CellReader reader, Report report) {
        this.baseline = baseline;
        this.reader = reader;
        this.report = report;
    }

    void run(Sheet sheet) {
        if (KEY.equals(sheet.key())) {
            sheet.outputs().stream().filter(column -> KEY.equals(column.name())).forEach(this::check);
        }
    }

    private void check(Sheet.Column column) {
        Report.Place place = Report.Place.column(column, Finding.Part.OUTPUT);
        List<String> scale = scale(column);
        if (scale.isEmpty()) {
            report.add(FindingCode.SEVERITY_ORDER, "none", place, 0, Map.of());
            return;
        }
        List<String> known = baseline == null ? List.of() : baseline.outputs().stream().filter(other -> KEY.equals(other.name()))
                .flatMap(other -> scale(other).stream()).toList();
        for (int at = 1; at < scale.size(); at++) {
            for (int above = 0; above < at; above++) {
                if (graver(scale.get(at), scale.get(above), known)) {
                    report.add(FindingCode.SEVERITY_ORDER, "", place, 0, Map.of(), said(scale.get(at)), said(scale.get(above)));
                    return;
                }
            }
        }
        List<Text> unknown = scale.stream().filter(value -> !known.contains(value) && !LETTER.matcher(value).matches()).map(this::said).toList();
        if (!unknown.isEmpty()) {
            report.add(FindingCode.SEVERITY_NEW, place, report.words().list("value.separator", unknown),
                    report.words().list("scale.separator", scale.stream().map(this::said).toList()));
        }
    }

    private List<String> scale(Sheet.Column column) {
        Cell choices = reader.condition(column.choices());
        return !choices.comparable() ? List.of() : choices.tests().stream().filter(UnaryTest.Is.class::isInstance)
                .map(test -> ((UnaryTest.Is) test).value()).filter(String.class::isInstance).map(String.class::cast).toList();
    }

    private static boolean graver(String one, String other, List<String> known) {
        if (LETTER.matcher(one).matches() && LETTER.matcher(other).matches()) {
            return one.compareTo(other) < 0;
        }
        return known.contains(one) && known.contains(other) && known.indexOf(one) < known.indexOf(other);
    }

    private Text said(String value) {
        return report.words().value(value);
    }
}
