package io.aftersales.pricelist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Two lists side by side: rows are the same by code and first day. */
final class PriceDiff {

    private PriceDiff() {
    }

    /** @param was null for a row that is new @param now null for one that is gone */
    record Change(String id, PriceRow was, PriceRow now) {
    }

    static List<Change> between(List<PriceRow> was, List<PriceRow> now) {
        Map<String, PriceRow> before = byId(was);
        Map<String, PriceRow> after = byId(now);
        TreeSet<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        List<Change> changes = new ArrayList<>();
        for (String id : ids) {
            if (!Objects.equals(before.get(id), after.get(id))) {
                changes.add(new Change(id, before.get(id), after.get(id)));
            }
        }
        return changes;
    }

    /** What {@code mine} changed from {@code base}, done to {@code theirs}. */
    static List<PriceRow> merged(List<PriceRow> base, List<PriceRow> mine, List<PriceRow> theirs) {
        Map<String, PriceRow> rows = byId(theirs);
        for (Change change : between(base, mine)) {
            if (change.now() == null) {
                rows.remove(change.id());
            } else {
                rows.put(change.id(), change.now());
            }
        }
        return List.copyOf(rows.values());
    }

    /** A row that is not finished, or stands twice, is kept by its place. */
    private static Map<String, PriceRow> byId(List<PriceRow> rows) {
        Map<String, PriceRow> byId = new LinkedHashMap<>();
        for (int at = 0; at < rows.size(); at++) {
            PriceRow row = rows.get(at);
            String id = row.code() + "@" + row.validFrom();
            byId.put(byId.containsKey(id) ? id + "#" + at : id, row);
        }
        return byId;
    }
}
