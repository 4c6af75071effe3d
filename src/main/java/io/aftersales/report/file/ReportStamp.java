package io.aftersales.report.file;

import java.util.Locale;

/**
 * What a file says of itself beside the figures.
 *
 * @param madeBy  name of whoever had it made
 * @param filters which rows count, in words; empty where none is set
 */
public record ReportStamp(String madeBy, String filters, Locale locale) {
}
