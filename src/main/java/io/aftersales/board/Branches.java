package io.aftersales.board;

import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Unit;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** To which branch a unit counts: itself or the nearest branch above; what hangs below no branch counts to head office. */
@Component
public class Branches {

    private final OrganisationService organisations;

    Branches(OrganisationService organisations) {
        this.organisations = organisations;
    }

    /** Empty for a unit that is none. */
    public Optional<Unit> of(String unitId) {
        List<Unit> chain = organisations.unitAndAbove(unitId);
        return chain.stream().filter(unit -> unit.kind() == Unit.Kind.BRANCH).findFirst()
                .or(() -> chain.isEmpty() ? Optional.empty() : Optional.of(chain.get(chain.size() - 1)));
    }

    /** The units that count to it, itself among them. */
    public List<Unit> unitsOf(String branch) {
        return organisations.unitAndBelow(branch).stream()
                .filter(unit -> of(unit.id()).map(Unit::id).filter(branch::equals).isPresent()).toList();
    }
}
