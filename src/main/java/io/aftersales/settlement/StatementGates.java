package io.aftersales.settlement;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.decision.Decision;
import io.aftersales.decision.DecisionService;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds a statement until old parts, satisfaction and training are in order, by the table {@code settlement-gate} (HOM-40, HOM-42). */
@Service
@Transactional
public class StatementGates {

    private final Statements statements;
    private final GateFigures figures;
    private final LedgerService ledger;
    private final DecisionService decisions;
    private final AuditTrail audit;
    private final Clock clock;

    StatementGates(Statements statements, GateFigures figures, LedgerService ledger, DecisionService decisions, AuditTrail audit, Clock clock) {
        this.statements = statements;
        this.figures = figures;
        this.ledger = ledger;
        this.decisions = decisions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Counts anew and asks the table. @return whether the statement goes on */
    public boolean check(String number) throws Refusal {
        Statement held = statements.get(number);
        GateFigures.Counted counted = figures.of(held.organisation(), held.whose(), held.month(), ledger.today(held.organisation()));
        Statement.Gates gates = new Statement.Gates(counted.partsOwed(), counted.called(), counted.satisfied(), counted.technicians(),
                counted.trained(), held.gates().satisfactionGiven(), held.gates().trainingGiven(), null, null, null);
        Decision decision = decisions.decide("settlement-gate", held.organisation(), facts(gates), number);
        boolean inOrder = "sheet-issued".equals(decision.text("result"));
        Map<String, Object> columns = new HashMap<>();
        columns.put("parts_owed", counted.partsOwed());
        columns.put("called", counted.called());
        columns.put("satisfied", counted.satisfied());
        columns.put("technicians", counted.technicians());
        columns.put("trained", counted.trained());
        columns.put("tripped", words(decision, "tripped"));
        columns.put("gates_unknown", words(decision, "unknown"));
        columns.put("checked_at", clock.instant());
        columns.put("state", inOrder ? "drawn-up" : "held");
        statements.set(held, columns);
        audit.record(AuditTrail.ofCase(number), inOrder ? "statement.gatesPassed" : "statement.held", Map.of("tripped",
                words(decision, "tripped"), "unknown", words(decision, "unknown"), "receipt", decision.receiptId()));
        return inOrder;
    }

    /** What nobody measured goes in as the clerk's answer, what was counted as the figure. */
    private static Map<String, Object> facts(Statement.Gates gates) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("partsOwed", gates.partsOwed());
        facts.put("satisfactionPercent", gates.satisfactionPercent());
        facts.put("trainingPercent", gates.trainingPercent());
        facts.put("satisfaction", gates.satisfactionPercent() == null ? gates.satisfactionGiven() : null);
        facts.put("training", gates.trainingPercent() == null ? gates.trainingGiven() : null);
        facts.values().removeIf(java.util.Objects::isNull);
        return facts;
    }

    /**
     * A clerk answers for what nobody measured; where a figure is there, only putting it in order helps.
     *
     * @param satisfaction and training: null for no answer
     * @throws Refusal for a gate that has a figure, or without a reason
     */
    public void answer(String number, Boolean satisfaction, Boolean training, String why) throws Refusal {
        if (satisfaction == null && training == null) {
            return;
        }
        Statement held = statements.get(number);
        requireUnknown(held, "satisfaction", satisfaction);
        requireUnknown(held, "training", training);
        if (why == null || why.isBlank()) {
            throw Refusal.of(InputReason.REQUIRED, field("why"), "why");
        }
        Map<String, Object> columns = new HashMap<>();
        if (satisfaction != null) {
            columns.put("satisfaction_given", satisfaction);
        }
        if (training != null) {
            columns.put("training_given", training);
        }
        columns.put("given_why", why.strip());
        columns.put("given_by", CurrentActor.get().id());
        statements.set(held, columns);
        Map<String, Object> payload = new HashMap<>();
        payload.put("satisfaction", satisfaction);
        payload.put("training", training);
        payload.put("why", why.strip());
        audit.record(AuditTrail.ofCase(number), "statement.gatesAnswered", payload);
    }

    private static void requireUnknown(Statement held, String gate, Boolean given) throws Refusal {
        boolean measured = "satisfaction".equals(gate) ? held.gates().satisfactionPercent() != null : held.gates().trainingPercent() != null;
        if (given != null && measured) {
            throw Refusal.of(SettlementReason.GATE_IS_MEASURED, field(gate));
        }
    }

    private static String words(Decision decision, String output) {
        return decision.outputs().get(output) instanceof List<?> gates ? String.join(",", gates.stream().map(Object::toString).toList()) : "";
    }
}
