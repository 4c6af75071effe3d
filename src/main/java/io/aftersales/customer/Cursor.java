package io.aftersales.customer;

import io.aftersales.shared.Refusal;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;

/**
 * Where a row stands among those that a search finds.
 *
 * @param term     the first term by which it is found; empty where everything is listed
 * @param customer the customer, or the unit's owner
 * @param row      the customer's or the unit's id
 */
record Cursor(byte[] term, long customer, long row) implements Comparable<Cursor> {

    static final Cursor START = new Cursor(new byte[0], 0, 0);

    private static final int NUMBERS = 2 * Long.BYTES;
    private static final Comparator<Cursor> ORDER = Comparator.comparing(Cursor::term, Arrays::compareUnsigned)
            .thenComparingLong(Cursor::customer).thenComparingLong(Cursor::row);

    static Cursor read(String text) throws Refusal {
        if (text == null || text.isEmpty()) {
            return START;
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length < NUMBERS || bytes.length > 200) {
                throw new IllegalArgumentException(text);
            }
            ByteBuffer numbers = ByteBuffer.wrap(bytes);
            return new Cursor(Arrays.copyOfRange(bytes, NUMBERS, bytes.length), numbers.getLong(), numbers.getLong());
        } catch (IllegalArgumentException notOurs) {
            throw Refusal.of(CustomerReason.BAD_CURSOR, Refusal.field("after"));
        }
    }

    String write() {
        byte[] bytes = ByteBuffer.allocate(NUMBERS + term.length).putLong(customer).putLong(row).put(term).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public int compareTo(Cursor other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cursor cursor && compareTo(cursor) == 0;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(term) * 31 + Long.hashCode(row);
    }
}
