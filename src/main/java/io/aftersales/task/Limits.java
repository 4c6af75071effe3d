package io.aftersales.task;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * How long, large or precise an answer may be.
 *
 * @param minLength    characters of a text
 * @param maxLength    characters of a text
 * @param min          smallest number, inclusive
 * @param max          largest number, inclusive
 * @param scale        decimal places of a number
 * @param pattern      what a text must match as a whole; null where anything goes
 * @param notBeforeNow a date or instant must not lie before today
 * @param maxItems     rows, ticked choices or documents
 */
public record Limits(int minLength, int maxLength, BigDecimal min, BigDecimal max, int scale, Pattern pattern, boolean notBeforeNow,
                     int maxItems) {

    static final int MAX_LENGTH = 2_000;
    static final int MAX_ITEMS = 50;
    static final int MAX_DOCUMENTS = 20;
    static final int SCALE = 2;
    /** What a column numeric(15,2) holds. */
    static final BigDecimal LARGEST = new BigDecimal("9999999999999.99");
}
