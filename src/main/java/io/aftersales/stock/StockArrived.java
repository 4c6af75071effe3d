package io.aftersales.stock;

/** Somebody put pieces of a part into a store by hand: whoever waits for them can be served. Told in the same transaction. */
public record StockArrived(String organisation, Place store, String partCode) {
}
