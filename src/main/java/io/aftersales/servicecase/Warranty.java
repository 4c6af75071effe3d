package io.aftersales.servicecase;

import java.time.LocalDate;

/**
 * The warranty verdict that a case keeps.
 *
 * @param status not-started, in-warranty, expired or manual
 * @param end    the last day inside; null where there is none
 * @param basis  which rule set the end, in the closed vocabulary of {@code warranty-period}
 */
public record Warranty(String status, LocalDate end, String basis) {

    /** Whether the maker bears an ordinary repair. */
    public boolean covered() {
        return "in-warranty".equals(status);
    }
}
