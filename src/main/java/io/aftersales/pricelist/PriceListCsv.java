package io.aftersales.pricelist;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows as the file that an upload takes: UTF-8 with its mark, a header, a line per row. What is published begins with no formula. */
public final class PriceListCsv {

    private static final String MARK = "\uFEFF";

    private PriceListCsv() {
    }

    /** Items of a version. */
    public static String ofItems(List<PriceItem> items) {
        return of(items.stream().map(PriceRow::of).toList());
    }

    /** Rows as they were typed. */
    public static String of(List<PriceRow> rows) {
        return MARK + Stream.concat(Stream.of(String.join(",", PriceRow.COLUMNS)), rows.stream().map(PriceListCsv::line))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String line(PriceRow row) {
        return Stream.of(row.code(), row.nameZh(), row.nameEn(), row.unit(), row.price(), row.validFrom(), row.validUntil())
                .map(PriceListCsv::cell).collect(Collectors.joining(","));
    }

    /** What is typed in a draft may begin like a formula; it becomes text. */
    private static String cell(String typed) {
        String text = typed == null ? "" : typed;
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && !text.matches("-?[0-9]+(\\.[0-9]+)?") ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
