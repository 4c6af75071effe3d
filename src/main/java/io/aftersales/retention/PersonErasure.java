package io.aftersales.retention;

import io.aftersales.audit.AuditTrail;
import io.aftersales.shared.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases a customer who asks for it, wherever the platform knows of the person: archive and its index, all cases, the trails of
 * customer and units, messages, answers that are kept to be repeated, and what auditors looked for.
 */
@Service
public class PersonErasure {

    private final JdbcClient jdbc;
    private final KnownPerson known;
    private final Erasure cases;
    private final ArchiveErasure archive;
    private final TrailValues trails;
    private final StoredAnswers answers;
    private final AuditTrail audit;

    PersonErasure(JdbcClient jdbc, KnownPerson known, Erasure cases, ArchiveErasure archive, TrailValues trails, StoredAnswers answers,
                  AuditTrail audit) {
        this.jdbc = jdbc;
        this.known = known;
        this.cases = cases;
        this.archive = archive;
        this.trails = trails;
        this.answers = answers;
        this.audit = audit;
    }

    /**
     * Erases the person. The caller has checked that the customer is within reach.
     *
     * @return the numbers of the cases that lost something
     * @throws Refusal where any case is open or held: then nothing is erased; where it was done before
     */
    @Transactional
    public List<String> erase(long customer) throws Refusal {
        String organisation = jdbc.sql("select organisation from customer where id = ? for update").param(customer).query(String.class).single();
        List<String> numbers = known.cases(customer);
        for (String number : numbers) {
            cases.require(number);
        }
        Set<String> values = known.values(customer, numbers);
        if (!archive.erase(customer)) {
            throw Refusal.of(RetentionReason.PERSON_ERASED);
        }
        for (String number : numbers) {
            cases.erase(number);
        }
        known.units(customer).forEach(unit -> trails.eraseAndRecord(AuditTrail.ofUnit(unit)));
        trails.eraseAndRecord(AuditTrail.ofCustomer(customer));
        trails.eraseSearches(organisation, values);
        messages(organisation, values);
        answers.erase(values);
        audit.record(AuditTrail.ofCustomer(customer), "customer.erased", Map.of("cases", numbers));
        return numbers;
    }

    /** What was sent outside a case. */
    private void messages(String organisation, Collection<String> values) {
        if (values.isEmpty()) {
            return;
        }
        String which = " from message where organisation = :organisation and case_number is null and salt is not null and address in (:values)";
        List<String> rows = jdbc.sql("select id" + which).param("organisation", organisation).param("values", values).query(String.class).list();
        if (!rows.isEmpty()) {
            jdbc.sql("""
                    update message set salt = null, recipient_name = null, address = null, subject = '', body = '', last_error = null
                     where id in (:rows)""").param("rows", rows).update();
            audit.record(AuditTrail.ofOrganisation(organisation), "personal.erased", Map.of("erasedRows",
                    rows.stream().map(id -> "message|" + id).toList()));
        }
    }
}
