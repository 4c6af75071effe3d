package io.aftersales.workers.settlement;

import io.aftersales.process.TaskAbout;
import io.aftersales.process.TaskFacts;
import io.aftersales.settlement.StatementReads;
import io.aftersales.task.Fact;
import java.util.List;

import org.springframework.stereotype.Component;

/** The lines of the statement, for whoever approves it. */
@Component
class ApproveStatementFacts implements TaskFacts {

    private final StatementReads statements;

    ApproveStatementFacts(StatementReads statements) {
        this.statements = statements;
    }

    @Override
    public String task() {
        return "UserTask_ApproveStatement";
    }

    @Override
    public List<Fact> facts(TaskAbout about) {
        return StatementLinesFacts.of(statements, about.caseNumber());
    }
}
