package io.aftersales.servicecase;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Reach;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.PhoneNumber;
import io.aftersales.shared.Reason;
import io.aftersales.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

/** Refuses a report that cannot become a case, naming the field; otherwise gives it back tidied. */
@Component
class ReportCheck {

    private static final List<String> KINDS = List.of(CaseKind.REPAIR.key());
    private static final List<String> CHANNELS = List.of("phone", "mail", "web", "shop", "alarm");
    private static final List<String> LANGUAGES = List.of("zh", "en");
    private static final Instant OLDEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s]+");

    private final OrganisationService organisations;
    private final Reach reach;
    private final Clock clock;

    ReportCheck(OrganisationService organisations, Reach reach, Clock clock) {
        this.organisations = organisations;
        this.reach = reach;
        this.clock = clock;
    }

    CaseReport checked(CaseReport report) throws Refusal {
        organisation(report.organisation());
        choice("channel", report.channel(), CHANNELS, InputReason.NOT_A_CHOICE);
        choice("kind", report.kind(), KINDS, CaseReason.KIND_NOT_SERVED);
        CaseReport tidy = new CaseReport(report.organisation(), report.kind(), report.channel(),
                PlainText.line("reportNo", report.reportNo(), 64), reportedAt(report.reportedAt()),
                PlainText.line("serialNo", report.serialNo(), 64), PlainText.line("customerNo", report.customerNo(), 40),
                contact(report.contact()), FaultFacts.checked(report.facts() == null ? java.util.Map.of() : report.facts()));
        if (tidy.serialNo() == null && tidy.customerNo() == null && tidy.contact() == null) {
            throw Refusal.of(InputReason.REQUIRED, field("contact"), "contact");
        }
        return tidy;
    }

    private void organisation(String organisation) throws Refusal {
        if (organisation == null || organisation.isBlank()) {
            throw Refusal.of(InputReason.REQUIRED, field("organisation"), "organisation");
        }
        // a foreign organisation is as unknown as one that does not exist
        if (!organisations.exists(organisation) || !reach.coversOrganisation(organisation)) {
            throw Refusal.of(InputReason.UNKNOWN_ORGANISATION, field("organisation"));
        }
    }

    private static void choice(String name, String value, List<String> choices, Reason otherwise) throws Refusal {
        if (value == null || value.isBlank()) {
            throw Refusal.of(InputReason.REQUIRED, field(name), name);
        }
        if (!choices.contains(value)) {
            throw Refusal.of(otherwise, field(name), name);
        }
    }

    private Instant reportedAt(Instant given) throws Refusal {
        Instant now = clock.instant();
        if (given == null) {
            return now;
        }
        if (given.isAfter(now)) {
            throw Refusal.of(InputReason.IN_THE_FUTURE, field("reportedAt"), "reportedAt");
        }
        if (given.isBefore(OLDEST)) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, field("reportedAt"), "reportedAt");
        }
        return given;
    }

    private static CaseReport.Contact contact(CaseReport.Contact given) throws Refusal {
        if (given == null) {
            return null;
        }
        String name = PlainText.line("contact.name", given.name(), 200);
        String phone = phone(PlainText.line("contact.phone", given.phone(), 40));
        String email = email(PlainText.line("contact.email", given.email(), 254));
        if (given.language() != null && !LANGUAGES.contains(given.language())) {
            throw Refusal.of(InputReason.NOT_A_CHOICE, field("contact.language"), "contact.language");
        }
        return name == null && phone == null && email == null ? null
                : new CaseReport.Contact(name, phone, email, given.language());
    }

    private static String phone(String given) throws Refusal {
        if (given != null && PhoneNumber.read(given).isEmpty()) {
            throw Refusal.of(InputReason.NOT_A_PHONE, field("contact.phone"), "contact.phone");
        }
        return given;
    }

    private static String email(String given) throws Refusal {
        if (given != null && !EMAIL.matcher(given).matches()) {
            throw Refusal.of(InputReason.NOT_AN_EMAIL, field("contact.email"), "contact.email");
        }
        return given;
    }
}
