package io.aftersales.servicecase;

import io.aftersales.notification.Notice;
import io.aftersales.notification.Notifier;
import io.aftersales.organisation.OrganisationService;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** Tells the customer of a case what happened: the contact of the report, else the customer of the archive. */
@Component
public class CaseNotices {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Notifier notifier;
    private final InstalledBase archive;
    private final OrganisationService organisations;

    CaseNotices(Notifier notifier, InstalledBase archive, OrganisationService organisations) {
        this.notifier = notifier;
        this.archive = archive;
        this.organisations = organisations;
    }

    /**
     * @param kind   the template
     * @param event  names the happening within the case, so that a retry tells nobody twice
     * @param fields values beside those every message has: caseNumber, customerName, serialNo, model, faultText
     */
    public void tellCustomer(ServiceCase about, String kind, String event, Map<String, Object> fields) {
        Notice.Recipient recipient = recipient(about);
        Map<String, Object> all = new HashMap<>(fields);
        all.put("caseNumber", about.number());
        all.put("customerName", recipient.name() == null ? "" : recipient.name());
        all.put("serialNo", about.equipment() == null ? "" : about.equipment().serialNo());
        all.put("model", about.equipment() == null || about.equipment().model() == null ? "" : about.equipment().model());
        all.put("faultText", about.facts().getOrDefault("faultText", ""));
        all.put("reportedAt", local(about.organisation(), about.report().reportedAt()));
        if (recipient.email() != null || recipient.phone() != null) {
            notifier.tell(new Notice("case:" + about.number() + ":" + event, kind, about.organisation(), about.number(),
                    List.of(recipient), all));
        }
    }

    /** An instant as people of the organisation read it. */
    public String local(String organisation, Instant at) {
        return MINUTE.format(at.atZone(organisations.zone(organisation)));
    }

    private Notice.Recipient recipient(ServiceCase about) {
        CaseReport.Contact contact = about.report().contact();
        InstalledBase.Customer customer = about.customerNo() == null ? null
                : archive.findCustomer(about.organisation(), about.customerNo()).orElse(null);
        String name = contact != null && contact.name() != null ? contact.name() : customer == null ? null : customer.name();
        String phone = contact != null && contact.phone() != null ? contact.phone() : customer == null ? null : customer.phone();
        String email = contact != null && contact.email() != null ? contact.email() : customer == null ? null : customer.email();
        String language = contact != null && contact.language() != null ? contact.language()
                : customer == null || customer.language() == null ? "zh" : customer.language();
        String id = customer != null ? "customer:" + customer.no() : phone != null ? phone : email;
        return new Notice.Recipient(id, name, email, phone, language);
    }
}
