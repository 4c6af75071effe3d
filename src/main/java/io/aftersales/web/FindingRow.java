package io.aftersales.web;

import io.aftersales.decision.check.Finding;
import io.aftersales.decision.check.Findings;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A finding of the check.
 *
 * @param severity error (cannot be published), warning or note
 * @param rowId    null where it concerns the table
 * @param row      the row's number, from 1; 0 where it concerns the table
 * @param otherRow the row that it has to do with, from 1; 0 where there is none
 * @param column   null where it concerns the row or the table
 * @param part     input or output; null without a column
 * @param words    the sentence, in the language of the request
 * @param example  a case that shows it, by input name; null is unknown
 */
record FindingRow(String code, String severity, String rowId, int row, int otherRow, String column, String part, String words,
                  @JsonInclude(content = JsonInclude.Include.ALWAYS) Map<String, Object> example) {

    static List<FindingRow> of(Findings findings) {
        return findings.all().stream().map(FindingRow::of).toList();
    }

    private static FindingRow of(Finding finding) {
        return new FindingRow(finding.code().name(), lower(finding.severity()), finding.rowId(), finding.row(), finding.otherRow(),
                finding.column(), finding.part() == null ? null : lower(finding.part()),
                finding.text().in(LocaleContextHolder.getLocale()), finding.example());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT);
    }
}
