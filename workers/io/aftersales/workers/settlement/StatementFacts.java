package io.aftersales.workers.settlement;

import io.aftersales.process.KindFacts;
import io.aftersales.servicecase.CaseKind;
import io.aftersales.settlement.Statement;
import io.aftersales.settlement.StatementReads;
import io.aftersales.shared.Text;
import io.aftersales.task.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

/** What stands above every form of a statement: whose month it is, what it comes to, and what its gates saw. */
@Component
class StatementFacts implements KindFacts {

    private final StatementReads statements;

    StatementFacts(StatementReads statements) {
        this.statements = statements;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.SETTLEMENT;
    }

    @Override
    public List<Fact> facts(String caseNumber) {
        Statement statement = statements.of(caseNumber);
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(new Text("结算对象", "Party"), new Text(statements.partyName(statement, true), statements.partyName(statement, false))));
        facts.add(Fact.of(new Text("月份", "Month"), statement.month().toString()));
        facts.add(Fact.of(new Text("明细合计", "Sum of the lines"), cny(statements.total(caseNumber))));
        if (statement.grade() != null) {
            facts.add(Fact.of(new Text("等级", "Grade"), statement.grade()));
        }
        if (statement.payable() != null) {
            facts.add(Fact.of(new Text("应付金额", "Payable"), cny(statement.payable())));
        }
        facts.addAll(gates(statement.gates()));
        return facts;
    }

    private static List<Fact> gates(Statement.Gates gates) {
        List<Fact> facts = new ArrayList<>();
        if (gates.checkedAt() == null) {
            return facts;
        }
        facts.add(gate("parts", gates, new Text("逾期未返旧件", "Old parts overdue"), String.valueOf(gates.partsOwed())));
        facts.add(gate("satisfaction", gates, new Text("满意用户", "Satisfied customers"), gates.satisfied() + " / " + gates.called()));
        facts.add(gate("training", gates, new Text("已培训人员", "Trained people"), gates.trained() + " / " + gates.technicians()));
        return facts;
    }

    private static Fact gate(String gate, Statement.Gates gates, Text label, String figure) {
        Fact.Tone tone = gates.tripped().contains(gate) ? Fact.Tone.BAD : gates.unknown().contains(gate) ? Fact.Tone.WARNING : Fact.Tone.GOOD;
        return new Fact(label, new Text(figure, figure), tone);
    }

    private static String cny(BigDecimal amount) {
        return "CNY " + amount.toPlainString();
    }
}
