package io.aftersales.settlement;

import java.math.BigDecimal;
import java.util.List;

/** Whoever keeps what was used on a case tells what the outlet is paid for. */
public interface UsedParts {

    /** Parts of the outlet's own that were used on the case; nothing of what belonged to the maker. */
    List<Used> ofCase(String caseNumber);

    /**
     * @param source   names the use, the same whatever is retried
     * @param valueCny what the maker pays for all of them, two places
     */
    record Used(String source, String partCode, int quantity, BigDecimal valueCny) {
    }
}
