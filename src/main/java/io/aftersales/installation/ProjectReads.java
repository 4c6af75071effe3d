package io.aftersales.installation;

import io.aftersales.organisation.Reach;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Projects as people and machines read them, within the reach of whoever asks. */
@Service
@Transactional(readOnly = true)
public class ProjectReads {

    /** The longest page. */
    public static final int MOST = 200;

    private static final String SELECT = """
            select p.case_number, p.organisation, p.unit_id, p.name, c.customer_no, c.name as customer_name,
                   concat(s.province, s.city, s.district, ' ', s.address) as address, d.code as dealer, i.code as installer, p.contract_no,
                   p.key_project, p.planned_start, p.planned_end, p.status, p.registered_at, p.closed_at,
                   (select count(*) from project_part t where t.case_number = p.case_number) as parts,
                   (select count(*) from project_part t where t.case_number = p.case_number and t.status = 'accepted') as accepted_parts,
                   (select count(*) from installation_finding f where f.case_number = p.case_number and f.state <> 'closed') as open_findings
              from installation_project p join customer c on c.id = p.customer_id join site s on s.id = p.site_id
              left join party d on d.id = p.dealer_id left join party i on i.id = p.installer_id
            """;

    private final JdbcClient jdbc;
    private final Reach reach;
    private final Projects projects;
    private final Inspections inspections;
    private final Findings findings;
    private final Rectifications rectifications;
    private final Acceptances acceptances;
    private final ProjectSteps steps;

    ProjectReads(JdbcClient jdbc, Reach reach, Projects projects, Inspections inspections, Findings findings, Rectifications rectifications,
                 Acceptances acceptances, ProjectSteps steps) {
        this.jdbc = jdbc;
        this.reach = reach;
        this.projects = projects;
        this.inspections = inspections;
        this.findings = findings;
        this.rectifications = rectifications;
        this.acceptances = acceptances;
        this.steps = steps;
    }

    /** What to list; null means any. @param q a part of the number, the name, the contract number or the customer's name */
    public record Filter(String organisation, String unit, String status, Boolean keyProject, String q, String cursor, int limit) {
    }

    /** A project in a list. */
    public record Row(String number, String organisation, String unitId, String name, String customerNo, String customer, String address,
                      String dealer, String installer, String contractNo, boolean keyProject, LocalDate plannedStart, LocalDate plannedEnd,
                      String status, Instant registeredAt, Instant closedAt, int parts, int acceptedParts, int openFindings) {
    }

    /** @param next the cursor of the following page; null at the end */
    public record Page(List<Row> items, String next) {
    }

    /** A project with what belongs to it. */
    public record Detail(Row project, List<String> designServices, boolean needsClient, Instant soldAt, Instant agreedAt, String plan,
                         String siteResult, Instant planToldAt, List<Project.Part> parts, List<Project.Unit> units,
                         List<ProjectStep> steps) {
    }

    /** An inspection with its answers. @param template key and version; null for a further look */
    public record InspectionView(Inspection inspection, String template, Integer templateVersion, List<Inspection.Answer> answers) {
    }

    /** A rectification with what was written. @param findings their numbers */
    public record RectificationView(Rectification rectification, List<Integer> findings, List<Rectification.Entry> entries) {
    }

    public record AcceptanceView(Acceptance acceptance, List<Acceptance.AcceptedUnit> units) {
    }

