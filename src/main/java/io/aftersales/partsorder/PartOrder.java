package io.aftersales.partsorder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An order of parts.
 *
 * @param number       also that of its case
 * @param unitId       who ordered, and where the parts go
 * @param repair       the repair that they are for; null where they fill a store
 * @param visitId      the visit that waits for them; null for none
 * @param state        submitted, approved, reserved, waiting, shipped, received, refused, done or cancelled
 * @param alternatives whether a successor or alternative may come instead
 * @param reviewer     the title that the table named
 * @param made         made in house or bought in; null while it is open
 * @param leadTimeDays as production or purchasing reported it; null where the table knows
 * @param round        how often a source was chosen
 * @param sourcePlace  the store that ships, or books in what is delivered; null before a source was chosen
 * @param excluded     stores that could not ship what they should have had
 * @param heldAt       where received parts lie until they are used
 * @param toStore      the store that it fills; null for a repair
 * @param expectedOn   when the need will be met (CAC-126)
 */
public record PartOrder(String number, String organisation, String unitId, String repair, Long visitId, String state, boolean urgent,
                        boolean alternatives, String orderedBy, Instant submittedAt, String reviewer, Boolean made, String leadTimeFrom,
                        Integer leadTimeDays, int round, String source, String sourcePlace, List<String> excluded, String heldAt, String toStore,
                        LocalDate expectedOn, List<OrderLine> lines) {

    OrderLine line(int lineNo) {
        return lines.stream().filter(line -> line.lineNo() == lineNo).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no line " + lineNo + " in " + number));
    }

    /** Whether nothing of it can change any more. */
    public boolean ended() {
        return List.of("refused", "done", "cancelled").contains(state);
    }

    /** Whether parts are still to come. */
    boolean pending() {
        return List.of("submitted", "approved", "reserved", "waiting", "shipped").contains(state);
    }
}
