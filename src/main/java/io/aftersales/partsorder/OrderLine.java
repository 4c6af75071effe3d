package io.aftersales.partsorder;

/**
 * A part of an order, and how far it has come. Everything counts pieces.
 *
 * @param partCode what is wanted
 * @param given    the code of what comes: the wanted part, or what stands in for it
 * @param approved of what was ordered
 * @param reserved in the store that is to ship
 * @param shipped  altogether, with what did not arrive as it should
 * @param received in good order
 * @param damaged  arrived broken
 * @param wrong    something else arrived
 * @param missing  did not arrive
 * @param recalled called back while under way
 * @param closed   no longer waited for
 * @param used     fitted
 * @param returned went back to the store unused
 */
public record OrderLine(int lineNo, String partCode, String given, int ordered, int approved, int reserved, int shipped, int received,
                        int damaged, int wrong, int missing, int recalled, int closed, int used, int returned) {

    /** What is under way. */
    public int inTransit() {
        return shipped - received - damaged - wrong - missing - recalled;
    }

    /** What still has to be found in a store. */
    public int outstanding() {
        return approved - closed - received - inTransit() - reserved;
    }

    /** What was received and is neither fitted nor given back. */
    public int atHand() {
        return received - used - returned;
    }
}
