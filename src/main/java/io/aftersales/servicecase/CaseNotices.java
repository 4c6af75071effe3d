package io.aftersales.servicecase;

import io.aftersales.notification.Notice;
import io.aftersales.notification.Notifier;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.sla.ClockService;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells the customer of a case what happened: the contact of the report, else the customer of the archive. */
@Component
public class CaseNotices {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final String HOUSE_LANGUAGE = "zh";

    private final Notifier notifier;
    private final InstalledBase archive;
    private final OrganisationService organisations;
    private final MessageSource messages;

    CaseNotices(Notifier notifier, InstalledBase archive, OrganisationService organisations, MessageSource messages) {
        this.messages = messages;
        this.notifier = notifier;
        this.archive = archive;
        this.organisations = organisations;
    }

    /**
     * @param kind   the template
     * @param event  names the happening within the case, so that a retry tells nobody twice
     * @param fields values beside those every message has: caseNumber, customerName, serialNo, product, reportedAt, address
     */
    public void tellCustomer(ServiceCase about, String kind, String event, Map<String, Object> fields) {
        Optional<InstalledBase.Customer> customer = customerOf(about);
        Notice.Recipient recipient = recipient(about, customer.orElse(null));
        Map<String, Object> all = new HashMap<>(fields);
        all.put("caseNumber", about.number());
        all.put("customerName", recipient.name() == null ? "" : recipient.name());
        all.put("serialNo", about.equipment() == null ? "" : about.equipment().serialNo());
        all.put("product", about.equipment() == null || about.equipment().model() == null ? "" : about.equipment().model());
        all.put("address", customer.map(InstalledBase.Customer::address).orElse(""));
        all.put("reportedAt", local(about.organisation(), about.report().reportedAt()));
        if (recipient.email() != null || recipient.phone() != null) {
            notifier.tell(new Notice("case:" + about.number() + ":" + event, kind, about.organisation(), about.number(),
                    List.of(recipient), all));
        }
    }

    /** The report is registered; by when the customer will hear of us. */
    void acknowledge(ServiceCase opened, List<ClockService.View> clocks) {
        Instant next = clocks.stream().filter(clock -> clock.endedAt() == null).map(ClockService.View::dueAt)
                .min(Instant::compareTo).orElse(null);
        Map<String, Object> fields = new HashMap<>();
        fields.put("warranty", opened.warranty() == null ? null : warranty(opened));
        fields.put("nextDeadline", next == null ? null : local(opened.organisation(), next));
        tellCustomer(opened, "acknowledgement", "acknowledgement", fields);
    }

    void tellClosed(ServiceCase closed) {
        tellCustomer(closed, "closing", "closing", Map.of("closedAt", local(closed.organisation(), closed.ending().at()),
                "result", word(closed, "closing", closed.ending().reason())));
    }

    private String warranty(ServiceCase about) {
        String status = word(about, "warranty", about.warranty().status());
        return about.warranty().end() == null ? status : status + " (" + about.warranty().end() + ")";
    }

    /** A value of a closed vocabulary in the language of the customer; the value itself where it has no word. */
    public String word(ServiceCase about, String vocabulary, String value) {
        return messages.getMessage(vocabulary + "." + value, null, value, Locale.forLanguageTag(language(about)));
    }

    /** An instant as people of the organisation read it. */
    public String local(String organisation, Instant at) {
        return MINUTE.format(at.atZone(organisations.zone(organisation)));
    }

    private Optional<InstalledBase.Customer> customerOf(ServiceCase about) {
        return Optional.ofNullable(about.customerNo()).flatMap(no -> archive.findCustomer(about.organisation(), no));
    }

    private String language(ServiceCase about) {
        CaseReport.Contact contact = about.report().contact();
        return contact != null && contact.language() != null ? contact.language()
                : customerOf(about).map(InstalledBase.Customer::language).orElse(HOUSE_LANGUAGE);
    }

    private static Notice.Recipient recipient(ServiceCase about, InstalledBase.Customer customer) {
        CaseReport.Contact contact = about.report().contact();
        String name = contact != null && contact.name() != null ? contact.name() : customer == null ? null : customer.name();
        String phone = contact != null && contact.phone() != null ? contact.phone() : customer == null ? null : customer.phone();
        String email = contact != null && contact.email() != null ? contact.email() : customer == null ? null : customer.email();
        String language = contact != null && contact.language() != null ? contact.language()
                : customer == null || customer.language() == null ? HOUSE_LANGUAGE : customer.language();
        // an address would stand in the trail for ever
        String id = customer != null ? "customer:" + customer.no() : "contact:" + about.number();
        return new Notice.Recipient(id, name, email, phone, language);
    }
}
