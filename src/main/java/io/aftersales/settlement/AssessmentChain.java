package io.aftersales.settlement;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Reach;
import io.aftersales.organisation.Role;
import io.aftersales.organisation.Unit;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

/** Who may assess whom: head office its branches, branches their outlets, never the other way round or oneself (CAC-113). */
@Component
class AssessmentChain {

    private static final Set<Role> ASSESSORS = EnumSet.of(Role.SUPERVISOR, Role.INSTALL_SUPERVISOR, Role.QUALITY_ENGINEER,
            Role.BRANCH_MANAGER, Role.CHIEF_ENGINEER, Role.GENERAL_MANAGER, Role.SETTLEMENT_CLERK, Role.ADMINISTRATOR);

    private final OrganisationService organisations;
    private final Reach reach;
    private final LedgerService ledger;

    AssessmentChain(OrganisationService organisations, Reach reach, LedgerService ledger) {
        this.organisations = organisations;
        this.reach = reach;
        this.ledger = ledger;
    }

    /**
     * @return the unit whose people see what concerns the party
     * @throws Refusal where the party is unknown or out of reach, or the actor does not stand above it
     */
    String requireAbove(String organisation, Party party) throws Refusal {
        reach.requireOrganisation(organisation);
        if (!party.settledMonthly()) {
            throw Refusal.of(SettlementReason.NO_SUCH_PARTY, field("party"), party.toString());
        }
        String seenBy = ledger.seenBy(organisation, party, null);
        if (party.kind() != Party.Kind.UNIT) {
            if (CurrentActor.get().kind() == Actor.Kind.PERSON && !holdsAnywhere(organisation)) {
                throw Refusal.of(InputReason.FORBIDDEN);
            }
            return seenBy;
        }
        reach.require(seenBy);
        String above = organisations.unit(party.id()).map(Unit::parentId).orElse(null);
        if (above == null) {
            throw Refusal.of(SettlementReason.NO_SUCH_PARTY, field("party"), party.toString());
        }
        if (!reach.coversAs(above, ASSESSORS)) {
            throw Refusal.of(SettlementReason.NOT_ABOVE_THE_PARTY, field("party"));
        }
        return seenBy;
    }

    private boolean holdsAnywhere(String organisation) {
        Optional<Unit> any = organisations.units(organisation).stream().filter(unit -> unit.kind() != Unit.Kind.OUTLET)
                .filter(unit -> reach.coversAs(unit.id(), ASSESSORS)).findFirst();
        return any.isPresent();
    }
}
