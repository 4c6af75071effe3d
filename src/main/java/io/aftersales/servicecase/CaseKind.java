package io.aftersales.servicecase;

import java.util.Arrays;
import java.util.Locale;

/** The kinds of work that have a case, each with one process; a case of any kind has one top-level instance of it. */
public enum CaseKind {
    REPAIR("R", "repair"),
    SPARE_PARTS("S", "spare-parts"),
    PART_RETURN("D", "part-return"),
    UNIT_LOAN("L", "unit-loan"),
    STOCK_COUNT("C", "stock-count"),
    INSTALLATION("P", "install-supervision"),
    INSPECTION_REPORT("I", "inspection-report"),
    WARRANTY_CLAIM("W", "warranty-claim"),
    WARRANTY_EXTENSION("E", "warranty-extension"),
    SETTLEMENT("M", "month-end-settlement"),
    RULE_CHANGE("X", "rule-change");

    private final String prefix;
    private final String process;

    CaseKind(String prefix, String process) {
        this.prefix = prefix;
        this.process = process;
    }

    /** The name in tables and answers, for example {@code spare-parts}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The letter with which the numbers of this kind begin. */
    String prefix() {
        return prefix;
    }

    /** The process that every case of this kind has one top-level instance of. */
    public String process() {
        return process;
    }

    /** @throws IllegalArgumentException for a key that is no kind */
    public static CaseKind of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of case: " + key));
    }
}
