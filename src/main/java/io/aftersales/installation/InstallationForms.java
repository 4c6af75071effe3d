package io.aftersales.installation;

import io.aftersales.organisation.Holder;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the forms of a project offer and show: whom to send, what to tick, what is open. */
@Service
@Transactional(readOnly = true)
public class InstallationForms {

    private final Projects projects;
    private final Sites sites;
    private final Parties parties;
    private final InstallerService installers;
    private final Inspectors inspectors;
    private final ChecklistTemplates templates;
    private final InspectionService inspections;
    private final RectificationService rectifications;
    private final CommissioningService commissioning;
    private final InstallationLists lists;
    private final AcceptanceService acceptances;
    private final MessageSource messages;

    InstallationForms(Projects projects, Sites sites, Parties parties, InstallerService installers, Inspectors inspectors,
                      ChecklistTemplates templates, InspectionService inspections, RectificationService rectifications,
                      CommissioningService commissioning, InstallationLists lists, AcceptanceService acceptances, MessageSource messages) {
        this.projects = projects;
        this.sites = sites;
        this.parties = parties;
        this.installers = installers;
        this.inspectors = inspectors;
        this.templates = templates;
        this.inspections = inspections;
        this.rectifications = rectifications;
        this.commissioning = commissioning;
        this.lists = lists;
        this.acceptances = acceptances;
        this.messages = messages;
    }

    public Project project(String number) {
        return projects.existing(number);
    }

    public List<Project.Part> parts(String number) {
        return projects.parts(number);
    }

    public String customerName(Project project) {
        return sites.customerName(project.customerId());
    }

    /** The site as one line. */
    public String address(Project project) {
        Sites.Site site = sites.of(project.siteId());
        return site.province() + site.city() + site.district() + " " + site.address();
    }

    /** Code and name; null for none. */
    public String party(Long id) {
        if (id == null) {
            return null;
        }
        Parties.Party party = parties.get(id);
        return party.code().equals(party.name()) ? party.code() : party.code() + " " + party.name();
    }

    /** The code alone; null for none. */
    public String partyCode(Long id) {
        return id == null ? null : parties.get(id).code();
    }

    /** The installers that may be chosen, by their codes. */
    public Map<String, String> installers(String organisation) {
        Map<String, String> choices = new LinkedHashMap<>();
        reading(() -> installers.choosable(organisation)).forEach(one -> choices.put(one.code(),
                one.code().equals(one.name()) ? one.code() : one.code() + " " + one.name()));
        return choices;
    }

    public List<Holder> inspectors(String number) {
        return inspectors.of(projects.existing(number));
    }

    /** The checklists of the organisation with their newest versions. */
    public Map<String, Text> templates(String organisation) {
        Map<String, Text> choices = new LinkedHashMap<>();
        templates.newest(organisation).forEach(one -> choices.put(one.key(), new Text(one.name().zh() + " v" + one.version(),
                one.name().en() + " v" + one.version())));
        return choices;
    }

    /** The items of an inspection by their numbers, with limits and whether a photo is required. */
    public Map<String, Text> items(long inspectionId) {
        Map<String, Text> items = new LinkedHashMap<>();
        inspections.checklist(inspectionId).items().forEach(item -> items.put(String.valueOf(item.itemNo()),
                new Text(label(item, Locale.CHINESE), label(item, Locale.ENGLISH))));
        return items;
    }

    private String label(ChecklistTemplate.Item item, Locale language) {
        String limits = "number".equals(item.kind()) ? " [" + (item.least() == null ? "" : item.least().stripTrailingZeros().toPlainString())
                + "–" + (item.most() == null ? "" : item.most().stripTrailingZeros().toPlainString())
                + (item.unit() == null ? "" : " " + item.unit()) + "]" : "";
        String photo = item.photo() ? " " + messages.getMessage("installation.photoRequired", null, language) : "";
        return item.itemNo() + ". " + item.text().in(language) + limits + photo;
    }

    /** The open findings of a part. */
    public List<Finding> open(String number, int partNo) {
        return inspections.openFindings(number, partNo);
    }

    /** The findings of a rectification that are to be looked at again, by their ids. */
    public Map<String, Text> findings(String number, int rectificationNo) {
        Map<String, Text> findings = new LinkedHashMap<>();
        rectifications.findingsOf(number, rectificationNo).forEach(one -> findings.put(String.valueOf(one.id()),
                new Text(one.findingNo() + " · " + one.description(), one.findingNo() + " · " + one.description())));
        return findings;
    }

    public Rectification rectification(String number, int no) {
        return rectifications.get(number, no);
    }

    public List<Rectification> openRectifications(String number) {
        return rectifications.openOf(number);
    }

    /** Days; null where nothing is open. */
    public Integer usualLimit(String number, int partNo) {
        return reading(() -> rectifications.usualLimit(number, partNo));
    }

    public Map<String, Text> preparation(String organisation) {
        return reading(() -> lists.preparation(organisation));
    }

    public Map<String, Text> commissioning(String number) {
        Project project = projects.existing(number);
        return reading(() -> lists.commissioning(project.organisation(), project.needsClient()));
    }

    /** What the last try to commission a part lacked. */
    public Optional<Text> missing(String number, int partNo) {
        List<String> missing = commissioning.missing(number, partNo);
        return missing.isEmpty() ? Optional.empty() : Optional.of(lists.words("checklist.", missing));
    }

    /** The units of a part whose serial numbers are not known yet. */
    public List<Project.Unit> withoutSerial(String number, int partNo) {
        return projects.units(number, partNo).stream().filter(unit -> unit.serialNo() == null).toList();
    }

    public List<Project.Unit> units(String number, int partNo) {
        return projects.units(number, partNo);
    }

    /** Every paper that an acceptance may need, also one for a charged installation. */
    public Map<String, Text> papers(String organisation) {
        return reading(() -> lists.papers(organisation, true));
    }

    /** Whether a longer warranty was approved for the project. */
    public boolean extended(String number) {
        return acceptances.extended(number);
    }

    /** The words of a closed vocabulary of this capability. */
    public Text word(String vocabulary, String value) {
        String key = "installation." + vocabulary + "." + value;
        return new Text(messages.getMessage(key, null, value, Locale.CHINESE), messages.getMessage(key, null, value, Locale.ENGLISH));
    }

    private interface Reading<T> {

        T read() throws Refusal;
    }

    private static <T> T reading(Reading<T> reading) {
        try {
            return reading.read();
        } catch (Refusal noTable) {
            throw new IllegalStateException("what a form offers cannot be read", noTable);
        }
    }
}
