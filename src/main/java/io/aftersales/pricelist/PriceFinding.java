package io.aftersales.pricelist;

import io.aftersales.shared.Text;

/**
 * What is wrong with a row.
 *
 * @param row    from 1
 * @param column as {@link PriceRow#COLUMNS}
 * @param error  whether it stands in the way of a release; else a warning
 * @param code   for example OVERLAP
 */
public record PriceFinding(int row, String column, boolean error, String code, Text text) {
}
