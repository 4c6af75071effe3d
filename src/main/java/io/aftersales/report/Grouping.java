package io.aftersales.report;

import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.util.Arrays;
import java.util.Locale;

/** By what the figures of a report can be cut. */
public enum Grouping {
    /** The calendar month in the organisation's zone. */
    MONTH,
    /** The branch that the unit counts to; head office for what hangs below no branch. */
    BRANCH,
    /** The unit itself. */
    OUTLET,
    ORGANISATION,
    /** The kind of deadline. */
    TARGET,
    SEVERITY,
    /** The product family. */
    PRODUCT,
    /** The kind of case, which has one process. */
    PROCESS,
    /** What the damage came from. */
    CAUSE,
    /** Who bears the cost. */
    PAYER,
    TECHNICIAN,
    /** Who holds the role of supervisor on the unit or, where nobody does, on the nearest above it; what several hold counts to each. */
    SUPERVISOR,
    /** Who stands on the other side of an entry. */
    PARTY;

    /** The group of what has no value. */
    public static final String NONE = "-";

    /** The name in addresses and answers, for example {@code month}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws Refusal for what is none of the choices */
    static Grouping of(String key, ReportKind kind) throws Refusal {
        if (key == null || key.isBlank()) {
            return kind.groupings().get(0);
        }
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).filter(kind.groupings()::contains).findFirst()
                .orElseThrow(() -> Refusal.of(InputReason.NOT_A_CHOICE, Refusal.field("by"), "by"));
    }
}
