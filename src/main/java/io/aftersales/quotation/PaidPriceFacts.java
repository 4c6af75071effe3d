package io.aftersales.quotation;

import java.util.List;
import java.util.Map;

/** What {@code paid-price} asks: items of the price list with their numbers. */
final class PaidPriceFacts {

    private PaidPriceFacts() {
    }

    static Map<String, Object> of(List<Quotation.Line> fromPriceList) {
        return Map.of("items", fromPriceList.stream().map(line -> List.of(line.code(), line.quantity())).toList());
    }
}
