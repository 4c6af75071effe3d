package io.aftersales.report.file;

import io.aftersales.report.Report;
import io.aftersales.report.Report.Cell;
import io.aftersales.report.Report.Column;
import io.aftersales.report.Report.Target;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words around figures, and figures as people read them. */
@Component
class ReportWords {

    private final MessageSource messages;

    ReportWords(MessageSource messages) {
        this.messages = messages;
    }

    /** @param key after {@code reportfile.} */
    String of(String key, Locale locale, Object... arguments) {
        return messages.getMessage("reportfile." + key, arguments, locale);
    }

    String grouping(Report report, Locale locale) {
        return messages.getMessage("grouping." + report.by(), null, locale);
    }

    /** "93.3 %", "¥1,234.50"; numbers stand the same in both languages. */
    String value(BigDecimal value, String unit, Locale locale) {
        return switch (unit) {
            case "share" -> number("0.0", value.movePointRight(2)) + " %";
            case "money" -> (value.signum() < 0 ? "-" : "") + "¥" + number("#,##0.00", value.abs());
            case "hours" -> of("hours", locale, number("#,##0.0", value));
            case "ppm" -> of("ppm", locale, number("#,##0", value));
            case "score", "ratio" -> number("0.00", value);
            default -> number("#,##0.##", value);
        };
    }

    /** "at least 95.0 %"; empty where there is no target. */
    String target(Column column, Locale locale) {
        Target target = column.target();
        return target == null ? "" : of("below".equals(target.comparison()) ? "below" : "at-least", locale,
                value(target.value(), column.unit(), locale));
    }

    /** Empty where there is no target. */
    String met(Cell cell, Locale locale) {
        return cell.met() == null ? "" : of(cell.met() ? "met" : "missed", locale);
    }

    private static String number(String pattern, BigDecimal value) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(java.math.RoundingMode.HALF_UP);
        return format.format(value);
    }
}
