package io.aftersales.installation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A project as it is registered.
 *
 * @param siteId         null for the customer's first site
 * @param dealer         the dealer's code; null where unknown
 * @param installer      the installer's code; null while it is not chosen, which the confirmation does at the latest
 * @param designServices of {@link #DESIGN_SERVICES}
 * @param soldAt         where an installation within hours of the sale was promised (HOM-106)
 * @param agreedAt       the customer's own time, which overrides that promise (HOM-107)
 * @param parts          the lots in which the site is handed over; at least one, each with at least one unit
 */
public record ProjectEntry(String organisation, String name, String customerNo, Long siteId, String dealer, String installer,
                           String contractNo, boolean keyProject, List<String> designServices, boolean needsClient, Instant soldAt,
                           Instant agreedAt, LocalDate plannedStart, LocalDate plannedEnd, List<Part> parts) {

    /** The design services on offer (CAC-04). */
    public static final List<String> DESIGN_SERVICES = List.of("consultation", "concept", "detailed-design", "construction-drawings",
            "cost-estimate", "plan-and-digital-content", "operator-training");

    /** @param name null for the number of the part */
    public record Part(String name, List<Unit> units) {
    }

    /**
     * A unit: one of the archive by its serial number (and model, where several share it), or a position with family and model,
     * whose serial number may come later.
     *
     * @param position what the drawing calls it; null for a running number
     * @param facts    warranty facts for a unit that is not in the archive yet
     */
    public record Unit(String position, String serialNo, String productFamily, String model, Map<String, Object> facts) {
    }
}
