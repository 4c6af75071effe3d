package io.aftersales.board.forecast;

/**
 * Where a case stands on its way to a target, as far as the time that is still needed may depend on it.
 *
 * @param target         arrive, quote …
 * @param step           what is being done or waited for, by its id in the model
 * @param outlet         the unit that works on it
 * @param product        the product family; null where it is not known
 * @param waitsForParts  whether it waits for parts
 */
public record Situation(String target, String step, String outlet, String product, boolean waitsForParts) {
}
