package io.aftersales.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.PlatformTest;
import io.aftersales.customer.EquipmentUnit;
import io.aftersales.customer.EquipmentUnits;
import io.aftersales.customer.Fact;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.MissedDeadlines;
import io.aftersales.warranty.Claim;
import io.aftersales.warranty.ClaimLine;
import io.aftersales.warranty.ClaimService;
import io.aftersales.warranty.NewClaim;
import io.aftersales.warranty.WarrantyReason;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
class WarrantyClaimProcessTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of(ProcessKeys.WARRANTY_CLAIM);

    @Autowired
    private TaskDesk desk;
    @Autowired
    private ClaimService service;
    @Autowired
    private EquipmentUnits units;
    @Autowired
    private MissedDeadlines deadlines;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ClaimRoad road;

    @ParameterizedTest
    @CsvSource({"central-ac, product, maker", "room-ac, part, maker", "electrical-equipment, product, maker",
        "home-appliance, product, maker", "fleet-terminal, material, supplier"})
    void what_is_covered_and_approved_is_shared_out_and_paid_in_every_organisation(String organisation, String cause, String bearer)
            throws Exception {
        String number = road.byOutlet(organisation, cause);
        assertThat(road.of(number).entitlement().status()).isEqualTo("in-warranty");
        assertThat(road.of(number).entitlement().receiptId()).isNotNull();
        road.decide(number, "none", "approved", "approved");
        road.asProposed(number, "supplierCode", party(organisation, "supplier"));
        assertThat(road.state(number)).isEqualTo("settled");
        assertThat(jdbc.sql("select status from service_case where number = ?").param(number).query(String.class).single()).isEqualTo("closed");
        Claim claim = road.of(number);
        assertThat(claim.lines()).allSatisfy(line -> {
            assertThat(line.paidAt()).isNotNull();
            assertThat(line.shares().sum()).isEqualByComparingTo(line.approved());
            assertThat("supplier".equals(bearer) ? line.shares().supplier() : line.shares().maker()).isEqualByComparingTo(line.claimed());
        });
        assertThat(booked(number, "claim")).isEqualByComparingTo("420");
        assertThat(booked(number, "supplier-recovery")).isEqualByComparingTo("supplier".equals(bearer) ? "420" : "0");
        assertThat(sum(number)).isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    void a_fault_of_the_installation_is_charged_back_to_the_installer() throws Exception {
        String number = road.byOutlet("central-ac", "installation");
        road.decide(number, "none", "approved", "approved");
        assertThat(road.prefilled(number, "SplitCost").get("outletParty")).isEqualTo("installer:I-07");
        road.asProposed(number);
        assertThat(jdbc.sql("select sum(amount_cny) from ledger_entry where case_number = ? and kind = 'charge-back' and party = 'installer:I-07'")
                .param(number).query(BigDecimal.class).single()).isEqualByComparingTo("420");
    }

    @Test
    void who_bears_the_share_of_the_outlet_is_chosen_among_those_who_are_known() throws Exception {
        String number = road.byOutlet("central-ac", "installation");
        road.decide(number, "none", "approved", "approved");
        assertThat(desk.form(road.task(number, "SplitCost").id()).schema().toString()).contains("installer:I-07", "unit:central-ac.foshan", "佛山");
        for (String nobody : List.of("installer:I-99", "unit:room-ac.nanjing", "carrier:K-01", "佛山网点")) {
            assertThatThrownBy(() -> road.answer("warranty-clerk", number, "SplitCost", "shares", road.prefilled(number, "SplitCost").get("shares"),
                    "outletParty", nobody)).as(nobody).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.field()).isEqualTo("outletParty"));
        }
    }

    @Test
    void transport_damage_is_recovered_from_the_carrier() throws Exception {
        String number = road.byOutlet("central-ac", "transport-damage");
        road.decide(number, "none", "approved", Map.of("verdict", "partly-approved", "amount", 100, "reason", "price-too-high"));
        road.answer("technician", number, "AnswerDecision", "answer", "accepted");
        for (String nobody : List.of("K-NO-SUCH", party("central-ac", "supplier"), party("room-ac", "carrier"))) {
            assertThatThrownBy(() -> road.asProposed(number, "carrierCode", nobody)).as(nobody).isInstanceOfSatisfying(Refusal.class, no -> {
                assertThat(no.reason()).isEqualTo(InputReason.NOT_A_CHOICE);
                assertThat(no.field()).isEqualTo("carrierCode");
            });
        }
        String carrier = party("central-ac", "carrier");
        road.asProposed(number, "carrierCode", carrier);
        assertThat(booked(number, "carrier-recovery")).isEqualByComparingTo("400");
        assertThat(jdbc.sql("select party from ledger_entry where case_number = ? and kind = 'carrier-recovery'").param(number).query(String.class).list())
                .containsOnly("carrier:" + carrier);
    }

    /** @return the code of a new supplier or carrier of the organisation's */
    private String party(String organisation, String kind) {
        String code = "T" + java.util.UUID.randomUUID().toString().substring(0, 12);
        jdbc.sql("insert into party (organisation, code, kind, name, created_at) values (?, ?, ?, '华芯', current_timestamp)")
                .params(organisation, code, kind).update();
        return code;
    }

    @Test
    void shares_are_edited_with_a_reason_and_a_party_and_have_to_sum() throws Exception {
        String number = road.byOutlet("central-ac", "product");
        road.decide(number, "none", "approved", "approved");
        assertThatThrownBy(() -> split(number, "试", share(1, "customer", "100.00", "maker", "199.99"), share(2, "maker", "120")))
                .isInstanceOfSatisfying(Refusal.class, no -> {
                    assertThat(no.reason()).isEqualTo(WarrantyReason.SHARES_DO_NOT_SUM);
                    assertThat(no.field()).startsWith("shares[0]");
                });
        assertThatThrownBy(() -> split(number, null, share(1, "customer", "100", "maker", "200"), share(2, "maker", "120")))
                .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.field()).isEqualTo("why"));
        assertThatThrownBy(() -> split(number, "试", share(1, "supplier", "100", "maker", "200"), share(2, "maker", "120")))
                .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.field()).isEqualTo("supplierCode"));
        assertThatThrownBy(() -> split(number, "试", share(1, "maker", "300"))).isInstanceOf(Refusal.class);
        split(number, "客户同意承担一部分", share(1, "customer", "100", "maker", "200"), share(2, "maker", "120"));
        ClaimLine first = road.of(number).lines().get(0);
        assertThat(first.shares().customer()).isEqualByComparingTo("100");
        assertThat(booked(number, "receivable")).isEqualByComparingTo("100");
        assertThat(road.waitsFor(number)).as("no close with an open amount").containsExactly("UserTask_CollectPayment");
        assertThat(road.of(number).outcome().splitWhy()).isEqualTo("客户同意承担一部分");
    }

    @Test
    void within_seven_days_of_the_first_use_the_price_is_refunded() throws Exception {
        String number = road.file(road.claim("fleet-terminal", road.aUnit("fleet-terminal"), "customer", "quality",
                new NewClaim.Line("other", null, "购机款", new BigDecimal("1200"), null)));
        assertThat(road.prefilled(number, "DecideLines").get("remedy")).isEqualTo("full-refund-on-request");
        road.decide(number, "full-refund-on-request", "approved");
        road.asProposed(number);
        road.answer("warranty-clerk", number, "RefundPrice", "refundOn", road.today().toString(), "reference", "PAY-1");
        assertThat(road.state(number)).isEqualTo("settled");
        assertThat(booked(number, "claim")).isEqualByComparingTo("1200");
        assertThat(booked(number, "refund")).isEqualByComparingTo("1200");
    }

    @Test
    void within_a_month_the_unit_is_exchanged_and_both_keep_the_link() throws Exception {
        String serialNo = road.aUnit("fleet-terminal");
        String number = road.file(firstUsed(road.claim("fleet-terminal", serialNo, "customer", "quality"), 20));
        assertThat(road.prefilled(number, "DecideLines").get("remedy")).isEqualTo("free-exchange");
        road.decide(number, "free-exchange");
        String used = road.aUnit("fleet-terminal");
        assertThatThrownBy(() -> road.answer("warranty-clerk", number, "ExchangeUnit", "serialNo", used, "condition", "new"))
                .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.reason()).isEqualTo(WarrantyReason.REPLACEMENT_NOT_NEW));
        road.answer("warranty-clerk", number, "ExchangeUnit", "serialNo", serialNo + "N", "condition", "new");
        assertThat(road.state(number)).isEqualTo("settled");
        EquipmentUnit old = unit(serialNo);
        EquipmentUnit replacement = unit(serialNo + "N");
        assertThat(old.replacedById()).isEqualTo(replacement.id());
        assertThat(replacement.replacesId()).isEqualTo(old.id());
        assertThat(replacement.facts().values()).containsEntry(Fact.FEE_PAID_UNTIL, "2030-01-01").containsEntry(Fact.ACCEPTANCE_DATE, "2026-03-01");
    }

    @Test
    void where_the_table_says_so_the_warranty_of_the_replacement_begins_anew() throws Exception {
        String serialNo = road.aUnit("central-ac");
        String number = road.file(road.claim("central-ac", serialNo, "customer", "product"));
        road.decide(number, "free-exchange");
        road.answer("warranty-clerk", number, "ExchangeUnit", "serialNo", serialNo + "N", "condition", "new", "exFactoryDate",
                road.today().minusDays(30).toString());
        assertThat(unit(serialNo + "N").facts().values()).containsEntry(Fact.ACCEPTANCE_DATE, road.today().toString());
    }

    @Test
    void a_loan_unit_may_have_been_used_before() throws Exception {
        String serialNo = road.aUnit("fleet-terminal");
        String number = road.file(firstUsed(road.claim("fleet-terminal", serialNo, "customer", "quality"), 20));
        road.decide(number, "free-exchange");
        String lent = road.aUnit("fleet-terminal");
        road.answer("warranty-clerk", number, "ExchangeUnit", "serialNo", lent, "condition", "loan");
        assertThat(unit(serialNo).replacedById()).isEqualTo(unit(lent).id());
        assertThat(road.of(number).outcome().replacementLoan()).isTrue();
    }

    @Test
    void later_the_repair_is_free_and_begins_at_once() throws Exception {
        String serialNo = road.aUnit("fleet-terminal");
        String number = road.file(firstUsed(road.claim("fleet-terminal", serialNo, "customer", "quality"), 200));
        assertThat(road.prefilled(number, "DecideLines").get("remedy")).isEqualTo("free-repair");
        road.decide(number, "free-repair");
        assertThat(road.state(number)).isEqualTo("settled");
        assertThat(repairOf(number)).startsWith("R-");
    }

    @Test
    void where_the_fee_has_lapsed_the_customer_gets_a_quote() throws Exception {
        Map<Fact, String> lapsed = new HashMap<>(ClaimRoad.inWarranty());
        lapsed.put(Fact.FEE_PAID_UNTIL, "2026-04-01");
        String number = road.file(firstUsed(road.claim("fleet-terminal", road.aUnit("fleet-terminal", lapsed, null), "customer", "quality"), 200));
        assertThat(road.prefilled(number, "DecideLines").get("remedy")).isEqualTo("quote");
        answerCovered(number, "quote");
        road.answer("agent", number, "AnswerDecision", "answer", "accepted");
        assertThat(road.state(number)).isEqualTo("denied");
        assertThat(repairOf(number)).startsWith("R-");
    }

    @Test
    void damage_by_an_accident_is_repaired_for_money() throws Exception {
        String number = road.file(road.claim("fleet-terminal", road.aUnit("fleet-terminal"), "customer", "traffic-accident"));
        assertThat(road.prefilled(number, "DecideLines").get("remedy")).isEqualTo("paid-repair");
        road.decide(number, "paid-repair");
        road.answer("agent", number, "AnswerDecision", "answer", "accepted");
        assertThat(repairOf(number)).startsWith("R-");
    }

    @Test
    void a_claim_that_nothing_is_granted_of_ends_denied() throws Exception {
        String number = road.byOutlet("central-ac", "misoperation");
        road.decide(number, "none", Map.of("verdict", "denied", "reason", "user-damage"), Map.of("verdict", "denied", "reason", "user-damage"));
        road.answer("technician", number, "AnswerDecision", "answer", "accepted");
        assertThat(road.state(number)).isEqualTo("denied");
        assertThat(booked(number, "claim")).isEqualByComparingTo("0");
    }

    @Test
    void a_repaired_part_has_a_warranty_of_its_own() throws Exception {
        String serialNo = road.aUnit("room-ac", ClaimRoad.outOfWarranty(), null);
        String number = road.file(road.claim("room-ac", serialNo, "outlet", "part", ClaimRoad.line("material", "300")));
        assertThat(road.of(number).entitlement().covered()).isFalse();
        road.answer("warranty-clerk", number, "DecideLines", "remedy", "none", "goodwillWhy", "老客户", "lines",
                ClaimRoad.rows(Map.of("verdict", "approved", "goodwill", true)));
        road.answer("supervisor", number, "ApproveGoodwill", "approved", "yes", "note", "同意");
        road.asProposed(number);
        NewClaim again = road.claim("room-ac", serialNo, "outlet", "part", ClaimRoad.line("material", "300"));
        assertThatThrownBy(() -> road.file(again)).isInstanceOfSatisfying(Refusal.class,
                no -> assertThat(no.reason()).isEqualTo(WarrantyReason.ALREADY_CLAIMED));
        String other = road.file(new NewClaim("room-ac", "outlet", null, serialNo, null, "P-100", "漏液", null, "part", road.today(), null, null,
                null, List.of(ClaimRoad.line("material", "300"))));
        assertThat(road.of(other).entitlement().basis()).isEqualTo("repair-warranty");
        assertThat(road.of(other).covered()).isTrue();
    }

    @Test
    void a_missed_deadline_asks_a_supervisor_beside_the_work() throws Exception {
        String number = road.byOutlet("central-ac", "product");
        deadlines.deadlineMissed(number, "decide-claim");
        road.answer("supervisor", number, "UrgeClaim", "measure", "clerk-urged", "note", "已催");
        assertThat(road.waitsFor(number)).containsExactly("UserTask_DecideLines");
    }

    @Test
    void a_claim_may_be_taken_back_before_it_is_paid() throws Exception {
        String number = road.byOutlet("central-ac", "product");
        ClaimRoad.as("agent.central-ac", () -> {
            service.withdraw(number, "误报");
            return null;
        });
        assertThat(road.state(number)).isEqualTo("withdrawn");
        assertThat(road.waitsFor(number)).isEmpty();
        assertThatThrownBy(() -> service.withdraw(number, "再次")).isInstanceOf(Refusal.class);
    }

    private static NewClaim firstUsed(NewClaim claim, int daysAgo) {
        return new NewClaim(claim.organisation(), claim.channel(), claim.claimant(), claim.serialNo(), claim.model(), claim.partCode(),
                claim.fault(), claim.faultText(), claim.cause(), claim.foundOn(), claim.foundOn().minusDays(daysAgo), claim.trialRun(),
                claim.parent(), claim.lines());
    }

    /** Where the table cannot tell, the clerk says whether it is covered. */
    private void answerCovered(String number, String remedy) throws Refusal {
        if (road.of(number).entitlement().manual()) {
            road.answer("warranty-clerk", number, "DecideLines", "remedy", remedy, "covered", "no", "coveredWhy", "服务费已到期");
        } else {
            road.decide(number, remedy);
        }
    }

    private static Map<String, Object> share(int line, String... bearersAndAmounts) {
        Map<String, Object> share = new HashMap<>(Map.of("line", line));
        for (int i = 0; i < bearersAndAmounts.length; i += 2) {
            share.put(bearersAndAmounts[i], new BigDecimal(bearersAndAmounts[i + 1]));
        }
        return share;
    }

    @SafeVarargs
    private void split(String number, String why, Map<String, Object>... shares) throws Refusal {
        if (why == null) {
            road.answer("warranty-clerk", number, "SplitCost", "shares", List.of(shares));
        } else {
            road.answer("warranty-clerk", number, "SplitCost", "shares", List.of(shares), "why", why);
        }
    }

    private EquipmentUnit unit(String serialNo) {
        return units.findBySerial(List.of("fleet-terminal", "central-ac"), serialNo).get(0);
    }

    private String repairOf(String number) {
        return jdbc.sql("select repair_case from warranty_claim where case_number = ?").param(number).query(String.class).single();
    }

    private BigDecimal booked(String number, String kind) {
        return jdbc.sql("select coalesce(sum(amount_cny), 0) from ledger_entry where case_number = ? and kind = ?").params(number, kind)
                .query(BigDecimal.class).single();
    }

    private BigDecimal sum(String number) {
        return jdbc.sql("select coalesce(sum(l.amount_cny), 0) from ledger_line l join ledger_entry e on e.id = l.entry_id where e.case_number = ?")
                .param(number).query(BigDecimal.class).single();
    }
}
