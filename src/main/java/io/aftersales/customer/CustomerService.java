package io.aftersales.customer;

import io.aftersales.audit.AuditTrail;
import io.aftersales.audit.Changes;
import io.aftersales.audit.Personal;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Reach;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.PhoneNumber;
import io.aftersales.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff change about customers: names, numbers, sites, contacts and their consents, and notes of calls. */
@Service
@Transactional
public class CustomerService {

    private static final List<String> CHANNELS = List.of("phone", "mail", "web", "shop", "visit", "chat");
    private static final List<String> DIRECTIONS = List.of("in", "out");
    private static final List<String> CONSENTS = List.of("contact", "survey", "marketing", "recording");
    private static final List<String> LANGUAGES = List.of("zh", "en");
    private static final int NOTE = 2000;

    private final JdbcClient jdbc;
    private final Customers customers;
    private final CustomerFile file;
    private final SearchIndex index;
    private final OrganisationService organisations;
    private final Reach reach;
    private final AuditTrail audit;
    private final Clock clock;

    CustomerService(JdbcClient jdbc, Customers customers, CustomerFile file, SearchIndex index, OrganisationService organisations,
                    Reach reach, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.file = file;
        this.index = index;
        this.organisations = organisations;
        this.reach = reach;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new customer with a first number and place. @param customerNo null to be given one */
    public long create(String organisation, String customerNo, String name, String phone, Place place, String note) throws Refusal {
        if (organisation == null || !organisations.exists(organisation) || !reach.coversOrganisation(organisation)) {
            throw Refusal.of(InputReason.UNKNOWN_ORGANISATION, Refusal.field("organisation"));
        }
        String checkedName = Checks.line("name", name, Checks.NAME);
        PhoneNumber number = Checks.phone("phone", phone);
        Place checkedPlace = checked(place);
        String checkedNote = note(note);
        String no = customerNo == null || customerNo.isBlank() ? null : Checks.code("customerNo", customerNo, Checks.CUSTOMER_NO);
        if (no != null && customers.find(organisation, no).isPresent()) {
            throw Refusal.of(CustomerReason.CUSTOMER_NUMBER_TAKEN, Refusal.field("customerNo"));
        }
        String responsible = responsibleUnit(organisation, checkedPlace);
        if (!reach.covers(responsible)) {
            throw Refusal.of(InputReason.FORBIDDEN, Refusal.field("site"));
        }
        long id = customers.add(organisation, no == null ? freeNumber(organisation) : no, checkedName, checkedNote);
        customers.addPhone(id, number, phone.strip(), Source.STAFF);
        customers.addSite(id, checkedPlace, responsible);
        customers.addToScope(id, List.of(responsible));
        index.indexCustomer(id);
        audit.record(AuditTrail.ofCustomer(id), "customer.added", Map.of("name", new Personal(checkedName),
                "phone", new Personal(number.e164()), "address", new Personal(checkedPlace.address())));
        return id;
    }

    /** Changes name and note. @param version the one that the change was made on */
    public void change(long id, long version, String name, String note) throws Refusal {
        Customer before = file.require(id);
        String checkedName = Checks.line("name", name, Checks.NAME);
        String checkedNote = note(note);
        if (before.version() != version || !customers.update(id, version, checkedName, checkedNote)) {
            throw Refusal.of(InputReason.ALREADY_CHANGED, Refusal.field("version"));
        }
        index.indexCustomer(id);
        audit.record(AuditTrail.ofCustomer(id), "customer.changed", new Changes().personal("name", before.name(), checkedName)
                .personal("note", before.note(), checkedNote).told());
    }

    /** A further number; it is called first from now on. */
    public void addPhone(long id, String written) throws Refusal {
        file.require(id);
        PhoneNumber number = Checks.phone("phone", written);
        customers.lock(id);
        if (customers.hasPhone(id, number)) {
            throw Refusal.of(CustomerReason.PHONE_ALREADY_KNOWN, Refusal.field("phone"));
        }
        customers.addPhone(id, number, written.strip(), Source.STAFF);
        index.indexCustomer(id);
        audit.record(AuditTrail.ofCustomer(id), "customer.phoneAdded", Map.of("phone", new Personal(number.e164())));
    }

    /** A number that is no longer the customer's. The last one stays. */
    public void removePhone(long id, long phoneId) throws Refusal {
        file.require(id);
        customers.lock(id);
        String removed = file.phonesOf(id).stream().filter(phone -> phone.id() == phoneId).map(CustomerFile.Phone::e164).findFirst()
                .orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
        if (!customers.removePhone(id, phoneId)) {
            throw Refusal.of(CustomerReason.LAST_PHONE);
        }
        index.indexCustomer(id);
        audit.record(AuditTrail.ofCustomer(id), "customer.phoneRemoved", Map.of("phone", new Personal(removed)));
    }

    /** A further place of the customer; the same place again is no news. */
    public long addSite(long id, Place place) throws Refusal {
        Customer customer = file.require(id);
        Place checked = checked(place);
        customers.lock(id);
        Long known = customers.site(id, checked).orElse(null);
        if (known != null) {
            return known;
        }
        String responsible = responsibleUnit(customer.organisation(), checked);
        long siteId = customers.addSite(id, checked, responsible);
        customers.addToScope(id, List.of(responsible));
        index.indexCustomer(id);
        audit.record(AuditTrail.ofCustomer(id), "customer.siteAdded", Map.of("address", new Personal(checked.address()),
                "city", checked.city()));
        return siteId;
    }

    /** Somebody at the customer. At least a number or an address, or nobody could be reached. */
    public long addContact(long id, String name, String position, String phone, String email, String language) throws Refusal {
        file.require(id);
        String checkedName = Checks.line("name", name, Checks.NAME);
        String checkedPosition = Checks.optionalLine("position", position, 100);
        PhoneNumber number = phone == null || phone.isBlank() ? null : Checks.phone("phone", phone);
        String address = Checks.email("email", email);
        if (number == null && address == null) {
            throw Refusal.of(InputReason.REQUIRED, Refusal.field("phone"));
        }
        if (language != null && !LANGUAGES.contains(language)) {
            throw Refusal.of(InputReason.NOT_A_CHOICE, Refusal.field("language"));
        }
        customers.lock(id);
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into contact (customer_id, name, position, e164, extension, as_written, email, language, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, checkedName, checkedPosition, number == null ? null : number.e164(), number == null ? null : number.extension(),
                        number == null ? null : phone.strip(), address, language, now())
                .update(key, "id");
        index.indexCustomer(id);
        audit.record(AuditTrail.ofCustomer(id), "customer.contactAdded", Map.of("name", new Personal(checkedName)));
        return key.getKey().longValue();
    }

    /** What a contact agreed to or refused, and how we know. */
    public void recordConsent(long id, long contactId, String kind, boolean given, String source) throws Refusal {
        file.require(id);
        boolean theirs = file.contactsOf(id).stream().anyMatch(contact -> contact.id() == contactId);
        if (!theirs) {
            throw Refusal.of(InputReason.NOT_FOUND);
        }
        choice("kind", kind, CONSENTS);
        String how = Checks.line("source", source, 200);
        jdbc.sql("insert into contact_consent (contact_id, kind, given, source, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?)")
                .params(contactId, kind, given, how, now(), CurrentActor.get().id()).update();
        audit.record(AuditTrail.ofCustomer(id), "customer.consentRecorded", Map.of("contact", contactId, "kind", kind, "given", given));
    }

    /** What was said with the customer outside any task. @param at null for now; not in the future */
    public void recordCall(long id, Instant at, String channel, String direction, String summary, String caseNumber) throws Refusal {
        Customer customer = file.require(id);
        choice("channel", channel, CHANNELS);
        choice("direction", direction, DIRECTIONS);
        Instant when = at == null ? clock.instant() : at;
        if (when.isAfter(clock.instant())) {
            throw Refusal.of(InputReason.IN_THE_FUTURE, Refusal.field("calledAt"));
        }
        String text = note(summary);
        if (text == null) {
            throw Refusal.of(InputReason.REQUIRED, Refusal.field("summary"));
        }
        if (caseNumber != null && file.casesOf(customer).stream().noneMatch(found -> found.number().equals(caseNumber))) {
            throw Refusal.of(InputReason.NOT_A_CHOICE, Refusal.field("caseNumber"));
        }
        jdbc.sql("""
                insert into customer_call (customer_id, called_at, channel, direction, summary, case_number, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(id, when.atOffset(ZoneOffset.UTC), channel, direction, text, caseNumber, CurrentActor.get().id()).update();
        audit.record(AuditTrail.ofCustomer(id), "customer.callRecorded", Map.of("channel", channel, "direction", direction));
    }

    private Place checked(Place place) throws Refusal {
        if (place == null) {
            throw Refusal.of(InputReason.REQUIRED, Refusal.field("site"));
        }
        return new Place(Checks.line("site.province", place.province(), 64), Checks.line("site.city", place.city(), 64),
                Checks.optionalLine("site.district", place.district(), 64), Checks.line("site.address", place.address(), Checks.ADDRESS));
    }

    private static String note(String note) throws Refusal {
        if (note != null && note.length() > NOTE) {
            throw Refusal.of(InputReason.TOO_LONG, Refusal.field("note"), NOTE);
        }
        return note == null || note.isBlank() ? null : note.strip();
    }

    private static void choice(String field, String value, List<String> choices) throws Refusal {
        if (value == null || !choices.contains(value)) {
            throw Refusal.of(InputReason.NOT_A_CHOICE, Refusal.field(field));
        }
    }

    private String responsibleUnit(String organisation, Place place) {
        return organisations.responsibleUnit(organisation, place.province(), place.city(), place.district(), null).id();
    }

    /** Numbers of our own begin with N, so that they never meet those of a maker's records. */
    private String freeNumber(String organisation) {
        long next = jdbc.sql("select coalesce(max(id), 0) from customer").query(Long.class).single() + 1;
        while (customers.find(organisation, "N" + next).isPresent()) {
            next++;
        }
        return "N" + next;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
