package io.aftersales.settlement;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Something that changes what the maker and a party owe each other.
 *
 * @param source     what it comes from, for example {@code visit:4711} or {@code claim:W-20261122-0001:2}; with kind and party it is
 *                   posted once, whatever is retried
 * @param kind       a key of {@link EntryKind}
 * @param amountCny  above zero where the maker owes the party, below zero where the party owes the maker; two places
 * @param on         the day it counts for, not in the future; a day of a month that is settled already goes to the next statement
 * @param caseNumber the piece of work it is about, or null
 * @param note       for people, at most 500 characters, or null
 */
public record Posting(String organisation, String source, String kind, Party party, BigDecimal amountCny, LocalDate on,
                      String caseNumber, String note) {
}
