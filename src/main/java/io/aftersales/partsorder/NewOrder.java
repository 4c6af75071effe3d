package io.aftersales.partsorder;

import java.util.List;

/**
 * An order as it comes in.
 *
 * @param unitId       who orders; null for the unit of the repair
 * @param repair       the repair that the parts are for; null to fill the store of the unit
 * @param visitId      the visit that waits for them; null for none
 * @param reason       for the reviewer; null for nothing to say
 * @param urgent       whether it presses
 * @param alternatives whether a successor or alternative may come instead
 * @param toStore      the store that it fills, for example {@code store:central-ac.south}; null for that of the unit
 * @param wish         names what it fulfils, once; null for what a person wants
 */
public record NewOrder(String organisation, String unitId, String repair, Long visitId, String reason, boolean urgent, boolean alternatives,
                       String toStore, String wish, List<Line> lines) {

    /** What a person wants. */
    public NewOrder(String organisation, String unitId, String repair, Long visitId, String reason, boolean urgent, boolean alternatives,
                    List<Line> lines) {
        this(organisation, unitId, repair, visitId, reason, urgent, alternatives, null, null, lines);
    }

    /** @param quantity as it was written; whole, from 1 to 99,999 */
    public record Line(String partCode, Number quantity) {
    }

    NewOrder at(String unit) {
        return new NewOrder(organisation, unit, repair, visitId, reason, urgent, alternatives, toStore, wish, lines);
    }
}
