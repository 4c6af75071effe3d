package io.aftersales.workers.settlement;

import io.aftersales.process.TaskAbout;
import io.aftersales.process.TaskFacts;
import io.aftersales.settlement.ReceivableService;
import io.aftersales.task.Fact;
import java.util.List;

import org.springframework.stereotype.Component;

/** What is asked for, by whom and why. */
@Component
class DecideGoodwillFacts implements TaskFacts {

    private final ReceivableService receivables;

    DecideGoodwillFacts(ReceivableService receivables) {
        this.receivables = receivables;
    }

    @Override
    public String task() {
        return "UserTask_DecideGoodwill";
    }

    @Override
    public List<Fact> facts(TaskAbout about) {
        return receivables.of(about.caseNumber()).map(CollectPaymentFacts::of).orElse(List.of());
    }
}
