package io.aftersales.workers.settlement;

import io.aftersales.process.TaskAbout;
import io.aftersales.process.TaskFacts;
import io.aftersales.settlement.Statement;
import io.aftersales.settlement.StatementReads;
import io.aftersales.shared.Text;
import io.aftersales.task.Choice;
import io.aftersales.task.Fact;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** What the party says is wrong, line by line. */
@Component
class DecideDisputeFacts implements TaskFacts {

    private final StatementReads statements;

    DecideDisputeFacts(StatementReads statements) {
        this.statements = statements;
    }

    @Override
    public String task() {
        return "UserTask_DecideDispute";
    }

    @Override
    public Map<String, List<Choice>> choices(TaskAbout about) {
        return Map.of("openDisputes", open(about).stream().map(dispute -> new Choice(String.valueOf(dispute.id()),
                new Text(says(dispute), says(dispute)))).toList());
    }

    @Override
    public Map<String, Object> values(TaskAbout about) {
        return Map.of("rulings", open(about).stream().map(dispute -> Map.of("dispute", String.valueOf(dispute.id()))).toList());
    }

    @Override
    public List<Fact> facts(TaskAbout about) {
        return StatementLinesFacts.of(statements, about.caseNumber());
    }

    private List<Statement.Dispute> open(TaskAbout about) {
        return statements.of(about.caseNumber()).disputes().stream().filter(dispute -> dispute.accepted() == null).toList();
    }

    private String says(Statement.Dispute dispute) {
        return "#" + dispute.entryId() + " " + dispute.reason();
    }
}
