package io.aftersales.servicecase;

import io.aftersales.customer.ArchiveEntry;
import io.aftersales.customer.Fact;
import io.aftersales.customer.InstalledBaseService;
import io.aftersales.customer.Place;
import io.aftersales.customer.Source;
import io.aftersales.customer.UnitFacts;
import io.aftersales.shared.PhoneNumber;
import java.util.Map;
import java.util.UUID;

/** Units in the archive, as the five makers have them, and reports of their faults. */
public final class ServiceCaseFixtures {

    private static final Map<Fact, String> IN_WARRANTY = Map.of(Fact.EX_FACTORY_DATE, "2026-01-10", Fact.PURCHASE_DATE, "2026-02-01",
            Fact.ACCEPTANCE_DATE, "2026-03-01", Fact.CONTRACT_END_DATE, "2030-01-01", Fact.PRODUCT_MONTHS, "72", Fact.FEE_PAID_UNTIL,
            "2030-01-01");
    private static final Map<Fact, String> OUT_OF_WARRANTY = Map.of(Fact.EX_FACTORY_DATE, "2015-01-10", Fact.PURCHASE_DATE, "2015-02-01",
            Fact.ACCEPTANCE_DATE, "2015-03-01", Fact.CONTRACT_END_DATE, "2017-01-01", Fact.PRODUCT_MONTHS, "12", Fact.FEE_PAID_UNTIL,
            "2016-01-01");

    private static final Map<String, Home> HOMES = Map.of(
            "central-ac", new Home("广东", "佛山", "central-ac.foshan", "chiller", "LSQ-65"),
            "room-ac", new Home("江苏", "南京", "room-ac.nanjing-city", "split", "KFR-35GW"),
            "electrical-equipment", new Home("江苏", "苏州", "electrical-equipment.suzhou-city", "breaker", "VS1-12"),
            "home-appliance", new Home("山东", "青岛", "home-appliance.qingdao", "washer", "XQG100"),
            "fleet-terminal", new Home("辽宁", "沈阳", "fleet-terminal.shenyang", "terminal", "BD-T3"));

    /** Where a maker's sample unit stands, and the outlet that serves the place. */
    public record Home(String province, String city, String outlet, String family, String model) {
    }

    private ServiceCaseFixtures() {
    }

    public static Home homeOf(String organisation) {
        return HOMES.get(organisation);
    }

    /** A new unit of a new customer. @return its serial number */
    public static String aUnit(InstalledBaseService archive, String organisation, boolean inWarranty) {
        Home home = HOMES.get(organisation);
        String serialNo = "T" + UUID.randomUUID().toString().replace("-", "").substring(0, 14).toUpperCase();
        archive.take(new ArchiveEntry(organisation, "C" + serialNo, "王丽", PhoneNumber.read("13912345678").orElseThrow(), "13912345678",
                new Place(home.province(), home.city(), "市区", home.city() + "人民路1号"), home.family(), home.model(), serialNo,
                new UnitFacts(inWarranty ? IN_WARRANTY : OUT_OF_WARRANTY), null), new Source("test", null));
        return serialNo;
    }

    /** A report by telephone, just now. */
    public static CaseReport aReport(String organisation, String serialNo, Map<String, Object> facts) {
        java.util.Map<String, Object> all = new java.util.HashMap<>(Map.of("faultText", "不制冷"));
        all.putAll(facts);
        return new CaseReport(organisation, "repair", "phone", null, null, serialNo, null,
                new CaseReport.Contact("王丽", "13912345678", "wang@example.com", "zh"), all);
    }
}
