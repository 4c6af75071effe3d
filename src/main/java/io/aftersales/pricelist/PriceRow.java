package io.aftersales.pricelist;

/**
 * A row of a list as it was typed or read from a file; any cell may be blank or wrong.
 *
 * @param price      in CNY with at most two decimals, for example {@code 120.50}
 * @param validFrom  the first day, for example {@code 2026-01-01}
 * @param validUntil the last day; blank where there is no end
 */
public record PriceRow(String code, String nameZh, String nameEn, String unit, String price, String validFrom, String validUntil) {

    /** The columns, as files name them. */
    public static final java.util.List<String> COLUMNS = java.util.List.of("code", "nameZh", "nameEn", "unit", "price", "validFrom", "validUntil");

    static PriceRow of(PriceItem item) {
        return new PriceRow(item.code(), item.name().zh(), item.name().en(), item.unit(), item.price().toPlainString(), item.from().toString(),
                item.until() == null ? "" : item.until().toString());
    }
}
