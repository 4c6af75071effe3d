package io.aftersales.stock;

import io.aftersales.shared.Text;
import java.math.BigDecimal;
import java.util.List;

/**
 * A part of the catalogue: one code and one name everywhere (CAC-131).
 *
 * @param kind         part, terminal or sim-card (FLT-09)
 * @param measure      what a quantity of it counts, for example {@code piece}
 * @param price        in CNY, what a missing one is charged at (FLT-27)
 * @param maker        who made it; null where unknown
 * @param tracked      whether each piece moves by its number
 * @param discontinued no longer ordered
 * @param successor    the code of the part that takes its place; null for none
 * @param alternatives codes of parts that may stand in, the best first
 */
public record Part(String organisation, String code, Text name, String kind, String measure, BigDecimal price, String maker,
                   boolean tracked, boolean discontinued, String successor, List<String> alternatives, long version) {

    /** The only origin that is stocked and fitted (HOM-34). */
    public static final String ORIGINAL = "original";

    /** Kinds of parts. */
    public static final List<String> KINDS = List.of("part", "terminal", "sim-card");

    /** What quantities count. */
    public static final List<String> MEASURES = List.of("piece", "set", "metre", "kilogram", "litre", "box", "roll");

    public String origin() {
        return ORIGINAL;
    }

    /** Whether it may still be ordered. */
    public boolean current() {
        return !discontinued && successor == null;
    }
}
