package io.aftersales.stock;

import io.aftersales.shared.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a movement of stock begins or ends.
 *
 * @param id what the kind says: a unit or further store for a store, a unit for its defective parts, a technician for a van,
 *           a case's number for a case, transit or loan; for the outside whatever names it
 */
public record Place(Kind kind, String id) implements Comparable<Place> {

    private static final int LONGEST = 200;

    /** Kinds of places; what lies outside is not stocked: it gives and takes without limit. */
    public enum Kind {
        STORE(true), VAN(true), DEFECTIVE(true), CASE(true), TRANSIT(true), LOAN(true),
        CUSTOMER(false), SUPPLIER(false), PRODUCTION(false), SCRAP(false), LOST(false), KEEPER(false);

        private final boolean stocked;

        Kind(boolean stocked) {
            this.stocked = stocked;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Place {
        if (kind == null || id == null || id.isBlank() || kind.key().length() + id.length() + 1 > LONGEST) {
            throw new IllegalArgumentException("no place: " + kind + ":" + id);
        }
    }

    /** The store of a unit, by the unit's id, or a further store by its own. */
    public static Place store(String id) {
        return new Place(Kind.STORE, id);
    }

    /** What a technician carries. @param technician the user name */
    public static Place van(String technician) {
        return new Place(Kind.VAN, technician);
    }

    /** Where a unit keeps parts that came back faulty: counted and valued, but never reserved or shipped as good ones. */
    public static Place defective(String unitId) {
        return new Place(Kind.DEFECTIVE, unitId);
    }

    public static Place ofCase(String caseNumber) {
        return new Place(Kind.CASE, caseNumber);
    }

    /** On the way. @param of the order or shipment */
    public static Place transit(String of) {
        return new Place(Kind.TRANSIT, of);
    }

    /** @param of the loan's case number */
    public static Place loan(String of) {
        return new Place(Kind.LOAN, of);
    }

    public static Place customer(String no) {
        return new Place(Kind.CUSTOMER, no);
    }

    public static Place supplier(String code) {
        return new Place(Kind.SUPPLIER, code);
    }

    public static Place production(String of) {
        return new Place(Kind.PRODUCTION, of);
    }

    /** @param unitId who scrapped it */
    public static Place scrap(String unitId) {
        return new Place(Kind.SCRAP, unitId);
    }

    /** What counts found missing, or came from when they found more. @param unitId where */
    public static Place lost(String unitId) {
        return new Place(Kind.LOST, unitId);
    }

    /** A person who keeps parts outside any store. */
    public static Place keeper(String person) {
        return new Place(Kind.KEEPER, person);
    }

    /** @throws IllegalArgumentException for a text that names no place */
    public static Place parse(String text) {
        return read(text).orElseThrow(() -> new IllegalArgumentException("no place: " + text));
    }

    /** @throws Refusal that names the field, for a text that names no place */
    public static Place parse(String field, String text) throws Refusal {
        return read(text).orElseThrow(() -> Refusal.of(StockReason.UNKNOWN_PLACE, Refusal.field(field), String.valueOf(text)));
    }

    private static Optional<Place> read(String text) {
        int colon = text == null ? -1 : text.indexOf(':');
        if (colon < 1 || text.length() > LONGEST || text.substring(colon + 1).isBlank()) {
            return Optional.empty();
        }
        return Arrays.stream(Kind.values()).filter(kind -> kind.key().equals(text.substring(0, colon))).findFirst()
                .map(kind -> new Place(kind, text.substring(colon + 1)));
    }

    /** Whether what lies here is ours: valued, and never below nought. */
    public boolean stocked() {
        return kind.stocked;
    }

    /** Whether people keep parts here, so that they can be counted. */
    public boolean isWarehouse() {
        return kind == Kind.STORE || kind == Kind.VAN || kind == Kind.DEFECTIVE;
    }

    /** As it is stored and shown, for example {@code store:central-ac.south}. */
    public String text() {
        return kind.key() + ":" + id;
    }

    @Override
    public int compareTo(Place other) {
        return text().compareTo(other.text());
    }

    @Override
    public String toString() {
        return text();
    }
}