    /** Newest first. @throws Refusal for a limit beyond {@link #MOST} */
    public Page list(Filter filter) throws Refusal {
        if (filter.limit() < 1 || filter.limit() > MOST) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, Refusal.field("limit"), "limit");
        }
        Reach.Condition within = reach.units("p.unit_id");
        List<String> where = new ArrayList<>(List.of(within.sql()));
        Map<String, Object> parameters = new HashMap<>(within.parameters());
        add(where, parameters, "p.organisation = :organisation", "organisation", filter.organisation());
        add(where, parameters, "p.unit_id = :unit", "unit", filter.unit());
        add(where, parameters, "p.status = :status", "status", filter.status());
        add(where, parameters, "p.key_project = :keyProject", "keyProject", filter.keyProject());
        add(where, parameters, "p.case_number < :cursor", "cursor", filter.cursor());
        add(where, parameters, "(lower(p.case_number) like :q escape '!' or lower(p.name) like :q escape '!' or lower(p.contract_no) like :q escape '!'"
                + " or lower(c.name) like :q escape '!')", "q", like(filter.q()));
        List<Row> rows = jdbc.sql(SELECT + " where " + String.join(" and ", where) + " order by p.case_number desc limit " + (filter.limit() + 1))
                .params(parameters).query(ProjectReads::row).list();
        boolean more = rows.size() > filter.limit();
        List<Row> page = more ? rows.subList(0, filter.limit()) : rows;
        return new Page(page, more ? page.get(page.size() - 1).number() : null);
    }

    private static String like(String q) {
        return q == null || q.isBlank() ? null
                : "%" + q.strip().toLowerCase(java.util.Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private static void add(List<String> where, Map<String, Object> parameters, String condition, String name, Object value) {
        if (value != null) {
            where.add(condition);
            parameters.put(name, value);
        }
    }

    /** @throws Refusal not found, where there is none within reach */
    public Detail one(String number) throws Refusal {
        Row row = row(number);
        Project project = projects.get(number);
        return new Detail(row, project.designServices(), project.needsClient(), project.soldAt(), project.agreedAt(), project.plan(),
                project.siteResult(), project.planToldAt(), projects.parts(number), projects.units(number), steps.of(number));
    }

    private Row row(String number) throws Refusal {
        Reach.Condition within = reach.units("p.unit_id");
        return jdbc.sql(SELECT + " where p.case_number = :number and " + within.sql()).param("number", number).params(within.parameters())
                .query(ProjectReads::row).optional().orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
    }

    public List<InspectionView> inspections(String number) throws Refusal {
        row(number);
        return inspections.of(number).stream().map(this::view).toList();
    }

    private InspectionView view(Inspection inspection) {
        return jdbc.sql("select template_key, version from checklist_template where id = ?").param(inspection.templateId())
                .query((row, n) -> new InspectionView(inspection, row.getString(1), row.getInt(2), inspections.answers(inspection.id())))
                .optional().orElse(new InspectionView(inspection, null, null, List.of()));
    }

    public List<Finding> findings(String number) throws Refusal {
        row(number);
        return findings.of(number);
    }

    /** @param lettersOnly only those with a contact letter */
    public List<RectificationView> rectifications(String number, boolean lettersOnly) throws Refusal {
        row(number);
        Map<Long, Integer> numbers = new HashMap<>();
        findings.of(number).forEach(found -> numbers.put(found.id(), found.findingNo()));
        return rectifications.of(number).stream().filter(one -> one.letter() || !lettersOnly)
                .map(one -> new RectificationView(one, rectifications.findings(number, one.no()).stream().map(numbers::get).toList(),
                        rectifications.entries(number, one.no()))).toList();
    }

    public List<AcceptanceView> acceptances(String number) throws Refusal {
        row(number);
        return acceptances.of(number).stream().map(one -> new AcceptanceView(one, acceptances.units(one.id()))).toList();
    }

    /** @throws Refusal not found, where there is none within reach */
    public void require(String number) throws Refusal {
        row(number);
    }

    private static Row row(java.sql.ResultSet row, int index) throws java.sql.SQLException {
        return new Row(row.getString("case_number"), row.getString("organisation"), row.getString("unit_id"), row.getString("name"),
                row.getString("customer_no"), row.getString("customer_name"), row.getString("address"), row.getString("dealer"),
                row.getString("installer"), row.getString("contract_no"), row.getBoolean("key_project"),
                row.getObject("planned_start", LocalDate.class), row.getObject("planned_end", LocalDate.class), row.getString("status"),
                Rows.instant(row, "registered_at"), Rows.instant(row, "closed_at"), row.getInt("parts"), row.getInt("accepted_parts"),
                row.getInt("open_findings"));
    }
}
