package io.aftersales.warranty;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A claim as it was filed.
 *
 * @param channel    who brought it: outlet, dealer, clerk or customer
 * @param claimant   whom the maker pays: {@code unit:<id>}, {@code installer:<code>} or {@code customer:<number>}
 * @param fault      in a few words; with unit and part it tells one fault from another
 * @param cause      in the words of cost-attribution; null where nobody knows yet
 * @param firstUse   null where unknown
 * @param repairCase the repair that it follows; null for none
 * @param unproven   no document came with it (RAC-113)
 * @param repeatOf   the earlier claim for the same fault of the same part; null for none
 */
public record Filing(String channel, String claimant, long equipmentId, String partCode, String fault, String faultText, String cause,
                     LocalDate foundOn, LocalDate firstUse, Boolean trialRun, String repairCase, boolean unproven, String repeatOf,
                     Instant filedAt, String filedBy) {

    /** The fault as it is compared. */
    public String faultKey() {
        return faultKey(fault);
    }

    static String faultKey(String fault) {
        return fault.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("\\s+", " ");
    }
}
