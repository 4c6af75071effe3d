package io.aftersales.installation;

import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Person;
import io.aftersales.organisation.StaffService;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the papers of a project say, ready to be filled into their templates. */
@Component
class PaperContents {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Projects projects;
    private final Sites sites;
    private final Parties parties;
    private final Inspections inspections;
    private final Findings findings;
    private final FindingContents pictured;
    private final ChecklistTemplates templates;
    private final Rectifications rectifications;
    private final Acceptances acceptances;
    private final OrganisationService organisations;
    private final StaffService staff;
    private final MessageSource messages;

    PaperContents(Projects projects, Sites sites, Parties parties, Inspections inspections, Findings findings, FindingContents pictured,
                  ChecklistTemplates templates, Rectifications rectifications, Acceptances acceptances, OrganisationService organisations,
                  StaffService staff, MessageSource messages) {
        this.projects = projects;
        this.sites = sites;
        this.parties = parties;
        this.inspections = inspections;
        this.findings = findings;
        this.pictured = pictured;
        this.templates = templates;
        this.rectifications = rectifications;
        this.acceptances = acceptances;
        this.organisations = organisations;
        this.staff = staff;
        this.messages = messages;
    }

    Map<String, Object> inspection(Project project, Inspection inspection, String language) {
        Locale locale = locale(language);
        Map<String, Object> content = about(project, inspection.partNo(), locale);
        content.put("inspectionNo", inspection.inspectionNo());
        content.put("inspector", staff.known(inspection.inspector()).map(Person::name).orElse(inspection.inspector()));
        content.put("inspectedAt", local(project, inspection.inspectedAt()));
        content.put("result", word("inspection." + (Boolean.TRUE.equals(inspection.passed()) ? "passed" : "failed"), locale));
        content.put("passed", Boolean.TRUE.equals(inspection.passed()));
        content.put("score", inspection.score() == null ? "" : inspection.score().toPlainString());
        content.put("remark", text(inspection.remark()));
        content.put("again", inspection.again());
        List<Map<String, Object>> items = inspection.again() ? List.of() : items(inspection, locale);
        content.put("items", items);
        content.put("template", inspection.again() ? "" : template(inspection, locale));
        List<Finding> found = inspection.again() ? lookedAtAgain(inspection) : findings.ofInspection(inspection.id());
        content.put("findings", pictured.of(found, inspection.again(), locale));
        content.put("hasFindings", !found.isEmpty());
        return content;
    }

    /** What a further look closed, and what it left open. */
    private List<Finding> lookedAtAgain(Inspection inspection) {
        return findings.of(inspection.caseNumber()).stream().filter(one -> one.partNo() == inspection.partNo())
                .filter(one -> !one.state().equals("closed") || inspection.inspectedAt().equals(one.closedAt())).toList();
    }

    private String template(Inspection inspection, Locale locale) {
        ChecklistTemplate template = templates.find(inspection.templateId()).orElseThrow();
        return template.name().in(locale) + " (" + template.key() + ", v" + template.version() + ")";
    }

    private List<Map<String, Object>> items(Inspection inspection, Locale locale) {
        ChecklistTemplate template = templates.find(inspection.templateId()).orElseThrow();
        List<Map<String, Object>> items = new ArrayList<>();
        for (Inspection.Answer answer : inspections.answers(inspection.id())) {
            ChecklistTemplate.Item item = template.items().get(answer.itemNo() - 1);
            Map<String, Object> row = new HashMap<>();
            row.put("no", item.itemNo());
            row.put("text", item.text().in(locale));
            row.put("weight", item.weight());
            row.put("measured", answer.measured() == null ? "" : number(answer.measured()) + (item.unit() == null ? "" : " " + item.unit()));
            row.put("limits", limits(item));
            row.put("verdict", word("answer." + (answer.passed() == null ? "not-applicable" : answer.passed() ? "passed" : "failed"), locale));
            row.put("bad", Boolean.FALSE.equals(answer.passed()));
            row.put("note", text(answer.note()));
            items.add(row);
        }
        return items;
    }

