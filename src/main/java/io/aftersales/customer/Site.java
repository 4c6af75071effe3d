package io.aftersales.customer;

/**
 * A place of a customer where units stand.
 *
 * @param responsibleUnit the organisational unit that serves the place
 */
public record Site(long id, long customerId, String province, String city, String district, String address, String responsibleUnit) {
}
