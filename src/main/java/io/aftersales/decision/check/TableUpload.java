package io.aftersales.decision.check;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.decision.DecisionDrafts;
import io.aftersales.shared.Refusal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Service;

/**
 * What enters as a file. A table is taken out of it only if the file holds that and nothing else: FEEL, the decision that is
 * expected, its fixed inputs and outputs. What then goes on is our own writing of the table ({@link SheetWriter}), never the
 * file itself. Mistakes in the rules, a gap for example, are no reason to refuse a file: they are shown in the editor.
 */
@Service
public class TableUpload {

    private static final Set<FindingCode> UNSAFE = EnumSet.of(FindingCode.FORBIDDEN, FindingCode.UNKNOWN_FUNCTION);
    private static final Set<FindingCode> UNREADABLE = EnumSet.of(FindingCode.UNREADABLE, FindingCode.UNKNOWN_NAME, FindingCode.NO_SUCH_DATE,
            FindingCode.WRONG_CELL_COUNT, FindingCode.TOO_LONG);
    /** Of these even somebody who is still writing can have none: there would be no table to show. */
    private static final Set<FindingCode> SHAPELESS = EnumSet.of(FindingCode.WRONG_CELL_COUNT, FindingCode.TOO_LONG);
    private static final Set<FindingCode> WHOLE = EnumSet.of(FindingCode.TOO_MANY, FindingCode.NO_COLUMNS, FindingCode.BAD_COLUMN,
            FindingCode.BAD_HIT_POLICY);

    private final TableCheck check;
    private final DecisionDrafts drafts;

    TableUpload(TableCheck check, DecisionDrafts drafts) {
        this.check = check;
        this.drafts = drafts;
    }

    /**
     * @param key the decision whose table is expected
     * @throws Refusal for an unknown decision; 413 beyond 1 MB; 400 for what is no plain XML (document type, reference to a
     *                 schema, too deep); 422 for anything that is not this decision's table in FEEL, with the cell
     */
    public Sheet take(String key, byte[] file) throws Refusal {
        return take(file, baseline(key));
    }

    /** The shared table of the decision: its columns are those of every table of the decision. @throws Refusal unknown decision */
    public Sheet baseline(String key) throws Refusal {
        return SheetReader.read(drafts.baseline(key));
    }

    Sheet take(byte[] file, Sheet baseline) throws Refusal {
        Sheet sheet = SheetReader.read(file);
        frame(sheet, baseline);
        Findings findings = check.check(sheet, baseline);
        refuse(sheet, findings, WHOLE, CheckReason.TABLE_FRAME_WRONG);
        refuse(sheet, findings, UNSAFE, CheckReason.TABLE_CELL_UNSAFE);
        refuse(sheet, findings, UNREADABLE, CheckReason.TABLE_CELL_UNREADABLE);
        return sheet;
    }

    /**
     * A table that somebody is still writing: its cells may be faulty, which is found and said; nothing in it may be unsafe.
     *
     * @return what was found in it
     * @throws Refusal 422 for another frame than the decision's, or an unsafe cell, with the cell
     */
    public Findings written(Sheet sheet) throws Refusal {
        return written(sheet, baseline(sheet.key()));
    }

    Findings written(Sheet sheet, Sheet baseline) throws Refusal {
        frame(sheet, baseline);
        Findings findings = check.check(sheet, baseline);
        refuse(sheet, findings, WHOLE, CheckReason.TABLE_FRAME_WRONG);
        refuse(sheet, findings, UNSAFE, CheckReason.TABLE_CELL_UNSAFE);
        refuse(sheet, findings, SHAPELESS, CheckReason.TABLE_CELL_UNREADABLE);
        return findings;
    }

    private static void frame(Sheet sheet, Sheet baseline) throws Refusal {
        if (!sheet.key().equals(baseline.key())) {
            throw Refusal.of(CheckReason.TABLE_OTHER_DECISION, sheet.key());
        }
        protect(sheet.inputs(), baseline.inputs());
        protect(sheet.outputs(), baseline.outputs());
        if (!sheet.hitPolicy().equals(baseline.hitPolicy())) {
            throw Refusal.of(CheckReason.TABLE_OTHER_POLICY, sheet.hitPolicy());
        }
    }

    /**
     * The same names, types and order as the baseline. Labels and closed choices may differ: packs have words of their own.
     *
     * @throws Refusal by the first column that differs
     */
    static void protect(List<Sheet.Column> columns, List<Sheet.Column> fixed) throws Refusal {
        for (int at = 0; at < Math.max(columns.size(), fixed.size()); at++) {
            String here = at < columns.size() ? signature(columns.get(at)) : "";
            String there = at < fixed.size() ? signature(fixed.get(at)) : "";
            if (!here.equals(there)) {
                throw Refusal.of(CheckReason.TABLE_OTHER_COLUMNS, at + 1, here.isEmpty() ? "–" : here, there.isEmpty() ? "–" : there);
            }
        }
    }

    private static String signature(Sheet.Column column) {
        return column.name() + " (" + column.type() + ")";
    }

    private static void refuse(Sheet sheet, Findings findings, Set<FindingCode> codes, CheckReason reason) throws Refusal {
        Optional<Finding> first = findings.all().stream().filter(finding -> codes.contains(finding.code())).findFirst();
        if (first.isPresent()) {
            Finding found = first.get();
            String column = found.column() == null ? "" : found.column();
            throw Refusal.of(reason, field("row " + found.row() + (column.isEmpty() ? "" : ", " + column)), cell(sheet, found));
        }
    }

    private static String cell(Sheet sheet, Finding found) {
        if (found.column() == null || found.row() == 0) {
            return "";
        }
        boolean input = found.part() == Finding.Part.INPUT;
        List<Sheet.Column> columns = input ? sheet.inputs() : sheet.outputs();
        Sheet.Row row = sheet.rows().get(found.row() - 1);
        for (int at = 0; at < columns.size(); at++) {
            if (columns.get(at).name().equals(found.column())) {
                String text = (input ? row.when() : row.then()).get(at);
                return text.length() > 60 ? text.substring(0, 60) + "…" : text;
            }
        }
        return "";
    }
}
