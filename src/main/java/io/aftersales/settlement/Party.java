package io.aftersales.settlement;

import java.util.Arrays;
import java.util.Optional;

/**
 * Who stands on the other side of an entry. Its text form is {@code <kind>:<id>}, for example {@code unit:central-ac.south-1}.
 *
 * @param id the unit's id, the code of an installer, supplier or carrier, a customer's number, or a person's user name
 */
public record Party(Kind kind, String id) {

    /** The kinds of parties; outlets and branches of the tree are units. */
    public enum Kind {
        UNIT, INSTALLER, CUSTOMER, SUPPLIER, CARRIER, PERSON;

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** @throws IllegalArgumentException without an id */
    public Party {
        if (id == null || id.isBlank()) {
            throw new IllegalArgumentException("a party needs an id");
        }
    }

    public static Party unit(String unitId) {
        return new Party(Kind.UNIT, unitId);
    }

    public static Party installer(String code) {
        return new Party(Kind.INSTALLER, code);
    }

    public static Party customer(String customerNo) {
        return new Party(Kind.CUSTOMER, customerNo);
    }

    public static Party supplier(String code) {
        return new Party(Kind.SUPPLIER, code);
    }

    public static Party carrier(String code) {
        return new Party(Kind.CARRIER, code);
    }

    /** A keeper who is charged in person (FLT-27). */
    public static Party person(String userName) {
        return new Party(Kind.PERSON, userName);
    }

    /** Empty for a text that names no party. */
    public static Optional<Party> find(String text) {
        int colon = text == null ? -1 : text.indexOf(':');
        if (colon < 1 || text.substring(colon + 1).isBlank()) {
            return Optional.empty();
        }
        return Arrays.stream(Kind.values()).filter(kind -> kind.key().equals(text.substring(0, colon))).findFirst()
                .map(kind -> new Party(kind, text.substring(colon + 1)));
    }

    /** @throws IllegalArgumentException for a text that names no party */
    public static Party of(String text) {
        return find(text).orElseThrow(() -> new IllegalArgumentException("no party: " + text));
    }

    /** Whether a month-end statement is drawn up for it: outlets and installers (HOM-39, CAC-29). */
    boolean settledMonthly() {
        return kind == Kind.UNIT || kind == Kind.INSTALLER;
    }

    @Override
    public String toString() {
        return kind.key() + ":" + id;
    }
}
