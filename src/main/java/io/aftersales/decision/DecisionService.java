package io.aftersales.decision;

import io.aftersales.audit.AuditTrail;
import io.aftersales.audit.VouchedRow;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.CalendarService;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way to a decision, for the API and the processes alike: facts in, the organisation's table (else the shared
 * one) gives figures, the composer does the arithmetic.
 */
@Service("decisions") // the engine has a bean decisionService of its own
public class DecisionService {

    private final Composers composers;
    private final Publications publications;
    private final Evaluator evaluator;
    private final DecisionReceipts receipts;
    private final OrganisationService organisations;
    private final CaseOpenings openings;
    private final CalendarService calendars;
    private final AuditTrail audit;
    private final Clock clock;

    DecisionService(Composers composers, Publications publications, Evaluator evaluator, DecisionReceipts receipts,
                    OrganisationService organisations, CaseOpenings openings, CalendarService calendars,
                    AuditTrail audit, Clock clock) {
        this.composers = composers;
        this.publications = publications;
        this.evaluator = evaluator;
        this.receipts = receipts;
        this.organisations = organisations;
        this.openings = openings;
        this.calendars = calendars;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Decides and stores the receipt on the case, in the caller's transaction. Money, warranty and promised times are decided by the
     * version that was in force when the case was opened, routing by the newest.
     *
     * @param facts inputs in the names of the catalogue; a fact that is absent is not false
     * @throws Refusal for an unknown decision or organisation, or a fact of the wrong type
     */
    @Transactional
    public Decision decide(String key, String organisation, Map<String, ?> facts, String caseNumber) throws Refusal {
        Composer composer = composer(key);
        DecisionReceipts.Stored stored = receipts.store(take(composer, organisation, facts, caseNumber));
        DecisionReceipts.Receipt taken = stored.receipt();
        audit.record(AuditTrail.ofCase(caseNumber), "decision.taken", Map.of("decision", key, "receipt", taken.id(),
                "definition", taken.table().definitionId(), "checksum", taken.table().checksum(),
                VouchedRow.ROWS, List.of(stored.row().said())));
        return decision(taken);
    }

    /** Decides by the newest version without storing a receipt. @throws Refusal as {@link #decide} */
    public Decision evaluate(String key, String organisation, Map<String, ?> facts) throws Refusal {
        return decision(take(composer(key), organisation, facts, null));
    }

    /**
     * What an input or output may be by the newest version of the table, in the order in which the table names it; empty where it does
     * not say.
     *
     * @throws Refusal for an unknown decision
     */
    public List<String> choices(String key, String organisation, String column) throws Refusal {
        Publication newest = publications.newest(composer(key).key(), organisation).orElseThrow(() -> Refusal.of(DecisionReason.UNKNOWN_DECISION));
        Table table = publications.table(newest);
        return Stream.concat(table.outputs().stream(), table.inputs().stream()).filter(one -> one.name().equals(column)).findFirst()
                .map(Table.Column::choices).orElse(List.of());
    }

    private DecisionReceipts.Receipt take(Composer composer, String organisation, Map<String, ?> facts, String caseNumber)
            throws Refusal {
        if (!organisations.exists(organisation)) {
            throw Refusal.of(InputReason.UNKNOWN_ORGANISATION, Refusal.field("organisation"));
        }
        String key = composer.key();
        Publication table = version(composer, organisation, caseNumber).orElseThrow(() -> Refusal.of(DecisionReason.UNKNOWN_DECISION));
        DecisionContext context = new DecisionContext(organisation, organisations.zone(organisation), clock.instant(),
                new CalendarDays(calendars.of(organisation)));
        Evaluator.Outcome outcome = evaluator.evaluate(composer, publications.table(table), facts, context);
        return new DecisionReceipts.Receipt(null, caseNumber, key, organisation, table, Plain.values(facts, context.zone()),
                composers.ignored(key, facts), outcome.questions(), DecisionReceipts.described(outcome.answers()), outcome.outputs(),
                context.zone().getId(), context.workingDays().version(), context.now().atZone(context.zone()).toOffsetDateTime(),
                CurrentActor.get().id());
    }

    private Optional<Publication> version(Composer composer, String organisation, String caseNumber) {
        if (caseNumber == null || composer.binding() == Binding.NEWEST) {
            return publications.newest(composer.key(), organisation);
        }
        Instant opened = openings.of(caseNumber).map(CaseOpenings.Opening::openedAt).orElse(clock.instant());
        return publications.inForce(composer.key(), organisation, opened);
    }

    private Composer composer(String key) throws Refusal {
        Composer composer = composers.get(key);
        if (composer == null) {
            throw Refusal.of(DecisionReason.UNKNOWN_DECISION);
        }
        return composer;
    }

    private static Decision decision(DecisionReceipts.Receipt receipt) {
        return new Decision(receipt.key(), receipt.outputs(), receipt.id(), receipt.described());
    }
}
