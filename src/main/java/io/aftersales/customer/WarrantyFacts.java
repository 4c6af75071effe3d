package io.aftersales.customer;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** A unit's facts under the input names of {@code warranty-period}; what is not known is left out, for absent is not false. */
final class WarrantyFacts {

    private WarrantyFacts() {
    }

    static Map<String, Object> of(EquipmentUnit unit, LocalDate checkDate) {
        Map<String, Object> facts = new LinkedHashMap<>(unit.facts().typed());
        Object purchased = facts.remove(Fact.PURCHASE_DATE.key());
        if (purchased != null) {
            // the date of the invoice starts the warranty; where there is none, the table takes the ex-factory date
            facts.put("startDate", purchased);
        }
        facts.put("productFamily", unit.productFamily());
        facts.put("checkDate", checkDate.toString());
        return facts;
    }
}
