package io.aftersales.customer;

import java.util.Arrays;
import java.util.Optional;

/** What is known of a unit and decides its warranty, under the names that the decision {@code warranty-period} reads. */
public enum Fact {

    EX_FACTORY_DATE("exFactoryDate", Type.DATE),
    /** The date of the invoice (RAC: proof is asked for). */
    PURCHASE_DATE("purchaseDate", Type.DATE),
    ACCEPTANCE_DATE("acceptanceDate", Type.DATE),
    CONTRACT_END_DATE("contractEndDate", Type.DATE),
    EXTENSION_APPROVED("extensionApproved", Type.FLAG),
    NOTED_ON_REPORT("notedOnReport", Type.FLAG),
    CONVERTED("converted", Type.FLAG),
    CARD_POLICY("cardPolicy", Type.TEXT),
    CARD_END_DATE("cardEndDate", Type.DATE),
    PRODUCT_MONTHS("productMonths", Type.MONTHS),
    FEE_PAID_UNTIL("feePaidUntil", Type.DATE);

    /** How a value is written: ISO date, true or false, a whole number of months, or text. */
    public enum Type { DATE, FLAG, MONTHS, TEXT }

    private final String key;
    private final Type type;

    Fact(String key, Type type) {
        this.key = key;
        this.type = type;
    }

    public String key() {
        return key;
    }

    public Type type() {
        return type;
    }

    public static Optional<Fact> of(String key) {
        return Arrays.stream(values()).filter(fact -> fact.key.equals(key)).findFirst();
    }
}
