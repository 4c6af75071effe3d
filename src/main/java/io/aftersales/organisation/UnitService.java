package io.aftersales.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.aftersales.audit.AuditTrail;
import io.aftersales.audit.Changes;
import io.aftersales.audit.VouchedRow;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Organisations and the units of their trees. */
@Service
public class UnitService {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_CODE = 63;

    private final JdbcClient jdbc;
    private final OrganisationTables tables;
    private final AccessRows rows;
    private final IdentityProjection engine;
    private final Reach reach;
    private final AuditTrail trail;

    UnitService(JdbcClient jdbc, OrganisationTables tables, AccessRows rows, IdentityProjection engine, Reach reach, AuditTrail trail) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.rows = rows;
        this.engine = engine;
        this.reach = reach;
        this.trail = trail;
    }

    /** A place that a unit serves; what is null or blank is not narrowed. */
    public record Place(String province, String city, String district) {
    }

    /** What a unit serves, by unit: places and product families; no families means all. */
    public record Served(List<Place> places, Set<String> productFamilies) {
    }

    public Served servedBy(String unitId) {
        OrganisationTree tree = tables.tree();
        return new Served(tree.regions().stream().filter(region -> region.unitId().equals(unitId))
                .map(region -> new Place(region.province(), region.city(), region.district())).toList(),
                tree.families().getOrDefault(unitId, Set.of()));
    }

    /** A new organisation with its head office. @throws Refusal for those who do not administer the whole platform */
    @Transactional
    public void found(Organisation organisation) throws Refusal {
        if (CurrentActor.get().organisation() != null) {
            throw Refusal.of(InputReason.FORBIDDEN);
        }
        checkCode("id", organisation.id());
        checkName(organisation.name());
        if (tables.tree().organisations().containsKey(organisation.id())) {
            throw Refusal.of(OrganisationReason.TAKEN, Refusal.field("id"));
        }
        addOrganisation(organisation);
        addUnit(new Unit(organisation.id() + ".hq", organisation.id(), "hq", Unit.Kind.HEAD_OFFICE, new Text("总部", "Head office"), null),
                List.of(), List.of());
    }

    /** A new branch or outlet below a unit that the current actor administers. */
    @Transactional
    public void open(Unit unit, Served served) throws Refusal {
        checkCode("code", unit.code());
        checkName(unit.name());
        Unit parent = unit.parentId() == null ? null : tables.tree().units().get(unit.parentId());
        if (parent == null || !parent.organisation().equals(unit.organisation()) || unit.kind().compareTo(parent.kind()) <= 0
                || !reach.coversAs(parent.id(), Set.of(Role.ADMINISTRATOR))) {
            throw Refusal.of(OrganisationReason.NOT_A_UNIT, Refusal.field("parentId"));
        }
        if (tables.tree().units().containsKey(unit.id())) {
            throw Refusal.of(OrganisationReason.TAKEN, Refusal.field("code"));
        }
        checkServed(served);
        addUnit(unit, served.places, served.productFamilies);
    }

    /** Changes the name of a unit and what it serves. */
    @Transactional
    public void change(String unitId, Text name, Served served) throws Refusal {
        if (!reach.coversAs(unitId, Set.of(Role.ADMINISTRATOR))) {
            throw Refusal.of(InputReason.NOT_FOUND);
        }
        checkName(name);
        checkServed(served);
        VouchedRow row = rows.unit(unitId);
        Text nameBefore = tables.tree().units().get(unitId).name();
        Served before = servedBy(unitId);
        jdbc.sql("update unit set name_zh = ?, name_en = ? where id = ?").params(name.zh(), name.en(), unitId).update();
        jdbc.sql("delete from unit_region where unit_id = ?").param(unitId).update();
        jdbc.sql("delete from unit_family where unit_id = ?").param(unitId).update();
        addServed(unitId, served.places, served.productFamilies);
        tables.changed();
        trail.record(AuditTrail.ofOrganisation(tables.tree().units().get(unitId).organisation()), "unit.changed",
                new Changes().about("unit", unitId).to("name", nameBefore.en(), name.en()).of("nameZh", nameBefore.zh(), name.zh())
                        .of("regions", shown(before), shown(servedBy(unitId)))
                        .of("families", families(before), families(servedBy(unitId)))
                        .about(VouchedRow.ROWS, List.of(rows.unit(unitId).said(row))).told());
    }

    private static List<String> shown(Served served) {
        return served.places.stream().map(place -> String.join(" ", place.province(), place.city(), place.district()).strip()).sorted().toList();
    }

    private static List<String> families(Served served) {
        return served.productFamilies.stream().sorted().toList();
    }

    /** Without checks, for the first organisations of a platform. */
    @Transactional
    public void addOrganisation(Organisation organisation) {
        jdbc.sql("insert into organisation (id, name_zh, name_en, zone, language) values (:id, :zh, :en, :zone, :language)")
                .param("id", organisation.id()).param("zh", organisation.name().zh()).param("en", organisation.name().en())
                .param("zone", organisation.zone().getId()).param("language", organisation.language()).update();
        tables.changed();
        engine.organisationAdded(organisation);
        trail.record(AuditTrail.ofOrganisation(organisation.id()), "organisation.added", Map.of("name", organisation.name().en(),
                VouchedRow.ROWS, List.of(rows.organisation(organisation.id()).said())));
    }

    /** Without checks, for the first units of a platform. The parent must stand already. */
    @Transactional
    public void addUnit(Unit unit, Collection<Place> places, Collection<String> productFamilies) {
        String above = unit.parentId() == null ? unit.organisation() + "/" : tables.tree().paths().get(unit.parentId());
        jdbc.sql("""
                insert into unit (id, organisation, code, kind, name_zh, name_en, parent_id, path)
                values (:id, :organisation, :code, :kind, :zh, :en, :parent, :path)""")
                .param("id", unit.id()).param("organisation", unit.organisation()).param("code", unit.code())
                .param("kind", unit.kind().name()).param("zh", unit.name().zh()).param("en", unit.name().en())
                .param("parent", unit.parentId()).param("path", above + unit.code() + "/").update();
        addServed(unit.id(), places, productFamilies);
        tables.changed();
        trail.record(AuditTrail.ofOrganisation(unit.organisation()), "unit.added", Map.of("unit", unit.id(), "name", unit.name().en(),
                VouchedRow.ROWS, List.of(rows.unit(unit.id()).said())));
    }

    private void addServed(String unitId, Collection<Place> places, Collection<String> productFamilies) {
        places.stream().map(place -> List.of(OrganisationTree.place(place.province()), OrganisationTree.place(place.city()),
                OrganisationTree.place(place.district()))).distinct()
                .forEach(place -> jdbc.sql("insert into unit_region (unit_id, province, city, district) values (?, ?, ?, ?)")
                        .params(unitId, place.get(0), place.get(1), place.get(2)).update());
        productFamilies.stream().distinct().forEach(family ->
                jdbc.sql("insert into unit_family (unit_id, product_family) values (?, ?)").params(unitId, family).update());
    }

    private static void checkCode(String field, String code) throws Refusal {
        if (code == null || code.length() > LONGEST_CODE || !CODE.matcher(code).matches()) {
            throw Refusal.of(OrganisationReason.NOT_AN_ID, Refusal.field(field));
        }
    }

    private static void checkName(Text name) throws Refusal {
        if (name == null || name.zh() == null || name.en() == null || name.zh().isBlank() || name.en().isBlank()) {
            throw Refusal.of(InputReason.REQUIRED, Refusal.field("name"));
        }
        if (name.zh().length() > 200 || name.en().length() > 200) {
            throw Refusal.of(InputReason.TOO_LONG, Refusal.field("name"), 200);
        }
    }

    private static void checkServed(Served served) throws Refusal {
        for (Place place : served.places) {
            for (String part : new String[] {place.province, place.city, place.district}) {
                if (part != null && part.length() > 64) {
                    throw Refusal.of(InputReason.TOO_LONG, Refusal.field("places"), 64);
                }
            }
        }
        if (served.productFamilies.stream().anyMatch(family -> family.isBlank() || family.length() > 64)) {
            throw Refusal.of(InputReason.NOT_A_CHOICE, Refusal.field("productFamilies"));
        }
    }
}
