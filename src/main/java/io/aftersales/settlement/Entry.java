package io.aftersales.settlement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An entry as it stands in the ledger; it never changes.
 *
 * @param amountCny   above zero where the maker owes the party
 * @param corrects    the entry that this one corrects, or null
 * @param statementNo the statement it is locked to, or null while it waits for one
 */
public record Entry(long id, String organisation, String source, String kind, String party, String unitId, BigDecimal amountCny,
                    LocalDate on, String caseNumber, String note, Long corrects, Instant recordedAt, String recordedBy,
                    String statementNo) {
}
