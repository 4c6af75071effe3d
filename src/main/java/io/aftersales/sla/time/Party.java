package io.aftersales.sla.time;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whom a case waits for. */
public enum Party {
    /** The outlet or the maker. */
    US,
    CUSTOMER,
    /** Parts that are ordered or on their way. */
    PARTS,
    SUPPLIER;

    /** As in requests and tables: {@code us, customer, parts, supplier}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Party> of(String key) {
        return Arrays.stream(values()).filter(party -> party.key().equals(key)).findFirst();
    }
}
