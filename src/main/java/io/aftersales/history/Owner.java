package io.aftersales.history;

import java.time.Instant;
import java.util.List;

/**
 * A customer with one unit of equipment, made up by a number.
 *
 * @param months by which the days of the example's unit are moved
 * @param since  when they were first heard of
 */
record Owner(Example.Owner names, String province, String city, String district, int months, Instant since) {

    /** How many words name an owner and the case. */
    static final int WORDS = 10;

    /** The words of a case and its owner, always in the same order. */
    static List<String> words(String number, Example.Owner owner, String province, String city, String district) {
        return List.of(number, number.substring(2), owner.customerNo(), owner.name(), owner.phone(), owner.address(), owner.serialNo(), province, city,
                district);
    }

    List<String> words(String number) {
        return words(number, names, province, city, district);
    }

    static Owner of(long number, String family, Outlet outlet, int months, Instant since) {
        Example.Owner names = new Example.Owner("C%07d".formatted(1_000_000 + number), Names.person(number * 31 + number / 977),
                "13" + (number % 3 == 0 ? "5" : number % 3 == 1 ? "6" : "9") + "%08d".formatted(10_000_000 + number * 7 % 80_000_000),
                Names.street(number) + (1 + number * 13 % 980) + "号", family.substring(0, 2).toUpperCase(java.util.Locale.ROOT) + "%09d".formatted(100_000_000 + number));
        return new Owner(names, outlet.province(), outlet.city(), outlet.district(), months, since);
    }
}
