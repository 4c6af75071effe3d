package io.aftersales.pricelist;

import io.aftersales.shared.Text;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A price that holds from one day to another.
 *
 * @param unit  of what one is sold, for example {@code piece} or {@code hour}
 * @param price CNY with two decimals
 * @param until the last day; null where there is no end
 */
public record PriceItem(String code, Text name, String unit, BigDecimal price, LocalDate from, LocalDate until) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** The item in one line, in which the trail digests it. */
    String line() {
        return String.join("\t", code, name.zh(), name.en(), unit, price.setScale(2).toPlainString(), from.toString(), until == null ? "" : until.toString());
    }

    /** Names the item within its list. */
    String id() {
        return code + "@" + from;
    }
}
