package io.aftersales.installation;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.customer.Checks;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Reach;
import io.aftersales.servicecase.CaseFiles;
import io.aftersales.servicecase.CaseKind;
import io.aftersales.servicecase.NewFile;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** Turns what was entered of a project into its file: customer, site, installer and units checked, number given. */
@Component
class ProjectOpening {

    private final Projects projects;
    private final ProjectUnits units;
    private final Sites sites;
    private final InstallerService installers;
    private final CaseFiles files;
    private final OrganisationService organisations;
    private final Reach reach;
    private final AuditTrail audit;
    private final Clock clock;

    ProjectOpening(Projects projects, ProjectUnits units, Sites sites, InstallerService installers, CaseFiles files,
                   OrganisationService organisations, Reach reach, AuditTrail audit, Clock clock) {
        this.projects = projects;
        this.units = units;
        this.sites = sites;
        this.installers = installers;
        this.files = files;
        this.organisations = organisations;
        this.reach = reach;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return the number */
    String open(ProjectEntry entry) throws Refusal {
        if (!organisations.exists(entry.organisation())) {
            throw Refusal.of(InputReason.UNKNOWN_ORGANISATION, field("organisation"));
        }
        reach.requireOrganisation(entry.organisation());
        String name = Checks.line("name", entry.name(), Checks.NAME);
        Sites.Site site = sites.of(entry.organisation(), entry.customerNo(), entry.siteId());
        Long dealer = ProjectService.blank(entry.dealer()) ? null : installers.dealer(entry.organisation(), entry.dealer()).id();
        Long installer = ProjectService.blank(entry.installer()) ? null
                : installers.requireCertified(entry.organisation(), entry.installer(), entry.keyProject()).id();
        ProjectService.requireOrder(entry.plannedStart(), entry.plannedEnd());
        List<ProjectEntry.Part> parts = entry.parts() == null ? List.of() : entry.parts();
        if (parts.isEmpty()) {
            throw Refusal.of(InstallationReason.NO_UNITS, field("parts"));
        }
        List<Project.Unit> checked = units.checked(entry.organisation(), site.customerId(), parts);
        String unitId = organisations.responsibleUnit(entry.organisation(), site.province(), site.city(), site.district(),
                checked.get(0).productFamily()).id();
        if (!reach.covers(unitId)) {
            throw Refusal.of(InputReason.FORBIDDEN, field("siteId"));
        }
        String number = files.open(new NewFile(CaseKind.INSTALLATION, entry.organisation(), unitId, "web",
                sites.customerNo(site.customerId()), null, null, null, name));
        Instant now = clock.instant();
        projects.add(new Project(number, entry.organisation(), unitId, name, site.customerId(), site.id(), dealer, installer,
                Checks.optionalLine("contractNo", entry.contractNo(), Checks.CODE), entry.keyProject(), designServices(entry),
                entry.needsClient(), entry.soldAt(), entry.agreedAt(), entry.plannedStart(), entry.plannedEnd(), "registered", null, null,
                null, now, null, 1), CurrentActor.get().id());
        addParts(number, parts, checked);
        audit.record(AuditTrail.ofCase(number), "project.registered", Map.of("units", checked.size(), "parts", parts.size(), "keyProject",
                entry.keyProject()));
        return number;
    }

    private void addParts(String number, List<ProjectEntry.Part> parts, List<Project.Unit> checked) throws Refusal {
        for (int p = 0; p < parts.size(); p++) {
            String partName = Checks.optionalLine("parts[" + p + "].name", parts.get(p).name(), Checks.NAME);
            projects.addPart(number, p + 1, partName == null ? String.valueOf(p + 1) : partName);
        }
        checked.forEach(unit -> projects.addUnit(number, unit));
    }

    private static List<String> designServices(ProjectEntry entry) throws Refusal {
        List<String> asked = entry.designServices() == null ? List.of() : entry.designServices().stream().distinct().toList();
        for (String service : asked) {
            if (!ProjectEntry.DESIGN_SERVICES.contains(service)) {
                throw Refusal.of(InputReason.NOT_A_CHOICE, field("designServices"), "designServices");
            }
        }
        return asked;
    }
}
