package io.aftersales.history;

import java.time.Instant;

/**
 * A case that was led through the platform, to be written again.
 *
 * @param home where its unit stands
 * @param owner whose it is
 */
record Example(String number, String organisation, Road road, Home home, Owner owner, Instant reportedAt) {

    /** A kind of unit at a place, and the outlet that serves it. */
    record Home(String province, String city, String outlet, String family, String model) {
    }

    /** What names the customer and the unit of equipment. */
    record Owner(String customerNo, String name, String phone, String address, String serialNo) {
    }
}
