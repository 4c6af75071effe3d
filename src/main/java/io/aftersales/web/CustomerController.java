package io.aftersales.web;

import io.aftersales.customer.ArchiveQuery;
import io.aftersales.customer.ArchiveSearch;
import io.aftersales.customer.Customer;
import io.aftersales.customer.CustomerFile;
import io.aftersales.customer.CustomerService;
import io.aftersales.customer.Place;
import io.aftersales.customer.Site;
import io.aftersales.shared.Refusal;
import io.aftersales.trail.OnlookerReadings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The archive of customers: found by phone, serial, name or address, and shown with everything that hangs on them. */
@RestController
@RequestMapping("/api/customers")
class CustomerController {

    private static final String ID = "/{id:[0-9]{1,18}}";

    private final ArchiveSearch search;
    private final CustomerFile file;
    private final CustomerService customers;
    private final OnlookerReadings readings;

    CustomerController(ArchiveSearch search, CustomerFile file, CustomerService customers, OnlookerReadings readings) {
        this.search = search;
        this.file = file;
        this.customers = customers;
        this.readings = readings;
    }

    @GetMapping
    Page list(@RequestParam(required = false) String q, @RequestParam(required = false) String organisation,
              @RequestParam(required = false) String after, @RequestParam(defaultValue = "50") int limit) throws Refusal {
        ArchiveSearch.Hits hits = search.customers(new ArchiveQuery(q, organisation, after, limit));
        return new Page(file.rows(hits.ids()), hits.next());
    }

    @GetMapping(ID)
    Detail customer(@PathVariable long id) throws Refusal {
        Detail shown = shown(id);
        readings.ofCustomer(id);
        return shown;
    }

    private Detail shown(long id) throws Refusal {
        Customer customer = file.require(id);
        return new Detail(id, customer.organisation(), customer.customerNo(), customer.name(), customer.note(), customer.version(),
                file.phonesOf(id), file.sitesOf(id), file.contactsOf(id), file.unitsOf(id), file.casesOf(customer), file.callsOf(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Detail create(@Valid @RequestBody NewCustomer body) throws Refusal {
        return shown(customers.create(body.organisation, body.customerNo, body.name, body.phone, body.site, body.note));
    }

    @PutMapping(ID)
    Detail change(@PathVariable long id, @Valid @RequestBody Change body) throws Refusal {
        customers.change(id, body.version, body.name, body.note);
        return shown(id);
    }

    @PostMapping(ID + "/phones")
    @ResponseStatus(HttpStatus.CREATED)
    Detail addPhone(@PathVariable long id, @Valid @RequestBody NewPhone body) throws Refusal {
        customers.addPhone(id, body.phone);
        return shown(id);
    }

    @PostMapping(ID + "/phones/{phoneId:[0-9]{1,18}}/remove")
    Detail removePhone(@PathVariable long id, @PathVariable long phoneId) throws Refusal {
        customers.removePhone(id, phoneId);
        return shown(id);
    }

    @PostMapping(ID + "/sites")
    @ResponseStatus(HttpStatus.CREATED)
    Detail addSite(@PathVariable long id, @RequestBody Place body) throws Refusal {
        customers.addSite(id, body);
        return shown(id);
    }

    @PostMapping(ID + "/contacts")
    @ResponseStatus(HttpStatus.CREATED)
    Detail addContact(@PathVariable long id, @Valid @RequestBody NewContact body) throws Refusal {
        customers.addContact(id, body.name, body.position, body.phone, body.email, body.language);
        return shown(id);
    }

    @PostMapping(ID + "/contacts/{contactId:[0-9]{1,18}}/consents")
    Detail recordConsent(@PathVariable long id, @PathVariable long contactId, @Valid @RequestBody Consent body) throws Refusal {
        customers.recordConsent(id, contactId, body.kind, body.given, body.source);
        return shown(id);
    }

    @PostMapping(ID + "/calls")
    @ResponseStatus(HttpStatus.CREATED)
    Detail recordCall(@PathVariable long id, @Valid @RequestBody NewCall body) throws Refusal {
        customers.recordCall(id, body.calledAt == null ? null : body.calledAt.toInstant(), body.channel, body.direction, body.summary,
                body.caseNumber);
        return shown(id);
    }

    record Page(List<CustomerFile.Row> items, String next) {
    }

    record Detail(long id, String organisation, String customerNo, String name, String note, long version, List<CustomerFile.Phone> phones,
                  List<Site> sites, List<CustomerFile.Contact> contacts, List<CustomerFile.UnitRow> units, List<CustomerFile.CaseRow> cases,
                  List<CustomerFile.Call> calls) {
    }

    /** @param customerNo absent to be given one @param phone in any written form */
    record NewCustomer(@NotBlank @Size(max = 64) String organisation, @Size(max = 64) String customerNo, @NotBlank @Size(max = 200) String name,
                       @NotBlank @Size(max = 64) String phone, @NotNull Place site, @Size(max = 2000) String note) {
    }

    /** @param version the one that the change was made on */
    record Change(@NotNull Long version, @NotBlank @Size(max = 200) String name, @Size(max = 2000) String note) {
    }

    record NewPhone(@NotBlank @Size(max = 64) String phone) {
    }

    record NewContact(@NotBlank @Size(max = 200) String name, @Size(max = 100) String position, @Size(max = 64) String phone,
                      @Size(max = 254) String email, @Size(max = 8) String language) {
    }

    /** @param kind contact, survey, marketing or recording @param source how we know: the call, the signed sheet */
    record Consent(@NotBlank String kind, @NotNull Boolean given, @NotBlank @Size(max = 200) String source) {
    }

    /** @param direction in or out @param calledAt absent for now */
    record NewCall(OffsetDateTime calledAt, @NotBlank String channel, @NotBlank String direction, @NotBlank @Size(max = 2000) String summary,
                   String caseNumber) {
    }
}
