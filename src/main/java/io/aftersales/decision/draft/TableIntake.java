package io.aftersales.decision.draft;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.decision.check.CheckReason;
import io.aftersales.decision.check.Findings;
import io.aftersales.decision.check.Sheet;
import io.aftersales.decision.check.SheetReader;
import io.aftersales.decision.check.SheetWriter;
import io.aftersales.decision.check.TableUpload;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

/** The one door for what an editor or a file brings into a draft: a checked table, in our own writing. */
@Component
class TableIntake {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 4_000;

    private final TableUpload upload;

    TableIntake(TableUpload upload) {
        this.upload = upload;
    }

    /**
     * A table as it may stand in a draft.
     *
     * @param content  as it is stored
     * @param findings what is to be said about it
     */
    record Taken(Sheet sheet, String content, Findings findings) {
    }

    /**
     * @param current the table that the rows go onto
     * @throws Refusal 400, 413 or 422 for anything that is no table of this decision, or unsafe, with the cell
     */
    Taken take(TableInput input, Sheet current, String organisation) throws Refusal {
        if (input == null || (input.xml() == null) == (input.sheet() == null)) {
            throw Refusal.of(DraftReason.DRAFT_TABLE_MISSING, field("sheet"));
        }
        if (input.xml() != null) {
            return take(input.xml().getBytes(StandardCharsets.UTF_8), organisation, current.key());
        }
        if (input.sheet().rows() != null && input.sheet().rows().contains(null)) {
            throw Refusal.of(InputReason.REQUIRED, field("sheet.rows"));
        }
        return take(input.sheet().onto(current), organisation);
    }

    /** @throws Refusal as {@link #take(TableInput, Sheet, String)} */
    Taken take(byte[] file, String organisation, String key) throws Refusal {
        Sheet sheet = SheetReader.read(file);
        if (!sheet.key().equals(key)) {
            throw Refusal.of(CheckReason.TABLE_OTHER_DECISION, sheet.key());
        }
        return take(sheet, organisation);
    }

    /** @throws Refusal as {@link #take(TableInput, Sheet, String)} */
    Taken take(Sheet given, String organisation) throws Refusal {
        longest("name", given.name(), LONGEST_NAME);
        longest("nameZh", given.nameZh(), LONGEST_NAME);
        longest("description", given.description(), LONGEST_DESCRIPTION);
        Sheet named = withIds(given);
        Findings findings = upload.written(named);
        byte[] content = SheetWriter.write(named, organisation);
        // what cannot be read again would be lost
        Sheet sheet = SheetReader.read(content);
        return new Taken(sheet, new String(content, StandardCharsets.UTF_8), sheet.equals(named) ? findings : upload.written(sheet));
    }

    private static void longest(String field, String text, int longest) throws Refusal {
        if (text.length() > longest) {
            throw Refusal.of(InputReason.TOO_LONG, field(field), longest);
        }
    }

    /** A new row, and the copy of a row, get an id of their own: by it they are known from then on. */
    private static Sheet withIds(Sheet sheet) {
        Set<String> used = new HashSet<>();
        sheet.rows().forEach(row -> used.add(row.id()));
        Set<String> seen = new HashSet<>();
        List<Sheet.Row> rows = new ArrayList<>();
        int number = 0;
        for (Sheet.Row row : sheet.rows()) {
            String id = row.id();
            while (id.isEmpty() || seen.contains(id)) {
                String free = sheet.key() + "-row-" + ++number;
                id = used.contains(free) ? "" : free;
            }
            seen.add(id);
            rows.add(new Sheet.Row(id, row.annotation(), row.when(), row.then()));
        }
        return sheet.with(rows);
    }
}
