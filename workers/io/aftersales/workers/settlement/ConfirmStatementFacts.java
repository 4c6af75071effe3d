package io.aftersales.workers.settlement;

import io.aftersales.process.TaskAbout;
import io.aftersales.process.TaskFacts;
import io.aftersales.settlement.StatementReads;
import io.aftersales.task.Choice;
import io.aftersales.task.Fact;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** The lines that the party may dispute. */
@Component
class ConfirmStatementFacts implements TaskFacts {

    private final StatementReads statements;

    ConfirmStatementFacts(StatementReads statements) {
        this.statements = statements;
    }

    @Override
    public String task() {
        return "UserTask_ConfirmStatement";
    }

    @Override
    public Map<String, List<Choice>> choices(TaskAbout about) {
        return Map.of("statementLines", StatementLinesFacts.choices(statements, about.caseNumber()));
    }

    @Override
    public List<Fact> facts(TaskAbout about) {
        return StatementLinesFacts.of(statements, about.caseNumber());
    }
}
