package io.aftersales.report.mail;

import io.aftersales.organisation.Organisation;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Person;
import io.aftersales.report.ReportQuery;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.springframework.stereotype.Component;

/** By whose days a person's week and month end. */
@Component
class ReportMailZones {

    private final OrganisationService organisations;

    ReportMailZones(OrganisationService organisations) {
        this.organisations = organisations;
    }

    /** The zone of the person's organisation; of who belongs to none, that of the one asked for, else of the first. */
    ZoneId of(Person person, ReportQuery.Filter filter) {
        String organisation = person.organisation() == null ? filter.organisation() : person.organisation();
        return organisations.organisation(organisation == null ? "" : organisation).map(Organisation::zone)
                .orElseGet(() -> organisations.organisations().stream().findFirst().map(Organisation::zone).orElse(ZoneOffset.UTC));
    }
}
