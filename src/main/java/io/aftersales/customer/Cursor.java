package io.aftersales.customer;

import io.aftersales.shared.Refusal;
import java.util.Arrays;
import java.util.Base64;

/** Where a page ended: by the term that was found and the id of the row. */
record Cursor(byte[] term, long id) implements Comparable<Cursor> {

    static final Cursor START = new Cursor(new byte[0], 0);

    static Cursor read(String text) throws Refusal {
        if (text == null || text.isEmpty()) {
            return START;
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length < Long.BYTES || bytes.length > 200) {
                throw new IllegalArgumentException(text);
            }
            long id = java.nio.ByteBuffer.wrap(bytes).getLong();
            return new Cursor(Arrays.copyOfRange(bytes, Long.BYTES, bytes.length), id);
        } catch (IllegalArgumentException notOurs) {
            throw Refusal.of(CustomerReason.BAD_CURSOR, Refusal.field("after"));
        }
    }

    String write() {
        byte[] bytes = java.nio.ByteBuffer.allocate(Long.BYTES + term.length).putLong(id).put(term).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public int compareTo(Cursor other) {
        int byTerm = Arrays.compareUnsigned(term, other.term);
        return byTerm != 0 ? byTerm : Long.compare(id, other.id);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cursor cursor && id == cursor.id && Arrays.equals(term, cursor.term);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(term) * 31 + Long.hashCode(id);
    }
}
