package io.aftersales.workers.partsorder;

import io.aftersales.partsorder.UnitLoanService;
import io.aftersales.process.TaskAbout;
import io.aftersales.process.TaskFacts;
import io.aftersales.task.Choice;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** The units that can be lent. */
@Component
class LendUnitFacts implements TaskFacts {

    private final UnitLoanService loans;

    LendUnitFacts(UnitLoanService loans) {
        this.loans = loans;
    }

    @Override
    public String task() {
        return "UserTask_LendUnit";
    }

    @Override
    public Map<String, List<Choice>> choices(TaskAbout about) {
        return Map.of("loanUnits", loans.offers(about.caseNumber()).stream().map(offer -> new Choice(offer.key(), offer.label())).toList());
    }
}
