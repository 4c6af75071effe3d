package io.aftersales.history;

import java.time.ZoneId;
import java.util.SplittableRandom;

/** A case that is being written after a mould: what its texts, times and numbers are made of. */
final class Copy {

    final Mould mould;
    final TimeLine line;
    final ZoneId zone;
    /** In the order of the mould's words. */
    final String[] words;
    /** In the order of the mould's numbered rows. */
    final long[] numbers;
    /** Of the change of a deadline on the board. */
    final long firstChange;
    private final String[] ids;
    private final SplittableRandom random;

    Copy(Mould mould, TimeLine line, ZoneId zone, String[] words, long[] numbers, long firstChange, SplittableRandom random) {
        this.mould = mould;
        this.line = line;
        this.zone = zone;
        this.words = words;
        this.numbers = numbers;
        this.firstChange = firstChange;
        this.random = random;
        this.ids = new String[mould.ids()];
    }

    /** One for each of the example's, always the same within the copy. */
    String id(int place) {
        if (ids[place] == null) {
            long high = random.nextLong() & 0xFFFFFFFFFFFF0FFFL | 0x4000L;
            long low = random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
            ids[place] = new java.util.UUID(high, low).toString();
        }
        return ids[place];
    }
}
