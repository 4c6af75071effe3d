package io.aftersales.report.file;

import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.util.Arrays;
import java.util.Locale;

/** As what a report can be taken away. */
public enum ReportFormat {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    ReportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The name in addresses, and how a file's name ends. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws Refusal for what is none */
    public static ReportFormat of(String key) throws Refusal {
        return Arrays.stream(values()).filter(format -> format.key().equals(key)).findFirst()
                .orElseThrow(() -> Refusal.of(InputReason.NOT_A_CHOICE, Refusal.field("format"), "format"));
    }
}
