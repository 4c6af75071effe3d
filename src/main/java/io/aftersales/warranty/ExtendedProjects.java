package io.aftersales.warranty;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.servicecase.CaseKind;
import io.aftersales.servicecase.CaseReach;
import io.aftersales.servicecase.ServiceCase;
import io.aftersales.servicecase.ServiceCases;
import io.aftersales.shared.Refusal;

import org.springframework.stereotype.Component;

/** The installation projects for which a longer warranty may be applied for: those under way, within reach of whoever applies. */
@Component
class ExtendedProjects {

    private final CaseReach reach;
    private final ServiceCases cases;

    ExtendedProjects(CaseReach reach, ServiceCases cases) {
        this.reach = reach;
        this.cases = cases;
    }

    /** @return the unit that is responsible for the project @throws Refusal where there is no such project under way within reach */
    String unit(String organisation, String project) throws Refusal {
        try {
            reach.require(project);
        } catch (Refusal outOfReach) {
            throw unknown(project);
        }
        ServiceCase found = cases.existing(project);
        if (found.kind() != CaseKind.INSTALLATION || !found.organisation().equals(organisation) || found.status().ended()) {
            throw unknown(project);
        }
        return found.unitId();
    }

    private static Refusal unknown(String project) {
        return Refusal.of(WarrantyReason.UNKNOWN_PROJECT, field("projectNumber"), project);
    }
}
