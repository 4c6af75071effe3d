package io.aftersales.workers.settlement;

import io.aftersales.process.TaskAbout;
import io.aftersales.process.TaskFacts;
import io.aftersales.settlement.StatementReads;
import io.aftersales.task.Fact;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** The lines of the statement, and the proposed grade. */
@Component
class PrepareStatementFacts implements TaskFacts {

    private final StatementReads statements;

    PrepareStatementFacts(StatementReads statements) {
        this.statements = statements;
    }

    @Override
    public String task() {
        return "UserTask_PrepareStatement";
    }

    @Override
    public Map<String, Object> values(TaskAbout about) {
        String grade = statements.of(about.caseNumber()).grade();
        return grade == null ? Map.of() : Map.of("grade", grade);
    }

    @Override
    public List<Fact> facts(TaskAbout about) {
        return StatementLinesFacts.of(statements, about.caseNumber());
    }
}
