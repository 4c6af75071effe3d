package io.aftersales.stock;

/**
 * What a store has of a part.
 *
 * @param unitId    whose store it is
 * @param kind      store, second-level or project
 * @param onHand    what lies there
 * @param available what is not reserved
 * @param frozen    whether a count holds it still: it can be reserved, but not moved
 */
public record Availability(Place store, String unitId, String kind, int onHand, int available, boolean frozen) {
}
