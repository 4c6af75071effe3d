package io.aftersales.settlement;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.servicecase.CaseFiles;
import io.aftersales.servicecase.CaseKind;
import io.aftersales.servicecase.NewFile;
import io.aftersales.shared.Refusal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the statements of a month, one per outlet and installer with entries; safe to repeat (HOM-12, HOM-39). */
@Service
@Transactional
public class StatementRuns {

    private final Statements statements;
    private final LedgerService ledger;
    private final CaseFiles files;
    private final SettlementLifecycle lifecycle;
    private final AuditTrail audit;

    // the process side calls back into this package, hence lazy
    StatementRuns(Statements statements, LedgerService ledger, CaseFiles files, @Lazy SettlementLifecycle lifecycle, AuditTrail audit) {
        this.statements = statements;
        this.ledger = ledger;
        this.files = files;
        this.lifecycle = lifecycle;
        this.audit = audit;
    }

    /** The parties that a month still has to be settled for. @throws Refusal for a month that has not ended */
    @Transactional(readOnly = true)
    public List<Party> due(String organisation, YearMonth month) throws Refusal {
        if (!month.isBefore(YearMonth.from(ledger.today(organisation)))) {
            throw Refusal.of(SettlementReason.MONTH_NOT_ENDED, field("month"), month.toString());
        }
        return statements.parties(organisation, month.atEndOfMonth()).stream().map(Party::of).toList();
    }

    /** Opens what is due. @return the numbers of the new statements @throws Refusal for a month that has not ended */
    public List<String> run(String organisation, YearMonth month) throws Refusal {
        List<String> opened = new ArrayList<>();
        for (Party party : due(organisation, month)) {
            open(organisation, party, month).ifPresent(opened::add);
        }
        return opened;
    }

    /** Opens one statement. @return its number; empty where the party's month has one already */
    public Optional<String> open(String organisation, Party party, YearMonth month) throws Refusal {
        if (!statements.claim(organisation, party.toString(), month)) {
            return Optional.empty();
        }
        String unitId = ledger.seenBy(organisation, party, null);
        String number = files.open(new NewFile(CaseKind.SETTLEMENT, organisation, unitId, "platform", null, null, null, null,
                StatementTitles.title(month, party)));
        statements.add(number, organisation, party, unitId, month);
        int entries = statements.takeEntries(statements.get(number));
        audit.record(AuditTrail.ofCase(number), "statement.opened", Map.of("party", party.toString(), "month", month.toString(), "entries", entries));
        lifecycle.opened(number, organisation, unitId);
        return Optional.of(number);
    }
}
