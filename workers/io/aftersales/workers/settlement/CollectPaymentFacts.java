package io.aftersales.workers.settlement;

import io.aftersales.process.TaskAbout;
import io.aftersales.process.TaskFacts;
import io.aftersales.settlement.Receivable;
import io.aftersales.settlement.ReceivableService;
import io.aftersales.shared.Text;
import io.aftersales.task.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** What the customer owes and has paid. */
@Component
class CollectPaymentFacts implements TaskFacts {

    private final ReceivableService receivables;

    CollectPaymentFacts(ReceivableService receivables) {
        this.receivables = receivables;
    }

    @Override
    public String task() {
        return "UserTask_CollectPayment";
    }

    @Override
    public Map<String, Object> values(TaskAbout about) {
        return Map.of("amountCny", receivables.open(about.caseNumber()));
    }

    @Override
    public List<Fact> facts(TaskAbout about) {
        return receivables.of(about.caseNumber()).map(CollectPaymentFacts::of).orElse(List.of());
    }

    static List<Fact> of(Receivable owed) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(new Text("未收金额", "Open amount"), new Text(cny(owed), cny(owed)), Fact.Tone.WARNING));
        facts.add(Fact.of(new Text("应收", "Charged"), "CNY " + owed.dueCny().toPlainString()));
        for (Receivable.Payment payment : owed.payments()) {
            boolean refund = "refund".equals(payment.direction());
            facts.add(Fact.of(refund ? new Text("退款", "Refunded") : new Text("已收", "Paid"),
                    "CNY " + payment.amountCny().toPlainString() + " · " + payment.receiptNo() + " · " + payment.paidOn()));
        }
        for (Receivable.Goodwill asked : owed.goodwill()) {
            facts.add(Fact.of(new Text("减免", "Goodwill"), "CNY " + (asked.grantedCny() == null ? asked.amountCny() : asked.grantedCny()).toPlainString()
                    + " · " + (asked.decision() == null ? asked.reason() : asked.decision())));
        }
        return facts;
    }

    private static String cny(Receivable owed) {
        return "CNY " + owed.open().toPlainString();
    }
}
