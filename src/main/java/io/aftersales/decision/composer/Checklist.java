package io.aftersales.decision.composer;

import io.aftersales.decision.Figures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** What a list requires against what is there, in the order of the table. */
final class Checklist {

    private Checklist() {
    }

    /**
     * @param there whether an entry is there; null where nobody has looked yet, which is not the same as nothing there
     */
    static Map<String, Object> outputs(List<Figures.Row> rows, String column, Predicate<String> there) {
        List<String> required = rows.stream().map(row -> row.text(column)).filter(Objects::nonNull).toList();
        List<String> missing = there == null ? null : required.stream().filter(there.negate()).toList();
        Map<String, Object> outputs = new LinkedHashMap<>();
        outputs.put("complete", missing == null ? null : Boolean.valueOf(missing.isEmpty()));
        outputs.put("missing", missing);
        outputs.put("required", required);
        return outputs;
    }
}
