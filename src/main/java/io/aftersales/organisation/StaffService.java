package io.aftersales.organisation;

import java.util.Collection;
import java.util.Optional;

import io.aftersales.organisation.Person.Assignment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds and changes organisations, units and people, and tells the engine in the same transaction. */
@Service
public class StaffService {

    private final JdbcClient jdbc;
    private final OrganisationTables tables;
    private final People people;
    private final IdentityProjection engine;

    StaffService(JdbcClient jdbc, OrganisationTables tables, People people, IdentityProjection engine) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.people = people;
        this.engine = engine;
    }

    public Optional<Person> person(String id) {
        return people.find(id);
    }

    @Transactional
    public void addOrganisation(Organisation organisation) {
        jdbc.sql("insert into organisation (id, name_zh, name_en, zone, language) values (:id, :zh, :en, :zone, :language)")
                .param("id", organisation.id()).param("zh", organisation.name().zh()).param("en", organisation.name().en())
                .param("zone", organisation.zone().getId()).param("language", organisation.language()).update();
        tables.changed();
        engine.organisationAdded(organisation);
    }

    /** Adds a unit below its parent, which must stand already. */
    @Transactional
    public void addUnit(Unit unit, Collection<Place> regions, Collection<String> productFamilies) {
        String above = unit.parentId() == null ? unit.organisation() + "/" : tables.tree().paths().get(unit.parentId());
        jdbc.sql("""
                insert into unit (id, organisation, code, kind, name_zh, name_en, parent_id, path)
                values (:id, :organisation, :code, :kind, :zh, :en, :parent, :path)""")
                .param("id", unit.id()).param("organisation", unit.organisation()).param("code", unit.code())
                .param("kind", unit.kind().name()).param("zh", unit.name().zh()).param("en", unit.name().en())
                .param("parent", unit.parentId()).param("path", above + unit.code() + "/").update();
        regions.forEach(place -> jdbc.sql("insert into unit_region (unit_id, province, city, district) values (?, ?, ?, ?)")
                .params(unit.id(), OrganisationTree.place(place.province()), OrganisationTree.place(place.city()),
                        OrganisationTree.place(place.district())).update());
        productFamilies.forEach(family -> jdbc.sql("insert into unit_family (unit_id, product_family) values (?, ?)")
                .params(unit.id(), family).update());
        tables.changed();
    }

    /** @param passwordHash as the platform's password encoder makes it; the engine never sees it */
    @Transactional
    public void addPerson(Person person, String passwordHash) {
        people.insert(person, passwordHash);
        engine.personChanged(person);
        person.assignments().forEach(assignment -> engine.assigned(person, assignment));
    }

    /** A place that a unit serves; what is null or blank is not narrowed. */
    public record Place(String province, String city, String district) {
    }
}
