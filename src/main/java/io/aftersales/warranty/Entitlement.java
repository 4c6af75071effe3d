package io.aftersales.warranty;

import java.time.LocalDate;

/**
 * What the table warranty-period says about the unit on the day the fault was found, recorded whatever it says.
 *
 * @param status    in-warranty, expired, not-started or manual
 * @param end       the last day; null where unknown or where there is none
 * @param receiptId the stored receipt
 */
public record Entitlement(String status, LocalDate end, String basis, String receiptId) {

    public boolean covered() {
        return "in-warranty".equals(status);
    }

    /** A fact that is needed is missing: a person says whether it is covered. */
    public boolean manual() {
        return "manual".equals(status);
    }
}
