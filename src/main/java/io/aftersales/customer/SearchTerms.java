package io.aftersales.customer;

import io.aftersales.shared.PhoneNumber;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words under which the archive finds things. A value is indexed by each of its endings, so that any part of it is
 * the beginning of a term, and one range of one index answers a query. Case, width, spaces and punctuation do not
 * count, nor do the characters for province and city, which people write or leave out.
 */
final class SearchTerms {

    /** Characters of a term; longer queries are looked up piece by piece. */
    static final int LONGEST = 16;
    /** Endings per value: the tail of a very long name is found only through its beginning. */
    private static final int MOST_ENDINGS = 80;
    private static final int SHORTEST_TEXT = 2;
    private static final int SHORTEST_NUMBER = 4;
    /** Before a whole name: lets a single character find the names that begin with it, and nothing else. */
    private static final String BEGINNING = "^";

    private SearchTerms() {
    }

    /** How a value is compared. */
    static String key(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]|[省市]", "");
    }

    static Set<String> ofName(String name) {
        Set<String> terms = endings(key(name), SHORTEST_TEXT);
        terms.add(cut(BEGINNING + key(name)));
        return terms;
    }

    static Set<String> ofAddress(String... parts) {
        return endings(key(String.join("", parts)), SHORTEST_TEXT);
    }

    static Set<String> ofNumber(String number) {
        return endings(key(number), SHORTEST_NUMBER);
    }

    static Set<String> ofPhone(PhoneNumber phone) {
        Set<String> terms = endings(phone.nationalDigits(), SHORTEST_NUMBER);
        terms.add(phone.digits());
        return terms;
    }

    /**
     * What a query asks for: one of the alternatives (a number may be a telephone or a serial), each a list of pieces
     * that must all be found. Empty where nothing can be looked up.
     */
    static List<List<String>> alternatives(String query) {
        Set<List<String>> found = new LinkedHashSet<>();
        PhoneNumber.read(query).ifPresentOrElse(phone -> found.add(List.of(phone.digits())), () -> addDialled(query, found));
        List<String> pieces = new ArrayList<>();
        for (String word : query.strip().split("[\\p{Z}\\s]+")) {
            pieces(key(word)).forEach(pieces::add);
        }
        if (!pieces.isEmpty()) {
            found.add(List.copyOf(pieces));
        }
        String joined = key(query);
        if (joined.length() >= SHORTEST_NUMBER && joined.chars().allMatch(c -> c < 128)) {
            found.add(pieces(joined));
        }
        return List.copyOf(found);
    }

    static byte[] bytes(String term) {
        return term.getBytes(StandardCharsets.UTF_8);
    }

    /** Just after every term that begins with this one: no byte of UTF-8 is 0xFF. */
    static byte[] after(String term) {
        byte[] bytes = bytes(term);
        byte[] end = java.util.Arrays.copyOf(bytes, bytes.length + 1);
        end[bytes.length] = (byte) 0xFF;
        return end;
    }

    private static void addDialled(String query, Collection<List<String>> found) {
        String plain = Normalizer.normalize(query, Normalizer.Form.NFKC);
        String digits = plain.replaceAll("[^0-9]", "");
        if (digits.length() >= SHORTEST_NUMBER && plain.matches("[0-9+()./\\-\\s]+")) {
            String national = digits.startsWith("00") ? digits.substring(2) : digits.startsWith("0") ? digits.substring(1) : digits;
            found.add(List.of(cut(national)));
        }
    }

    private static List<String> pieces(String key) {
        int length = key.codePointCount(0, key.length());
        if (length == 1) {
            return List.of(BEGINNING + key);
        }
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < length; from += LONGEST) {
            // the last piece may overlap the one before, so that it is long enough to have been indexed
            int start = from > 0 ? Math.min(from, Math.max(0, length - SHORTEST_NUMBER)) : 0;
            int end = Math.min(length, start + LONGEST);
            pieces.add(key.substring(key.offsetByCodePoints(0, start), key.offsetByCodePoints(0, end)));
        }
        return pieces;
    }

    private static Set<String> endings(String key, int shortest) {
        Set<String> terms = new LinkedHashSet<>();
        int length = key.codePointCount(0, key.length());
        for (int start = 0; start == 0 && length > 0 || start <= length - shortest && start < MOST_ENDINGS; start++) {
            terms.add(cut(key.substring(key.offsetByCodePoints(0, start))));
        }
        return terms;
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }
}
