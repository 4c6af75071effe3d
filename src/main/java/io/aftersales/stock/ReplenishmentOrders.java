package io.aftersales.stock;

import io.aftersales.shared.Refusal;

/** Orders that stores place for themselves; implemented by the capability that keeps orders. */
public interface ReplenishmentOrders {

    /**
     * Orders parts for a store.
     *
     * @param to        the store to be filled
     * @param reason    minimum, allotment, faulty or early
     * @param reference names the wish; the same one again orders nothing more
     * @return the case number of the order
     */
    String order(String organisation, Place to, String partCode, int quantity, String reason, String reference) throws Refusal;

    /** Pieces that were ordered for a store and neither arrived nor were given up. */
    int onOrder(String organisation, Place to, String partCode);
}
