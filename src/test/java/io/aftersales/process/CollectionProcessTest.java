package io.aftersales.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.PlatformTest;
import io.aftersales.servicecase.CaseReason;
import io.aftersales.servicecase.CaseService;
import io.aftersales.settlement.CollectionService;
import io.aftersales.settlement.NewPayment;
import io.aftersales.settlement.ReceivableService;
import io.aftersales.settlement.SettlementReason;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Reason;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.ClockService;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
class CollectionProcessTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of(ProcessKeys.COLLECTION);

    @Autowired
    private CaseRoad road;
    @Autowired
    private CaseService cases;
    @Autowired
    private ReceivableService receivables;
    @Autowired
    private CollectionService collection;
    @Autowired
    private ClockService clocks;
    @Autowired
    private Clock clock;

    @Test
    void free_work_closes_without_a_question_of_money() throws Exception {
        String number = road.open("home-appliance");
        road.toCallback(number);
        road.satisfied(number);
        assertThat(road.status(number)).isEqualTo("closed");
        assertThat(receivables.of(number)).isEmpty();
    }

    @Test
    void agreed_work_that_is_done_is_owed_and_the_case_waits_for_the_money() throws Exception {
        String number = road.owing("central-ac");
        assertThat(road.waitsFor(number)).containsExactly("UserTask_CollectPayment");
        assertThat(receivables.open(number)).isEqualByComparingTo("200");
        assertThat(clocks.clocksOf(number)).filteredOn(view -> view.target().equals("payment")).singleElement()
                .satisfies(view -> assertThat(view.state()).isEqualTo("running"));
        pay(number, 200);
        assertThat(road.status(number)).isEqualTo("closed");
        assertThat(clocks.clocksOf(number)).filteredOn(view -> view.target().equals("payment")).singleElement()
                .satisfies(view -> assertThat(view.state()).isEqualTo("met"));
    }

    @Test
    void a_part_payment_leaves_the_rest_open() throws Exception {
        String number = road.owing("room-ac");
        pay(number, 80);
        assertThat(road.waitsFor(number)).containsExactly("UserTask_CollectPayment");
        assertThat(receivables.open(number)).isEqualByComparingTo("120");
        assertThat(road.status(number)).isEqualTo("awaiting-payment");
        pay(number, 120);
        assertThat(road.status(number)).isEqualTo("closed");
    }

    @Test
    void money_that_is_booked_elsewhere_ends_the_collecting() throws Exception {
        String number = road.owing("central-ac");
        collection.pay(number, cash("200"));
        assertThat(road.status(number)).isEqualTo("closed");
    }

    @Test
    void what_the_customer_will_not_pay_is_waived_by_another_person() throws Exception {
        String number = road.owing("electrical-equipment");
        as("settlement-clerk.electrical-equipment", () -> answer(number, "CollectPayment", "outcome", "goodwill", "reason", "客户认为属质量问题,拒付"));
        assertThat(road.waitsFor(number)).containsExactly("UserTask_DecideGoodwill");
        assertRefused(SettlementReason.SECOND_PERSON_NEEDED, "granted", () -> as("settlement-clerk.electrical-equipment", () -> {
            collection.decideGoodwill(number, null, "同意");
            return null;
        }));
        as("general-manager.electrical-equipment", () -> answer(number, "DecideGoodwill", "granted", "yes", "reason", "长期客户"));
        assertThat(road.status(number)).isEqualTo("closed");
        assertThat(receivables.of(number).orElseThrow().waivedCny()).isEqualByComparingTo("200");
    }

    @Test
    void goodwill_that_is_not_granted_leaves_the_amount_open() throws Exception {
        String number = road.owing("central-ac");
        as("settlement-clerk.central-ac", () -> answer(number, "CollectPayment", "outcome", "goodwill", "waiveCny", 50, "reason", "客户拒付"));
        as("general-manager.central-ac", () -> answer(number, "DecideGoodwill", "granted", "no", "reason", "属客户责任"));
        assertThat(road.waitsFor(number)).containsExactly("UserTask_CollectPayment");
        assertThat(receivables.open(number)).isEqualByComparingTo("200");
    }

    @Test
    void a_case_with_an_open_amount_is_neither_cancelled_nor_merged() throws Exception {
        String number = road.owing("central-ac");
        assertRefused(CaseReason.AMOUNT_OPEN, null, () -> cases.cancel(number, "客户不付"));
        String other = road.open("central-ac");
        assertRefused(CaseReason.AMOUNT_OPEN, null, () -> cases.mergeInto(number, other));
    }

    @Test
    void a_payment_that_cannot_be_is_refused_by_field() throws Exception {
        String number = road.owing("central-ac");
        assertRefused(SettlementReason.MORE_THAN_OPEN, "amountCny", () -> collection.pay(number, cash("200.01")));
        assertRefused(InputReason.TOO_MANY_DECIMALS, "amountCny", () -> collection.pay(number, cash("1.005")));
        assertRefused(InputReason.OUT_OF_RANGE, "amountCny", () -> collection.pay(number, cash("0")));
        assertRefused(InputReason.OTHER_CURRENCY, "currency", () -> collection.pay(number,
                new NewPayment(BigDecimal.ONE, "USD", "cash", "R", null, null, null)));
        assertRefused(InputReason.REQUIRED, "receiptNo", () -> collection.pay(number,
                new NewPayment(BigDecimal.ONE, null, "cash", " ", null, null, null)));
        NewPayment once = cash("10");
        collection.pay(number, once);
        assertRefused(SettlementReason.RECEIPT_KNOWN, "receiptNo", () -> collection.pay(number, once));
        assertThat(receivables.open(number)).isEqualByComparingTo("190");
    }

    @Test
    void money_is_given_back_by_another_person_than_took_it() throws Exception {
        String number = road.owing("central-ac");
        as("clerk", () -> collection.pay(number, cash("150")));
        NewPayment back = new NewPayment(new BigDecimal("60"), null, "transfer", "B" + UUID.randomUUID(), null, null, "多收");
        assertRefused(SettlementReason.SECOND_PERSON_NEEDED, "remark", () -> as("clerk", () -> collection.refund(number, back)));
        as("manager", () -> collection.refund(number, back));
        assertThat(receivables.open(number)).isEqualByComparingTo("50");
        assertRefused(SettlementReason.MORE_THAN_PAID, "amountCny", () -> as("manager", () -> collection.refund(number,
                new NewPayment(new BigDecimal("90.01"), null, "transfer", "C" + UUID.randomUUID(), null, null, "多收"))));
    }

    @Test
    void a_fee_in_warranty_is_refused() throws Exception {
        String number = road.open("fleet-terminal");
        road.toRepair(number);
        road.repair(number);
        assertRefused(SettlementReason.FEE_ABOVE_QUOTATION, "feeCny", () -> road.sign(number, 1));
    }

    private void pay(String number, int amount) throws Refusal {
        road.answer(number, "CollectPayment", "outcome", "paid", "amountCny", amount, "method", "cash", "receiptNo", "R" + UUID.randomUUID(),
                "handedOverAt", clock.instant().minus(Duration.ofMinutes(1)).toString());
    }

    private Void answer(String number, String task, Object... answers) throws Refusal {
        road.answer(number, task, answers);
        return null;
    }

    private static NewPayment cash(String amount) {
        return new NewPayment(new BigDecimal(amount), null, "cash", "R" + UUID.randomUUID(), null, null, null);
    }

    private static <T> T as(String person, Callable<T> deed) throws Exception {
        return CurrentActor.call(new Actor(Actor.Kind.PERSON, person, person.contains(".") ? person.split("[.]")[1] : null, null, null), deed);
    }

    private static void assertRefused(Reason reason, String field, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(Refusal.class, no -> {
            assertThat(no.reason()).isEqualTo(reason);
            assertThat(no.field()).isEqualTo(field);
        });
    }
}
