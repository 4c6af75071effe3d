package io.aftersales.decision.draft;

import io.aftersales.decision.check.Sheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What differs above the rows of two tables: names, labels, choices. */
final class HeadDifference {

    private final List<TableDifference.Head> heads = new ArrayList<>();

    private HeadDifference() {
    }

    static List<TableDifference.Head> between(Sheet was, Sheet now) {
        HeadDifference difference = new HeadDifference();
        difference.differ(null, null, "name", was.name(), now.name());
        difference.differ(null, null, "nameZh", was.nameZh(), now.nameZh());
        difference.differ(null, null, "description", was.description(), now.description());
        difference.differ(null, null, "hitPolicy", was.hitPolicy(), now.hitPolicy());
        difference.columns("input", was.inputs(), now.inputs());
        difference.columns("output", was.outputs(), now.outputs());
        return difference.heads;
    }

    private void columns(String part, List<Sheet.Column> was, List<Sheet.Column> now) {
        Map<String, Sheet.Column> before = named(was);
        Map<String, Sheet.Column> after = named(now);
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            Sheet.Column old = before.get(name);
            Sheet.Column fresh = after.get(name);
            if (old == null || fresh == null) {
                differ(name, part, "column", old == null ? null : name, fresh == null ? null : name);
                continue;
            }
            differ(name, part, "label", old.label(), fresh.label());
            differ(name, part, "labelZh", old.labelZh(), fresh.labelZh());
            differ(name, part, "type", old.type(), fresh.type());
            differ(name, part, "choices", old.choices(), fresh.choices());
        }
    }

    private static Map<String, Sheet.Column> named(List<Sheet.Column> columns) {
        return columns.stream().collect(Collectors.toMap(Sheet.Column::name, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private void differ(String column, String part, String field, String was, String now) {
        if (!Objects.equals(was, now)) {
            heads.add(new TableDifference.Head(column, part, field, was, now));
        }
    }
}
