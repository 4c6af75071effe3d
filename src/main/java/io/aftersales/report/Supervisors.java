package io.aftersales.report;

import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Reach;
import io.aftersales.organisation.Role;
import io.aftersales.organisation.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who supervises which unit, by the roles of today: who holds the role there, else on the nearest unit above (ELE-06). */
@Component
class Supervisors {

    private final JdbcClient jdbc;
    private final OrganisationService organisations;
    private final Reach reach;

    Supervisors(JdbcClient jdbc, OrganisationService organisations, Reach reach) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.reach = reach;
    }

    Map<String, List<String>> ofUnits() {
        Map<String, List<String>> holders = holders();
        Map<String, List<String>> found = new TreeMap<>();
        organisations.organisations().stream().filter(one -> reach.coversOrganisation(one.id())).flatMap(one -> organisations.units(one.id()).stream())
                .map(Unit::id).forEach(unit -> nearest(unit, holders).ifPresent(people -> found.put(unit, people)));
        return found;
    }

    private java.util.Optional<List<String>> nearest(String unit, Map<String, List<String>> holders) {
        return organisations.unitAndAbove(unit).stream().map(above -> holders.get(above.id())).filter(java.util.Objects::nonNull).findFirst();
    }

    private Map<String, List<String>> holders() {
        Map<String, List<String>> holders = new HashMap<>();
        jdbc.sql("""
                select r.unit_id, r.person_id from role_assignment r join person p on p.id = r.person_id
                 where r.role = ? and p.active = true order by r.person_id""").param(Role.SUPERVISOR.key()).query(row -> {
                    holders.computeIfAbsent(row.getString(1), unit -> new ArrayList<>()).add(row.getString(2));
                });
        return holders;
    }
}
