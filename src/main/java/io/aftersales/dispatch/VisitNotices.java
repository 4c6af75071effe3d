package io.aftersales.dispatch;

import io.aftersales.notification.Notice;
import io.aftersales.notification.Notifier;
import io.aftersales.organisation.Holder;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Role;
import io.aftersales.servicecase.CaseNotices;
import io.aftersales.servicecase.ServiceCase;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** Tells the technician of a job, and the customer of the appointment and of the technician on the way. */
@Component
class VisitNotices {

    private final CaseNotices notices;
    private final Notifier notifier;
    private final OrganisationService organisations;

    VisitNotices(CaseNotices notices, Notifier notifier, OrganisationService organisations) {
        this.notices = notices;
        this.notifier = notifier;
        this.organisations = organisations;
    }

    void ordered(ServiceCase about, Visit visit) {
        technician(visit).ifPresent(holder -> notifier.tell(new Notice("visit:" + visit.id() + ":ordered", "job", about.organisation(),
                about.number(), List.of(new Notice.Recipient(holder.person(), holder.name(), holder.email(), holder.phone(),
                        holder.language())),
                Map.of("caseNumber", about.number(), "technicianName", holder.name(), "product",
                        about.equipment() == null || about.equipment().model() == null ? "" : about.equipment().model(),
                        "faultText", about.facts().getOrDefault("faultText", "")))));
    }

    /** @param round tells several appointments of one visit apart */
    void appointed(ServiceCase about, Visit visit, int round) {
        notices.tellCustomer(about, "appointment", "visit:" + visit.id() + ":appointment:" + round, appointment(about, visit));
    }

    void onTheWay(ServiceCase about, Visit visit) {
        notices.tellCustomer(about, "on-the-way", "visit:" + visit.id() + ":on-the-way:" + visit.noShows(), appointment(about, visit));
    }

    private Map<String, Object> appointment(ServiceCase about, Visit visit) {
        return Map.of("technicianName", technician(visit).map(Holder::name).orElse(visit.technician()),
                "appointment", notices.local(about.organisation(), visit.appointedFrom()));
    }

    private Optional<Holder> technician(Visit visit) {
        return organisations.holders(visit.unitId(), Role.TECHNICIAN).stream()
                .filter(holder -> holder.person().equals(visit.technician())).findFirst();
    }
}
