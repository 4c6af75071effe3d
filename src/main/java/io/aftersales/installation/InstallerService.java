package io.aftersales.installation;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.audit.Changes;
import io.aftersales.customer.Checks;
import io.aftersales.decision.Decision;
import io.aftersales.decision.DecisionService;
import io.aftersales.notification.Notice;
import io.aftersales.notification.Notifier;
import io.aftersales.organisation.Organisation;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Reach;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.PhoneNumber;
import io.aftersales.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The parties outside the organisation's own tree: installers, dealers, suppliers and carriers; and for what time installers
 * are certified: only a certified one is chosen (CAC-112).
 */
@Service
@Transactional
public class InstallerService {

    public static final String INSTALLER = "installer";
    public static final String DEALER = "dealer";
    public static final String SUPPLIER = "supplier";
    public static final String CARRIER = "carrier";
    private static final Set<String> KINDS = Set.of(INSTALLER, DEALER, SUPPLIER, CARRIER);
    private static final String KEY = "installer-certificate";

    private final Parties parties;
    private final Certificates certificates;
    private final DecisionService decisions;
    private final OrganisationService organisations;
    private final Reach reach;
    private final Notifier notifier;
    private final AuditTrail audit;
    private final Clock clock;

    InstallerService(Parties parties, Certificates certificates, DecisionService decisions, OrganisationService organisations, Reach reach,
                     Notifier notifier, AuditTrail audit, Clock clock) {
        this.parties = parties;
        this.certificates = certificates;
        this.decisions = decisions;
        this.organisations = organisations;
        this.reach = reach;
        this.notifier = notifier;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is entered of a party. @param kind installer, dealer, supplier or carrier @param language zh or en; null for zh */
    public record Entry(String organisation, String code, String kind, String name, String email, String phone, String language) {
    }

    /** A party as people see it. @param certified whether it may be chosen today; always for who installs nothing */
    public record View(String code, String kind, String name, String email, String phone, String language, boolean certified,
                       List<CertificateView> certificates) {
    }

    public record CertificateView(String certificateNo, LocalDate validFrom, LocalDate validTo, LocalDate remindOn) {
    }

    /** Enters a party, or changes name and address of a known one. */
    public void save(Entry entry) throws Refusal {
        reach.requireOrganisation(entry.organisation());
        String code = Checks.code("code", entry.code());
        if (entry.kind() == null || !KINDS.contains(entry.kind())) {
            throw Refusal.of(InputReason.NOT_A_CHOICE, field("kind"), "kind");
        }
        String name = Checks.optionalLine("name", entry.name(), Checks.NAME);
        String email = Checks.email("email", entry.email());
        PhoneNumber phone = entry.phone() == null || entry.phone().isBlank() ? null : Checks.phone("phone", entry.phone());
        if (entry.language() != null && !List.of("zh", "en").contains(entry.language())) {
            throw Refusal.of(InputReason.NOT_A_CHOICE, field("language"), "language");
        }
        Optional<Parties.Party> before = parties.find(entry.organisation(), code);
        if (before.filter(known -> !known.kind().equals(entry.kind())).isPresent()) {
            throw Refusal.of(InputReason.NOT_A_CHOICE, field("kind"), "kind");
        }
        long id = parties.save(entry.organisation(), code, entry.kind(), name);
        parties.contact(id, email, phone == null ? null : phone.e164(), entry.language() == null ? "zh" : entry.language());
        audit.record(AuditTrail.ofOrganisation(entry.organisation()), "party.saved", new Changes().about("code", code).about("kind", entry.kind())
                .personal("name", before.map(Parties.Party::name).orElse(null), parties.get(id).name())
                .personal("email", before.map(Parties.Party::email).orElse(null), email)
                .personal("phone", before.map(Parties.Party::phone).orElse(null), phone == null ? null : phone.e164()).told());
    }

    /** A certificate, or its renewal under a number of its own. */
    public void certify(String organisation, String code, String certificateNo, LocalDate from, LocalDate to) throws Refusal {
        reach.requireOrganisation(organisation);
        Parties.Party party = installer(organisation, code, "code");
        String no = Checks.code("certificateNo", certificateNo);
        if (from == null || to == null) {
            throw Refusal.of(InputReason.REQUIRED, field(from == null ? "validFrom" : "validTo"), from == null ? "validFrom" : "validTo");
        }
        if (to.isBefore(from)) {
            throw Refusal.of(InstallationReason.CERTIFICATE_ENDS_BEFORE_IT_BEGINS, field("validTo"));
        }
        LocalDate remindOn = decisions.evaluate(KEY, organisation, facts(from, to, from, false)).date("remindOn");
        Certificates.Certificate certificate = new Certificates.Certificate(0, party.id(), no, from, to, remindOn);
        if (!certificates.add(certificate, CurrentActor.get().id(), clock.instant())) {
            throw Refusal.of(InstallationReason.CERTIFICATE_KNOWN, field("certificateNo"), no);
        }
        audit.record(AuditTrail.ofOrganisation(organisation), "installer.certified", Map.of("code", code, "certificateNo", no,
                "validFrom", from.toString(), "validTo", to.toString()));
    }

    /** @param kind installer, dealer, supplier or carrier */
    @Transactional(readOnly = true)
    public List<View> list(String organisation, String kind) throws Refusal {
        reach.requireOrganisation(organisation);
        java.util.ArrayList<View> views = new java.util.ArrayList<>();
        for (Parties.Party party : parties.list(organisation, kind)) {
            views.add(view(party));
        }
        return views;
    }

    @Transactional(readOnly = true)
    public View one(String organisation, String code) throws Refusal {
        reach.requireOrganisation(organisation);
        return view(parties.find(organisation, code).orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND)));
    }

    private View view(Parties.Party party) throws Refusal {
        return new View(party.code(), party.kind(), party.name(), party.email(), party.phone(), party.language(),
                !INSTALLER.equals(party.kind()) || certified(party, false), certificates.of(party.id()).stream()
                .map(c -> new CertificateView(c.certificateNo(), c.validFrom(), c.validTo(), c.remindOn())).toList());
    }

    /** The installers that may be chosen today. */
    @Transactional(readOnly = true)
    public List<View> choosable(String organisation) throws Refusal {
        return list(organisation, INSTALLER).stream().filter(View::certified).toList();
    }

    /** @throws Refusal where nobody has the code, or no certificate of it is valid today */
    Parties.Party requireCertified(String organisation, String code, boolean keyProject) throws Refusal {
        Parties.Party party = installer(organisation, code, INSTALLER);
        if (!certified(party, keyProject)) {
            throw Refusal.of(InstallationReason.NOT_CERTIFIED, field(INSTALLER), code);
        }
        return party;
    }

    Parties.Party dealer(String organisation, String code) throws Refusal {
        return parties.find(organisation, code.strip()).filter(party -> DEALER.equals(party.kind()))
                .orElseThrow(() -> Refusal.of(InstallationReason.UNKNOWN_DEALER, field(DEALER), code));
    }

    private Parties.Party installer(String organisation, String code, String field) throws Refusal {
        return parties.find(organisation, code == null ? "" : code.strip()).filter(party -> INSTALLER.equals(party.kind()))
                .orElseThrow(() -> Refusal.of(InstallationReason.UNKNOWN_INSTALLER, field(field), code == null ? "" : code));
    }

    private boolean certified(Parties.Party party, boolean keyProject) throws Refusal {
        LocalDate today = today(party.organisation());
        List<Certificates.Certificate> all = certificates.of(party.id());
        if (all.isEmpty()) {
            return decisions.evaluate(KEY, party.organisation(), facts(null, null, today, keyProject)).flag("usable");
        }
        for (Certificates.Certificate one : all) {
            Decision verdict = decisions.evaluate(KEY, party.organisation(), facts(one.validFrom(), one.validTo(), today, keyProject));
            if (verdict.flag("usable")) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Object> facts(LocalDate from, LocalDate to, LocalDate on, boolean keyProject) {
        Map<String, Object> facts = new HashMap<>(Map.of("on", on.toString(), "keyProject", keyProject));
        if (from != null) {
            facts.put("validFrom", from.toString());
            facts.put("validTo", to.toString());
        }
        return facts;
    }

    /** Tells installers whose certificate ends soon, each once. @return how many were told */
    public int remind() {
        int told = 0;
        for (Organisation organisation : organisations.organisations()) {
            for (Certificates.Certificate due : certificates.toRemind(today(organisation.id()))) {
                Parties.Party party = parties.get(due.partyId());
                if (party.organisation().equals(organisation.id()) && certificates.reminded(due.id(), clock.instant())) {
                    notifier.tell(new Notice("certificate:" + due.id(), "certificate-reminder", party.organisation(), null,
                            List.of(new Notice.Recipient("party:" + party.organisation() + ":" + party.code(), party.name(), party.email(),
                                    party.phone(), party.language())),
                            Map.of("name", party.name(), "certificateNo", due.certificateNo(), "validTo", due.validTo().toString())));
                    audit.record(AuditTrail.ofOrganisation(party.organisation()), "installer.reminded", Map.of("code", party.code(),
                            "certificateNo", due.certificateNo()));
                    told++;
                }
            }
        }
        return told;
    }

    private LocalDate today(String organisation) {
        return LocalDate.ofInstant(clock.instant(), organisations.zone(organisation));
    }
}
