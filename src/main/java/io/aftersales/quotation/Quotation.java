package io.aftersales.quotation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A price told to the customer, in CNY with two places.
 *
 * @param state  draft, sent, agreed, declined or replaced
 * @param total  null before it was priced
 */
public record Quotation(long id, String caseNumber, long visitId, String organisation, int quotationNo, String state, BigDecimal total,
                        boolean agreementRequired, String consent, List<Line> lines) {

    /**
     * @param kind      material, labour or travel
     * @param code      an item of the organisation's price list, which gives its price; null where the price is entered
     * @param unitPrice null where the table {@code paid-price} gives it
     * @param list      the version of the price list that has the item; null where none has
     * @param listPrice what that version says; another one than the unit price where a person overruled it
     * @param why       why it was overruled; null where it was not
     */
    public record Line(String kind, String code, String description, BigDecimal quantity, BigDecimal unitPrice, String list, BigDecimal listPrice,
                       String why) {

        /** As a person enters it. @param why only needed where the price list says another price */
        public static Line entered(String kind, String code, String description, BigDecimal quantity, BigDecimal unitPrice, String why) {
            return new Line(kind, code, description, quantity, unitPrice, null, null, why);
        }

        /** Rounded once, half up; null where the price list gives the price. */
        public BigDecimal amount() {
            return unitPrice == null ? null : unitPrice.multiply(quantity).setScale(2, RoundingMode.HALF_UP);
        }
    }

    List<Line> fromPriceList() {
        return lines.stream().filter(line -> line.unitPrice() == null).toList();
    }

    BigDecimal entered() {
        return lines.stream().filter(line -> line.unitPrice() != null).map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
