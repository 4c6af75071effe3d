package io.aftersales.importing;

import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Reach;
import io.aftersales.servicecase.CaseReport;
import io.aftersales.shared.Characters;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.PhoneNumber;
import io.aftersales.shared.Refusal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** What a row of fault reports must be; the case itself checks what it needs besides. */
@Component
class ReportFormat {

    static final List<String> COLUMNS = List.of("report_no", "organisation", "channel", "reported_at", "serial_no", "contact_name",
            "contact_phone", "region", "severity", "outage", "restorable", "commissioning_urgent", "personal_injury", "fault_domain", "paid",
            "fault_text");

    private static final Map<String, List<String>> CHOICES = Map.of(
            "channel", List.of("phone", "mail", "web", "shop", "alarm"),
            "region", List.of("city", "county", "in-province", "out-of-province"),
            "severity", List.of("ordinary", "major", "A", "B", "C"),
            "outage", List.of("none", "local", "large"),
            "fault_domain", List.of("terminal", "platform"));
    private static final Map<String, String> FLAGS = flags();
    private static final Instant OLDEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final int LONGEST_TEXT = 2000;

    private final OrganisationService organisations;
    private final Reach reach;
    private final Clock clock;

    ReportFormat(OrganisationService organisations, Reach reach, Clock clock) {
        this.organisations = organisations;
        this.reach = reach;
        this.clock = clock;
    }

    CaseReport report(Table.Row row) throws Refusal {
        String reportNo = line("report_no", row.required("report_no", 64));
        String organisation = row.required("organisation", 64);
        if (!organisations.exists(organisation) || !reach.coversOrganisation(organisation)) {
            throw Refusal.of(ImportReason.NO_SUCH_ORGANISATION, Refusal.field("organisation"), organisation);
        }
        row.required("channel", 64);
        String channel = row.choice("channel", CHOICES.get("channel"));
        Instant reportedAt = reportedAt(row.required("reported_at", 64));
        String serialNo = line("serial_no", row.optional("serial_no", 64));
        return new CaseReport(organisation, "repair", channel, reportNo, reportedAt, serialNo, null, contact(row, serialNo), facts(row));
    }

    private Instant reportedAt(String written) throws Refusal {
        Instant at;
        try {
            at = OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException notAnInstant) {
            throw Refusal.of(ImportReason.NO_INSTANT, Refusal.field("reported_at"), written);
        }
        if (at.isAfter(clock.instant())) {
            throw Refusal.of(InputReason.IN_THE_FUTURE, Refusal.field("reported_at"), written);
        }
        if (at.isBefore(OLDEST)) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, Refusal.field("reported_at"), written);
        }
        return at;
    }

    /** Whoever reports an unknown unit must be reachable, or nobody could find out which one it is. */
    private static CaseReport.Contact contact(Table.Row row, String serialNo) throws Refusal {
        String name = line("contact_name", row.optional("contact_name", 200));
        String phone = serialNo == null ? row.required("contact_phone", PhoneNumber.LONGEST) : row.optional("contact_phone", PhoneNumber.LONGEST);
        if (phone != null && PhoneNumber.read(phone).isEmpty()) {
            throw Refusal.of(ImportReason.NO_TELEPHONE, Refusal.field("contact_phone"), phone);
        }
        return name == null && phone == null ? null : new CaseReport.Contact(name, phone, null, null);
    }

    private static Map<String, Object> facts(Table.Row row) throws Refusal {
        Map<String, Object> facts = new LinkedHashMap<>();
        put(facts, "region", row.choice("region", CHOICES.get("region")));
        put(facts, "severity", row.choice("severity", CHOICES.get("severity")));
        put(facts, "outage", row.choice("outage", CHOICES.get("outage")));
        put(facts, "faultDomain", row.choice("fault_domain", CHOICES.get("fault_domain")));
        for (Map.Entry<String, String> flag : FLAGS.entrySet()) {
            put(facts, flag.getValue(), Flags.read(row, flag.getKey()));
        }
        put(facts, "faultText", row.optional("fault_text", LONGEST_TEXT));
        return facts;
    }

    private static void put(Map<String, Object> facts, String name, Object value) {
        if (value != null) {
            facts.put(name, value);
        }
    }

    private static String line(String column, String value) throws Refusal {
        if (value != null && !Characters.oneLine(value)) {
            throw Refusal.of(ImportReason.UNREADABLE_CHARACTER, Refusal.field(column));
        }
        return value;
    }

    private static Map<String, String> flags() {
        Map<String, String> flags = new LinkedHashMap<>();
        flags.put("restorable", "restorable");
        flags.put("commissioning_urgent", "commissioningUrgent");
        flags.put("personal_injury", "personalInjury");
        flags.put("paid", "paid");
        return flags;
    }
}
