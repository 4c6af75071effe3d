package io.aftersales.partsorder;

import io.aftersales.organisation.OrganisationService;
import io.aftersales.settlement.OwedParts;
import io.aftersales.settlement.Party;
import java.time.LocalDate;

import org.springframework.stereotype.Component;

/** Defective parts that a unit kept too long hold back its month-end statement (HOM-42). */
@Component
class OverdueReturns implements OwedParts {

    private final PartReturns returns;
    private final OrganisationService organisations;

    OverdueReturns(PartReturns returns, OrganisationService organisations) {
        this.returns = returns;
        this.organisations = organisations;
    }

    @Override
    public int overdue(String organisation, Party party, LocalDate on) {
        return party.kind() != Party.Kind.UNIT ? 0
                : returns.overdue(organisation, party.id(), on.plusDays(1).atStartOfDay(organisations.zone(organisation)).toInstant());
    }
}
