package io.aftersales.settlement;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.decision.Decision;
import io.aftersales.decision.DecisionService;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Grades, reckons and approves a statement: who prepared it never approves it (HOM-13, HOM-14). */
@Service
@Transactional
public class StatementService {

    private static final Set<String> GRADES = Set.of("A", "B", "C");

    private final Statements statements;
    private final LedgerService ledger;
    private final DecisionService decisions;
    private final AuditTrail audit;
    private final Clock clock;

    StatementService(Statements statements, LedgerService ledger, DecisionService decisions, AuditTrail audit, Clock clock) {
        this.statements = statements;
        this.ledger = ledger;
        this.decisions = decisions;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the month's figures suggest, by the table {@code settlement-grade}; a person may give another grade with a reason. */
    public void proposeGrade(String number) throws Refusal {
        Statement drawn = statements.get(number);
        Map<String, Object> facts = new HashMap<>();
        if (drawn.gates().satisfactionPercent() != null) {
            facts.put("satisfactionPercent", drawn.gates().satisfactionPercent());
        }
        Decision decision = decisions.decide("settlement-grade", drawn.organisation(), facts, number);
        Map<String, Object> columns = new HashMap<>();
        columns.put("grade_proposed", decision.text("grade"));
        columns.put("grade", decision.text("grade"));
        statements.set(drawn, columns);
    }

    /**
     * The clerk has looked through the lines.
     *
     * @param grade null where the proposed one stands
     * @throws Refusal for another grade than proposed without a reason, or without any grade where the maker's months have one
     */
    public void prepare(String number, String grade, String why) throws Refusal {
        Statement drawn = statements.get(number);
        Map<String, Object> columns = graded(drawn, grade, why);
        String given = (String) columns.getOrDefault("grade", drawn.grade());
        if (amount(drawn, BigDecimal.ZERO, given) == null) {
            throw Refusal.of(SettlementReason.GRADE_MISSING, field("grade"));
        }
        columns.put("prepared_by", CurrentActor.get().id());
        columns.put("prepared_at", clock.instant());
        columns.put("approved_by", null);
        columns.put("approved_at", null);
        columns.put("state", "prepared");
        statements.set(drawn, columns);
        record(number, "statement.prepared", payload("grade", given));
    }

    private static Map<String, Object> graded(Statement drawn, String grade, String why) throws Refusal {
        Map<String, Object> columns = new HashMap<>();
        if (grade == null || Objects.equals(grade, drawn.grade())) {
            return columns;
        }
        if (!GRADES.contains(grade)) {
            throw Refusal.of(InputReason.NOT_A_CHOICE, field("grade"), "grade");
        }
        if (why == null || why.isBlank()) {
            throw Refusal.of(InputReason.REQUIRED, field("why"), "why");
        }
        columns.put("grade", grade);
        columns.put("grade_why", why.strip());
        return columns;
    }

    /** Base times the coefficient of the grade, by the table {@code settlement-amount}, and what is to be paid with it. */
    public void reckon(String number) throws Refusal {
        Statement prepared = statements.get(number);
        statements.set(prepared, reckoned(prepared, prepared.grade()));
    }

    private Map<String, Object> reckoned(Statement statement, String grade) throws Refusal {
        BigDecimal base = statements.gradedBase(statement.number()).max(BigDecimal.ZERO);
        Decision decision = decisions.decide("settlement-amount", statement.organisation(), amountFacts(base, grade), statement.number());
        BigDecimal share = new BigDecimal(decision.text("amountCny")).subtract(base);
        BigDecimal entries = statements.total(statement.number()).subtract(statements.sumOfKind(statement.number(), EntryKind.GRADE.key())).add(share);
        BigDecimal brought = statements.brought(statement);
        Map<String, Object> columns = new HashMap<>();
        columns.put("coefficient", new BigDecimal(decision.text("coefficient")));
        columns.put("graded_base_cny", base);
        columns.put("entries_cny", entries);
        columns.put("brought_cny", brought);
        columns.put("payable_cny", entries.add(brought));
        return columns;
    }

    private BigDecimal amount(Statement statement, BigDecimal base, String grade) throws Refusal {
        String amount = decisions.evaluate("settlement-amount", statement.organisation(), amountFacts(base, grade)).text("amountCny");
        return amount == null ? null : new BigDecimal(amount);
    }

    private static Map<String, Object> amountFacts(BigDecimal base, String grade) {
        Map<String, Object> facts = new HashMap<>(Map.of("baseCny", base));
        if (grade != null) {
            facts.put("grade", grade);
        }
        return facts;
    }

    /**
     * Another person says yes; the grade's share becomes an entry.
     *
     * @param grade the manager's own grade, with a reason; null where the prepared one stands
     * @throws Refusal by whoever prepared it
     */
    public void approve(String number, String grade, String why) throws Refusal {
        Statement prepared = requirePrepared(number);
        Map<String, Object> columns = graded(prepared, grade, why);
        String given = (String) columns.getOrDefault("grade", prepared.grade());
        columns.putAll(reckoned(prepared, given));
        columns.put("approved_by", CurrentActor.get().id());
        columns.put("approved_at", clock.instant());
        columns.put("state", "approved");
        statements.set(prepared, columns);
        bookGrade(prepared, (BigDecimal) columns.get("coefficient"), (BigDecimal) columns.get("graded_base_cny"));
        record(number, "statement.approved", payload("payableCny", columns.get("payable_cny").toString()));
    }

    /** What the grade comes to now, less what was booked for it before. */
    private void bookGrade(Statement statement, BigDecimal coefficient, BigDecimal base) throws Refusal {
        BigDecimal due = base.multiply(coefficient).setScale(2, java.math.RoundingMode.HALF_UP).subtract(base);
        BigDecimal share = due.subtract(statements.sumOfKind(statement.number(), EntryKind.GRADE.key()));
        if (share.signum() != 0) {
            String source = "statement:" + statement.number() + ":" + statement.version();
            ledger.post(new Posting(statement.organisation(), source, EntryKind.GRADE.key(), statement.whose(), share,
                    statement.month().atEndOfMonth(), statement.number(), null));
            statements.takeEntry(statement.number(), ledger.idOf(source, EntryKind.GRADE, statement.whose()));
        }
    }

    /** Another person sends it back to the clerk. @throws Refusal without a reason, or by whoever prepared it */
    public void sendBack(String number, String why) throws Refusal {
        Statement prepared = requirePrepared(number);
        if (why == null || why.isBlank()) {
            throw Refusal.of(InputReason.REQUIRED, field("why"), "why");
        }
        statements.set(prepared, Map.of("state", "drawn-up"));
        record(number, "statement.sentBack", payload("why", why.strip()));
    }

    private Statement requirePrepared(String number) throws Refusal {
        Statement prepared = statements.get(number);
        if (!"prepared".equals(prepared.state())) {
            throw Refusal.of(InputReason.ALREADY_CHANGED);
        }
        if (CurrentActor.get().id().equals(prepared.preparedBy())) {
            throw Refusal.of(SettlementReason.SECOND_PERSON_NEEDED, field("approved"));
        }
        return prepared;
    }

    private void record(String number, String kind, Map<String, ?> payload) {
        audit.record(AuditTrail.ofCase(number), kind, payload);
    }

    private static Map<String, Object> payload(String name, Object value) {
        Map<String, Object> payload = new HashMap<>();
        payload.put(name, value);
        return payload;
    }
}
