package io.aftersales.history;

import io.aftersales.customer.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the five sample organisations look after and hear of their customers. */
final class Makers {

    /**
     * An organisation.
     *
     * @param homes      of its examples, one per kind of unit
     * @param faults     what customers say
     * @param facts      what is known of a fault besides, one of these each
     * @param summer     how many more cases in high summer, as a share
     * @param winter     and in midwinter
     * @param share      of all cases
     * @param wholeWeeks whether promises count working days, so that a case is only moved by whole weeks
     */
    record Maker(String id, List<Example.Home> homes, List<String> faults, List<Map<String, Object>> facts, double summer, double winter,
                 double share, boolean wholeWeeks) {
    }

    static final List<Maker> ALL = List.of(
            new Maker("central-ac", List.of(new Example.Home("广东", "佛山", "central-ac.foshan", "chiller", "LSQ-65"),
                    new Example.Home("广东", "佛山", "central-ac.foshan", "vrf", "MDV-280W"),
                    new Example.Home("广东", "佛山", "central-ac.foshan", "rooftop", "WR-120")),
                    List.of("出风温度波动", "机组高压报警", "不制冷", "噪音大"),
                    List.of(Map.of("severity", "ordinary"), Map.of("severity", "ordinary"), Map.of("severity", "major")), 0.9, 0.25, 0.2, false),
            new Maker("room-ac", List.of(new Example.Home("江苏", "南京", "room-ac.nanjing-city", "split", "KFR-35GW"),
                    new Example.Home("江苏", "南京", "room-ac.nanjing-city", "cabinet", "KFR-72LW")),
                    List.of("不制冷", "室内机漏水", "不制热", "遥控器失灵"), List.of(Map.of()), 1.6, 0.5, 0.28, false),
            new Maker("electrical-equipment", List.of(
                    new Example.Home("江苏", "苏州", "electrical-equipment.suzhou-city", "breaker", "VS1-12"),
                    new Example.Home("江苏", "苏州", "electrical-equipment.suzhou-city", "cabinet", "GGD"),
                    new Example.Home("江苏", "苏州", "electrical-equipment.suzhou-city", "switchgear", "KYN28-12")),
                    List.of("合闸后跳闸", "柜体温升过高", "储能电机不转"),
                    List.of(Map.of("region", "in-province", "outage", "local", "restorable", true, "commissioningUrgent", false, "personalInjury", false, "paid", false),
                            Map.of("region", "in-province", "outage", "none", "restorable", true, "commissioningUrgent", false, "personalInjury", false, "paid", false)),
                    0.3, 0.1, 0.1, false),
            new Maker("home-appliance", List.of(new Example.Home("山东", "青岛", "home-appliance.qingdao", "washer", "XQG100"),
                    new Example.Home("山东", "青岛", "home-appliance.qingdao", "refrigerator", "BCD-470"),
                    new Example.Home("山东", "青岛", "home-appliance.qingdao", "purifier", "HRO-400")),
                    List.of("出水慢", "脱水抖动", "不制冷", "显示故障代码"), List.of(Map.of()), 0.25, 0.15, 0.27, false),
            new Maker("fleet-terminal", List.of(new Example.Home("辽宁", "沈阳", "fleet-terminal.shenyang", "terminal", "BD-T3"),
                    new Example.Home("辽宁", "沈阳", "fleet-terminal.shenyang", "terminal", "BD-T5V")),
                    List.of("定位漂移", "终端不开机", "离线"),
                    List.of(Map.of("region", "city", "faultDomain", "terminal"), Map.of("region", "city", "faultDomain", "platform")),
                    0.05, 0.2, 0.15, true));

    private Makers() {
    }

    /**
     * The dates by which a unit is in warranty on a day, or is not. None is near the end of a month, so that all move by months
     * together with what is reckoned from them.
     */
    static Map<Fact, String> unitFacts(LocalDate today, boolean inWarranty) {
        LocalDate bought = (inWarranty ? today.minusMonths(7) : today.minusYears(11)).withDayOfMonth(6);
        LocalDate contract = inWarranty ? bought.plusYears(4) : bought.plusYears(2);
        return Map.of(Fact.EX_FACTORY_DATE, bought.minusMonths(1).withDayOfMonth(13).toString(), Fact.PURCHASE_DATE, bought.toString(),
                Fact.ACCEPTANCE_DATE, bought.plusMonths(1).withDayOfMonth(4).toString(), Fact.CONTRACT_END_DATE, contract.toString(),
                Fact.PRODUCT_MONTHS, inWarranty ? "72" : "12", Fact.FEE_PAID_UNTIL, contract.toString());
    }
}
