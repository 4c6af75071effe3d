package io.aftersales.settlement;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Unit;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one way into the ledger: every entry is balanced, stands once per (source, kind, party), and never changes. */
@Service
@Transactional
public class LedgerService {

    private static final int LONGEST_NOTE = 500;

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

    /** @param corrects the entry that the posting corrects, or null */
    boolean post(Posting posting, Long corrects) throws Refusal {
        EntryKind kind = EntryKind.find(posting.kind())
                .orElseThrow(() -> Refusal.of(InputReason.NOT_A_CHOICE, field("kind"), String.valueOf(posting.kind())));
        BigDecimal amount = Money.check("amountCny", posting.amountCny());
        LocalDate today = today(posting.organisation());
        if (posting.on().isAfter(today)) {
            throw Refusal.of(SettlementReason.BOOKED_IN_THE_FUTURE, field("on"));
        }
        String note = posting.note() != null && posting.note().length() > LONGEST_NOTE ? posting.note().substring(0, LONGEST_NOTE) : posting.note();
        Posting checked = new Posting(posting.organisation(), posting.source(), kind.key(), posting.party(), amount, posting.on(),
                posting.caseNumber(), note);
        boolean added = ledger.add(checked, kind, seenBy(checked), corrects, CurrentActor.get().id(), clock.instant());
        if (added) {
            record(checked, corrects);
        }
        return added;
    }

    /** The day it is for the organisation. */
    LocalDate today(String organisation) {
        return LocalDate.ofInstant(clock.instant(), organisations.zone(organisation));
    }

    /** The unit whose people see an entry. */
    private String seenBy(Posting posting) throws Refusal {
        Party party = posting.party();
        if (party.kind() == Party.Kind.UNIT) {
            return organisations.unit(party.id()).filter(unit -> unit.organisation().equals(posting.organisation())).map(Unit::id)
                    .orElseThrow(() -> unknown(party));
        }
        if (party.kind() == Party.Kind.INSTALLER && !ledger.installerKnown(posting.organisation(), party.id())) {
            throw unknown(party);
        }
        boolean ofTheCase = party.kind() == Party.Kind.CUSTOMER || party.kind() == Party.Kind.PERSON;
        return (ofTheCase && posting.caseNumber() != null ? ledger.unitOfCase(posting.caseNumber()) : Optional.<String>empty())
                .orElseGet(() -> organisations.headOffice(posting.organisation()).id());
    }

    private static Refusal unknown(Party party) {
        return Refusal.of(SettlementReason.NO_SUCH_PARTY, field("party"), party.toString());
    }

    private void record(Posting posting, Long corrects) {
        Map<String, Object> payload = new HashMap<>(Map.of("source", posting.source(), "kind", posting.kind(), "party",
                posting.party().toString(), "amountCny", posting.amountCny().toPlainString(), "on", posting.on().toString()));
        if (corrects != null) {
            payload.put("corrects", corrects);
        }
        String stream = posting.caseNumber() == null ? AuditTrail.ofOrganisation(posting.organisation()) : AuditTrail.ofCase(posting.caseNumber());
        audit.record(stream, "money.booked", payload);
    }
}
