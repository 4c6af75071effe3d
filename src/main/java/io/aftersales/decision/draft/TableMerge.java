package io.aftersales.decision.draft;

import io.aftersales.decision.check.Sheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Two changes of one table put together: what only one side changed is taken from that side, and where both changed the same
 * cell, mine stays and it is said. So nobody's work is lost without their knowledge.
 */
final class TableMerge {

    private final Sheet base;
    private final Sheet theirs;
    private final Sheet mine;
    private final List<Merged.Conflict> conflicts = new ArrayList<>();

    private TableMerge(Sheet base, Sheet theirs, Sheet mine) {
        this.base = base;
        this.theirs = theirs;
        this.mine = mine;
    }

    /** @param base what both sides began with; all three have the same columns, but for their labels and choices */
    static Merged merge(Sheet base, Sheet theirs, Sheet mine) {
        TableMerge merge = new TableMerge(base, theirs, mine);
        Sheet table = new Sheet(theirs.key(), merge.text("name", base.name(), theirs.name(), mine.name()),
                merge.text("nameZh", base.nameZh(), theirs.nameZh(), mine.nameZh()),
                merge.text("description", base.description(), theirs.description(), mine.description()), theirs.hitPolicy(),
                merge.columns("input", base.inputs(), theirs.inputs(), mine.inputs()),
                merge.columns("output", base.outputs(), theirs.outputs(), mine.outputs()), merge.rows());
        return new Merged(table, merge.conflicts);
    }

    private String text(String field, String was, String theirs, String mine) {
        return chosen(null, null, field, was, theirs, mine);
    }

    private String chosen(String rowId, String column, String part, String was, String their, String my) {
        if (Objects.equals(my, was) || Objects.equals(my, their)) {
            return their;
        }
        if (!Objects.equals(their, was)) {
            conflicts.add(new Merged.Conflict(rowId, column, part, was, their, my));
        }
        return my;
    }

    private List<Sheet.Column> columns(String part, List<Sheet.Column> was, List<Sheet.Column> theirs, List<Sheet.Column> mine) {
        List<Sheet.Column> columns = new ArrayList<>();
        for (int at = 0; at < theirs.size(); at++) {
            Sheet.Column their = theirs.get(at);
            Sheet.Column old = at < was.size() ? was.get(at) : their;
            Sheet.Column my = at < mine.size() ? mine.get(at) : old;
            columns.add(new Sheet.Column(their.name(), chosen(null, their.name(), part + ".label", old.label(), their.label(), my.label()),
                    chosen(null, their.name(), part + ".labelZh", old.labelZh(), their.labelZh(), my.labelZh()), their.type(),
                    chosen(null, their.name(), part + ".choices", old.choices(), their.choices(), my.choices())));
        }
        return columns;
    }

    private List<Sheet.Row> rows() {
        Map<String, Sheet.Row> old = byId(base);
        Map<String, Sheet.Row> their = byId(theirs);
        Map<String, Sheet.Row> my = byId(mine);
        boolean reordered = !order(my, old).equals(order(old, my));
        List<Sheet.Row> rows = new ArrayList<>();
        // the order is mine where I moved rows, else theirs; what only the other side has follows its neighbour
        Map<String, Sheet.Row> lead = reordered ? my : their;
        for (String id : woven(new ArrayList<>(lead.keySet()), new ArrayList<>((reordered ? their : my).keySet()))) {
            Sheet.Row row = row(id, old.get(id), their.get(id), my.get(id));
            if (row != null) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<String> order(Map<String, Sheet.Row> rows, Map<String, Sheet.Row> others) {
        return rows.keySet().stream().filter(others::containsKey).toList();
    }

    private static List<String> woven(List<String> lead, List<String> others) {
        List<String> woven = new ArrayList<>(lead);
        for (int at = 0; at < others.size(); at++) {
            if (!lead.contains(others.get(at))) {
                int after = at == 0 ? -1 : woven.indexOf(others.get(at - 1));
                woven.add(after + 1, others.get(at));
            }
        }
        return woven;
    }

    /** Null where it is gone. */
    private Sheet.Row row(String id, Sheet.Row old, Sheet.Row their, Sheet.Row my) {
        if (my != null && their != null) {
            return cells(id, old == null ? their : old, their, my);
        }
        Sheet.Row left = my == null ? their : my;
        if (old == null) {
            return left;
        }
        if (left.equals(old)) {
            return null;
        }
        // removed by one, changed by the other: kept, so that nothing is lost
        conflicts.add(new Merged.Conflict(id, null, "row", old.id(), their == null ? null : id, my == null ? null : id));
        return left;
    }

    private Sheet.Row cells(String id, Sheet.Row old, Sheet.Row their, Sheet.Row my) {
        return new Sheet.Row(id, chosen(id, null, "annotation", old.annotation(), their.annotation(), my.annotation()),
                cells(id, "input", theirs.inputs(), old.when(), their.when(), my.when()),
                cells(id, "output", theirs.outputs(), old.then(), their.then(), my.then()));
    }

    private List<String> cells(String id, String part, List<Sheet.Column> columns, List<String> old, List<String> their, List<String> my) {
        List<String> cells = new ArrayList<>();
        for (int at = 0; at < their.size(); at++) {
            String was = at < old.size() ? old.get(at) : "";
            cells.add(chosen(id, columns.get(at).name(), part, was, their.get(at), at < my.size() ? my.get(at) : was));
        }
        return cells;
    }

    private static Map<String, Sheet.Row> byId(Sheet sheet) {
        Map<String, Sheet.Row> rows = new LinkedHashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Sheet.Row row : sheet.rows()) {
            int count = seen.merge(row.id(), 1, Integer::sum);
            rows.put(count == 1 ? row.id() : row.id() + "#" + count, row);
        }
        return rows;
    }
}
