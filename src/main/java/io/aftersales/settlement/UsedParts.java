package io.aftersales.settlement;

import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.util.List;

/** Whoever keeps what was used on a case tells what the outlet is paid for. */
public interface UsedParts {

    /** Parts that outlets bought and used on the case; nothing of what belonged to the maker. */
    List<Used> ofCase(String caseNumber) throws Refusal;

    /**
     * @param source   names the use, the same whatever is retried
     * @param unitId   the outlet that bought them
     * @param valueCny what the maker pays for all of them, two places
     */
    record Used(String source, String unitId, String partCode, int quantity, BigDecimal valueCny) {
    }
}
