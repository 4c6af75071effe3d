package io.aftersales.stock;

import java.math.BigDecimal;
import java.util.List;

/**
 * Pieces of a part that go from one place to another.
 *
 * @param reference            names the movement; the same one again has no effect
 * @param quantity             from 1 to 99,999
 * @param numbers              of the pieces, for a part that is tracked; empty for others
 * @param unitCost             in CNY, only for what comes from outside: required from a supplier or production, else null for the
 *                             average of what lies there
 * @param caseNumber           the case it is for; null for none
 * @param reservationReference the reservation it is taken from; null to take what is free
 */
public record Movement(String organisation, String reference, String partCode, int quantity, Place from, Place to, List<String> numbers,
                       BigDecimal unitCost, String caseNumber, String reservationReference) {

    public Movement {
        numbers = numbers == null ? List.of() : List.copyOf(numbers);
    }

    /** Untracked pieces that move inside, out of what is free. */
    public static Movement of(String organisation, String reference, String partCode, int quantity, Place from, Place to) {
        return new Movement(organisation, reference, partCode, quantity, from, to, List.of(), null, null, null);
    }
}
