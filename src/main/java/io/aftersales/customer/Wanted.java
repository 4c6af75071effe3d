package io.aftersales.customer;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** One way to read a query: a term that begins with the lead, and terms that begin with each of the others. */
record Wanted(String lead, List<String> others) {

    /** The first of a row's terms that begins with the lead; empty where one of the others is not among them. */
    Optional<byte[]> firstOf(Collection<byte[]> terms) {
        boolean complete = others.stream().allMatch(other -> terms.stream().anyMatch(term -> begins(term, other)));
        return complete ? terms.stream().filter(term -> begins(term, lead)).min(Arrays::compareUnsigned) : Optional.empty();
    }

    private static boolean begins(byte[] term, String piece) {
        byte[] beginning = SearchTerms.bytes(piece);
        return term.length >= beginning.length && Arrays.equals(term, 0, beginning.length, beginning, 0, beginning.length);
    }
}
