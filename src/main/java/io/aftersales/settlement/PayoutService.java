package io.aftersales.settlement;

import io.aftersales.audit.AuditTrail;
import io.aftersales.servicecase.CaseFiles;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pays an issued statement, once; what is below zero is carried to the next month. */
@Service
@Transactional
public class PayoutService {

    private final Statements statements;
    private final LedgerService ledger;
    private final CaseFiles files;
    private final AuditTrail audit;
    private final Clock clock;

    PayoutService(Statements statements, LedgerService ledger, CaseFiles files, AuditTrail audit, Clock clock) {
        this.statements = statements;
        this.ledger = ledger;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /** Pays, or does nothing where it was paid. @throws Refusal for a statement that is not issued */
    public void pay(String number) throws Refusal {
        statements.lockParty(statements.get(number));
        Statement issued = statements.get(number);
        if ("paid".equals(issued.state()) || "carried".equals(issued.state())) {
            return;
        }
        if (!"issued".equals(issued.state())) {
            throw Refusal.of(InputReason.ALREADY_CHANGED);
        }
        BigDecimal brought = statements.brought(issued);
        BigDecimal payable = statements.total(number).add(brought);
        boolean pays = payable.signum() > 0;
        Map<String, Object> columns = new HashMap<>();
        columns.put("state", pays ? "paid" : "carried");
        columns.put("brought_cny", brought);
        columns.put("payable_cny", payable);
        columns.put("paid_cny", pays ? payable : BigDecimal.ZERO);
        columns.put("paid_at", clock.instant());
        statements.set(issued, columns);
        if (pays) {
            ledger.post(new Posting(issued.organisation(), "statement:" + number, EntryKind.PAYOUT.key(), issued.whose(), payable.negate(),
                    ledger.today(issued.organisation()), number, issued.month().toString()));
        }
        audit.record(AuditTrail.ofCase(number), pays ? "statement.paid" : "statement.carried", Map.of("amountCny", payable.toPlainString()));
        files.close(number, pays ? "paid" : "carried", null);
    }
}
