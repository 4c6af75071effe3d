package io.aftersales.customer;

import java.util.Map;

/**
 * A machine that an organisation answers for, with its owner and place, and the warranty facts as they stand.
 *
 * @param responsibleUnit the organisational unit that serves it, by place and product family
 * @param installerCode   the party that installed or sold it; null where unknown
 * @param replacesId      the unit it stands in for; null for none
 * @param replacedById    the unit that stands in for it; null for none
 */
public record EquipmentUnit(long id, String organisation, long customerId, long siteId, String productFamily, String model,
                            String serialNo, String installerCode, String responsibleUnit, Long replacesId, Long replacedById,
                            long version, UnitFacts facts) {

    EquipmentUnit with(Map<Fact, String> values) {
        return new EquipmentUnit(id, organisation, customerId, siteId, productFamily, model, serialNo, installerCode, responsibleUnit,
                replacesId, replacedById, version, new UnitFacts(values));
    }
}
