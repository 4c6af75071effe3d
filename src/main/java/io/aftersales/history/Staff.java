package io.aftersales.history;

import io.aftersales.organisation.Holder;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Person;
import io.aftersales.organisation.Role;
import io.aftersales.organisation.StaffService;
import io.aftersales.organisation.Unit;
import io.aftersales.organisation.UnitService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The outlets with as many technicians as so many cases need, and how each outlet works. */
@Component
@Profile("history")
class Staff {

    private static final int TECHNICIANS = 6;
    private static final double[] SHARES = {0.38, 0.29, 0.2, 0.13};
    private static final double[] SLOWNESS = {0.6, 1, 2.6, 1.5};

    private final OrganisationService organisations;
    private final UnitService units;
    private final StaffService staff;
    private final Cast cast;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transaction;
    private final String password;

    Staff(OrganisationService organisations, UnitService units, StaffService staff, Cast cast, PasswordEncoder passwords,
          TransactionTemplate transaction, @Value("${aftersales.sample.password}") String password) {
        this.organisations = organisations;
        this.units = units;
        this.staff = staff;
        this.cast = cast;
        this.passwords = passwords;
        this.transaction = transaction;
        this.password = password;
    }

    /** The outlets of each organisation. */
    Map<String, List<Outlet>> outlets() {
        Map<String, List<Outlet>> outlets = new LinkedHashMap<>();
        int turn = 0;
        for (Makers.Maker maker : Makers.ALL) {
            List<Outlet> own = new ArrayList<>();
            for (Unit unit : organisations.units(maker.id())) {
                if (unit.kind() == Unit.Kind.OUTLET) {
                    UnitService.Place place = units.servedBy(unit.id()).places().get(0);
                    String district = place.district() == null ? "市区" : place.district();
                    own.add(new Outlet(unit.id(), place.province(), place.city(), district, SHARES[own.size() % SHARES.length],
                            SLOWNESS[(own.size() + turn) % SLOWNESS.length]));
                }
            }
            outlets.put(maker.id(), own);
            turn++;
        }
        return outlets;
    }

    /** Hires what is missing. @return the technicians of each outlet */
    Map<String, List<Holder>> technicians(Map<String, List<Outlet>> outlets) {
        String hash = passwords.encode(password);
        Map<String, List<Holder>> technicians = new LinkedHashMap<>();
        int hired = 0;
        for (Map.Entry<String, List<Outlet>> maker : outlets.entrySet()) {
            for (Outlet outlet : maker.getValue()) {
                for (int one = cast.technicians(outlet.id()).size() + 1; one <= TECHNICIANS; one++) {
                    Person person = person(maker.getKey(), outlet.id(), one, hired++);
                    transaction.executeWithoutResult(status -> staff.addPerson(person, hash));
                }
                technicians.put(outlet.id(), cast.technicians(outlet.id()).stream().sorted(java.util.Comparator.comparing(Holder::person)).toList());
            }
        }
        return technicians;
    }

    private static Person person(String organisation, String outlet, int one, int number) {
        String user = "technician." + outlet + "." + one;
        return new Person(user, organisation, Names.person(300_011 + number * 53L), user + "@staff.example.com", "+86137%08d".formatted(20_000_000 + number),
                "zh", true, List.of(new Person.Assignment(outlet, Role.TECHNICIAN)));
    }
}
