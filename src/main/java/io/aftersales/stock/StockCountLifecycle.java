package io.aftersales.stock;

import io.aftersales.shared.Refusal;

/** The process of a count, as the count sees it. */
public interface StockCountLifecycle {

    /** @param atOnce whether the counting begins now @throws Refusal what the first steps refuse */
    void opened(String number, String organisation, String unitId, boolean atOnce) throws Refusal;

    void cancelled(String number);
}
