package io.aftersales.customer;

/**
 * Who owns units and reports faults.
 *
 * @param customerNo the organisation's own number, unique within it
 * @param version    counts the changes; a change states the version it was made on
 */
public record Customer(long id, String organisation, String customerNo, String name, String note, long version) {
}
