package io.aftersales.settlement;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;

/** Words that people write beside money: references, receipt numbers, reasons and remarks. */
final class Written {

    /** Of a number on a paper. */
    static final int NUMBER = 64;
    /** Of a remark that stands in the ledger. */
    static final int NOTE = 500;
    /** Of a reason that stands beside it. */
    static final int REASON = 2000;

    private Written() {
    }

    /** @return without spaces around it @throws Refusal that names the field: missing or too long */
    static String required(String name, String text, int longest) throws Refusal {
        if (text == null || text.isBlank()) {
            throw Refusal.of(InputReason.REQUIRED, field(name), name);
        }
        return optional(name, text, longest).strip();
    }

    /** @return the text, or null @throws Refusal that names the field where it is too long */
    static String optional(String name, String text, int longest) throws Refusal {
        if (text != null && text.strip().length() > longest) {
            throw Refusal.of(InputReason.TOO_LONG, field(name), longest);
        }
        return text;
    }
}
