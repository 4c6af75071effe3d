package io.aftersales.warranty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A claim as somebody brings it.
 *
 * @param channel  outlet, dealer, clerk or customer
 * @param claimant whom the maker pays, as {@code unit:<id>}, {@code installer:<code>} or {@code customer:<number>}; null for the
 *                 one that the channel tells: the unit's outlet, its installer, its owner
 * @param model    null where the serial tells
 * @param parent   the repair that it follows; null for none
 * @param lines    null or empty where only a remedy is asked for
 */
public record NewClaim(String organisation, String channel, String claimant, String serialNo, String model, String partCode, String fault,
                       String faultText, String cause, LocalDate foundOn, LocalDate firstUse, Boolean trialRun, String parent,
                       List<Line> lines) {

    /** @param partCode null for the part of the claim @param currency null for CNY */
    public record Line(String costKind, String partCode, String description, BigDecimal amount, String currency) {
    }
}