    private static String limits(ChecklistTemplate.Item item) {
        if (item.least() == null && item.most() == null) {
            return "";
        }
        String unit = item.unit() == null ? "" : " " + item.unit();
        if (item.least() == null) {
            return "≤ " + number(item.most()) + unit;
        }
        return item.most() == null ? "≥ " + number(item.least()) + unit : number(item.least()) + " – " + number(item.most()) + unit;
    }

    Map<String, Object> letter(Project project, Rectification rectification, String language) {
        Locale locale = locale(language);
        Map<String, Object> content = about(project, rectification.partNo(), locale);
        List<Long> ids = rectifications.findings(project.caseNumber(), rectification.no());
        content.put("letterNo", project.caseNumber() + "-" + rectification.no());
        content.put("limitDays", rectification.limitDays());
        content.put("rectifyBy", rectification.rectifyBy().toString());
        content.put("issuedAt", local(project, rectification.openedAt()));
        content.put("findings", pictured.of(findings.of(project.caseNumber()).stream().filter(one -> ids.contains(one.id())).toList(), false, locale));
        return content;
    }

    Map<String, Object> acceptance(Project project, Acceptance accepted, String language) {
        Locale locale = locale(language);
        Map<String, Object> content = about(project, accepted.partNo(), locale);
        content.put("reportNo", project.caseNumber() + "-" + accepted.acceptanceNo());
        content.put("acceptedOn", String.valueOf(accepted.acceptedOn()));
        content.put("signedBy", text(accepted.signedBy()));
        content.put("guide", word(accepted.guide() ? "yes" : "no", locale));
        content.put("trained", text(accepted.trained()));
        content.put("remark", text(accepted.remark()));
        content.put("papers", accepted.papers().stream().map(paper -> messages.getMessage("paper." + paper, null, paper, locale))
                .collect(Collectors.joining("zh".equals(language) ? "、" : ", ")));
        content.put("extensionNoted", accepted.extensionNoted());
        content.put("units", acceptances.units(accepted.id()).stream().map(unit -> unit(unit, locale)).toList());
        return content;
    }

    private Map<String, Object> unit(Acceptance.AcceptedUnit unit, Locale locale) {
        return Map.of("serialNo", unit.serialNo(), "model", unit.model(), "status",
                messages.getMessage("warranty." + unit.warrantyStatus(), null, unit.warrantyStatus(), locale),
                "end", unit.warrantyEnd() == null ? "" : unit.warrantyEnd().toString());
    }

    private Map<String, Object> about(Project project, int partNo, Locale locale) {
        Map<String, Object> about = new HashMap<>();
        Sites.Site site = sites.of(project.siteId());
        about.put("caseNumber", project.caseNumber());
        about.put("project", project.name());
        about.put("organisation", organisations.organisation(project.organisation()).map(one -> one.name().in(locale)).orElse(project.organisation()));
        about.put("contractNo", text(project.contractNo()));
        about.put("customer", sites.customerName(project.customerId()));
        about.put("address", site.province() + site.city() + site.district() + " " + site.address());
        about.put("part", projects.parts(project.caseNumber()).stream().filter(part -> part.partNo() == partNo).map(Project.Part::name)
                .findFirst().orElse(String.valueOf(partNo)));
        about.put("dealer", project.dealerId() == null ? "" : parties.get(project.dealerId()).name());
        about.put("installer", project.installerId() == null ? "" : parties.get(project.installerId()).name());
        return about;
    }

    private String local(Project project, Instant at) {
        return MINUTE.format(at.atZone(organisations.zone(project.organisation())));
    }

    private String word(String key, Locale locale) {
        return messages.getMessage("installation." + key, null, key, locale);
    }

    private static String number(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static Locale locale(String language) {
        return "en".equals(language) ? Locale.ENGLISH : Locale.CHINESE;
    }
}
