package io.aftersales.settlement;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.audit.VouchedRow;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Unit;
import io.aftersales.shared.Amounts;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one way into the ledger: every entry is balanced, stands once per (source, kind, party), and never changes. */
@Service
@Transactional
public class LedgerService {

    private final Ledger ledger;
    private final OrganisationService organisations;
    private final AuditTrail audit;
    private final Clock clock;

    LedgerService(Ledger ledger, OrganisationService organisations, AuditTrail audit, Clock clock) {
        this.ledger = ledger;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Books what changes between the maker and a party.
     *
     * @return false where the same (source, kind, party) stands already: then nothing happens
     * @throws Refusal for an amount that is zero, has more than two decimals or is beyond 9,999,999.99, an unknown kind or
     *                 party, or a day in the future
     */
    public boolean post(Posting posting) throws Refusal {
        return post(posting, null);
    }

    /**
     * Whether a posting that a person names by a reference stands already.
     *
     * @throws Refusal where it stands with another amount
     */
    boolean stands(Posting posting, String reference) throws Refusal {
        Optional<Entry> before = ledger.id(posting.source(), posting.kind(), posting.party()).flatMap(ledger::find);
        if (before.isPresent() && before.get().amountCny().compareTo(posting.amountCny()) != 0) {
            throw Refusal.of(SettlementReason.BOOKED_DIFFERENTLY, field("reference"), reference);
        }
        return before.isPresent();
    }

    /** @param corrects the entry that the posting corrects, or null */
    boolean post(Posting posting, Long corrects) throws Refusal {
        EntryKind kind = EntryKind.find(posting.kind())
                .orElseThrow(() -> Refusal.of(InputReason.NOT_A_CHOICE, field("kind"), String.valueOf(posting.kind())));
        BigDecimal amount = nonZero(posting.amountCny());
        LocalDate today = today(posting.organisation());
        if (posting.on().isAfter(today)) {
            throw Refusal.of(SettlementReason.BOOKED_IN_THE_FUTURE, field("on"));
        }
        String note = posting.note() != null && posting.note().length() > Written.NOTE ? posting.note().substring(0, Written.NOTE) : posting.note();
        Posting checked = new Posting(posting.organisation(), posting.source(), kind.key(), posting.party(), amount, posting.on(),
                posting.caseNumber(), note);
        Optional<VouchedRow> added = ledger.add(checked, kind, seenBy(checked.organisation(), checked.party(), checked.caseNumber()), corrects,
                CurrentActor.get().id(), clock.instant());
        added.ifPresent(row -> record(checked, corrects, row));
        return added.isPresent();
    }

    /**
     * Corrects an entry by a further one that names it; nothing is edited.
     *
     * @param amount what the correction changes, of the other sign than the entry where it takes something back
     * @return the id of the correcting entry
     * @throws Refusal for an unknown entry, one that is not settled monthly, without a reason, or beyond what the entry still stands for
     */
    public long correct(long entryId, BigDecimal amount, String reason) throws Refusal {
        Entry entry = ledger.lock(entryId).orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
        if (!EntryKind.find(entry.kind()).orElseThrow().correctable()) {
            throw Refusal.of(SettlementReason.NOT_CORRECTABLE, field("entry"), entry.kind());
        }
        String why = Written.required("reason", reason, Written.NOTE);
        BigDecimal checked = nonZero(amount);
        BigDecimal stands = entry.amountCny().add(ledger.corrections(entryId));
        BigDecimal then = stands.add(checked);
        if (then.signum() * entry.amountCny().signum() < 0) {
            throw Refusal.of(SettlementReason.CORRECTS_TOO_MUCH, field("amountCny"), stands.toPlainString());
        }
        String source = "entry:" + entryId + ":correction:" + (ledger.correctionCount(entryId) + 1);
        Party party = Party.of(entry.party());
        post(new Posting(entry.organisation(), source, EntryKind.CORRECTION.key(), party, checked, today(entry.organisation()),
                entry.caseNumber(), why), entryId);
        return idOf(source, EntryKind.CORRECTION, party);
    }

    /** The id of an entry that was posted. */
    long idOf(String source, EntryKind kind, Party party) {
        return ledger.id(source, kind.key(), party).orElseThrow(() -> new IllegalStateException("no entry of " + source));
    }

    /** Takes back an entry that a source made. */
    void correct(String source, EntryKind kind, Party party, BigDecimal amount, String reason) throws Refusal {
        correct(ledger.id(source, kind.key(), party).orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND)), amount, reason);
    }

    private static BigDecimal nonZero(BigDecimal amount) throws Refusal {
        BigDecimal checked = Amounts.check("amountCny", amount);
        if (checked.signum() == 0) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, field("amountCny"), "amountCny");
        }
        return checked;
    }

    /** The day it is for the organisation. */
    LocalDate today(String organisation) {
        return LocalDate.ofInstant(clock.instant(), organisations.zone(organisation));
    }

    /**
     * The unit whose people see what concerns the party.
     *
     * @throws Refusal where the organisation has no such party
     */
    String seenBy(String organisation, Party party, String caseNumber) throws Refusal {
        if (party.kind() == Party.Kind.UNIT) {
            return organisations.unit(party.id()).filter(unit -> unit.organisation().equals(organisation)).map(Unit::id)
                    .orElseThrow(() -> unknown(party));
        }
        if (party.kind() == Party.Kind.INSTALLER && !ledger.installerKnown(organisation, party.id())) {
            throw unknown(party);
        }
        boolean ofTheCase = party.kind() == Party.Kind.CUSTOMER || party.kind() == Party.Kind.PERSON;
        Optional<String> unit = ofTheCase && caseNumber != null ? ledger.unitOfCase(caseNumber) : Optional.empty();
        return unit.orElseGet(() -> organisations.headOffice(organisation).id());
    }

    private static Refusal unknown(Party party) {
        return Refusal.of(SettlementReason.NO_SUCH_PARTY, field("party"), party.toString());
    }

    private void record(Posting posting, Long corrects, VouchedRow row) {
        Map<String, Object> payload = new HashMap<>(Map.of("source", posting.source(), "kind", posting.kind(), "party",
                posting.party().toString(), "amountCny", posting.amountCny().toPlainString(), "on", posting.on().toString(), VouchedRow.ROWS, List.of(row.said())));
        if (corrects != null) {
            payload.put("corrects", corrects);
        }
        String stream = posting.caseNumber() == null ? AuditTrail.ofOrganisation(posting.organisation()) : AuditTrail.ofCase(posting.caseNumber());
        audit.record(stream, "money.booked", payload);
    }
}
