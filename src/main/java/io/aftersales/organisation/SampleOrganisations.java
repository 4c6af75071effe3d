package io.aftersales.organisation;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftersales.organisation.Person.Assignment;
import io.aftersales.organisation.UnitService.Place;
import io.aftersales.shared.Text;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Five makers with their trees and staff, for demos, tests and trials. Loaded once into an empty database, before the platform
 * answers its first request and before anything else that runs at start.
 */
@Component
@ConditionalOnProperty("aftersales.sample.organisations")
class SampleOrganisations implements SmartLifecycle {

    private final OrganisationService organisations;
    private final UnitService units;
    private final StaffService staff;
    private final SampleStaff sample = new SampleStaff();
    private final TransactionTemplate transaction;
    private final ObjectMapper json;
    private final PasswordEncoder passwords;
    private final String password;
    private boolean running;

    SampleOrganisations(OrganisationService organisations, UnitService units, StaffService staff, TransactionTemplate transaction,
                        ObjectMapper json, PasswordEncoder passwords, @Value("${aftersales.sample.password}") String password) {
        this.organisations = organisations;
        this.units = units;
        this.staff = staff;
        this.transaction = transaction;
        this.json = json;
        this.passwords = passwords;
        this.password = password;
    }

    @Override
    public void start() {
        running = true;
        if (organisations.organisations().isEmpty()) {
            transaction.executeWithoutResult(status -> load());
        }
    }

    private void load() {
        String hash = passwords.encode(password);
        for (Maker maker : makers()) {
            units.addOrganisation(new Organisation(maker.id, new Text(maker.zh, maker.en), ZoneId.of("Asia/Shanghai"), "zh"));
            Set<Role> seen = new HashSet<>();
            for (Node node : maker.tree()) {
                units.addUnit(node.unit, node.places, node.families);
                sample.of(node.unit, seen).forEach(person -> staff.addPerson(person, hash));
            }
        }
        if (staff.person("admin").isEmpty()) {
            staff.addPerson(SampleStaff.administrator(), hash);
        }
    }

    private List<Maker> makers() {
        try (InputStream file = new ClassPathResource("sample/organisations.json").getInputStream()) {
            return json.readValue(file, new TypeReference<>() { });
        } catch (IOException e) {
            throw new IllegalStateException("the sample organisations cannot be read", e);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return -1000;
    }

    private record Node(Unit unit, List<Place> places, List<String> families) {
    }

    private record Maker(String id, String zh, String en, List<String> families, List<Branch> branches) {

        private List<Node> tree() {
            List<Node> nodes = new ArrayList<>();
            String headOffice = id + ".hq";
            nodes.add(new Node(new Unit(headOffice, id, "hq", Unit.Kind.HEAD_OFFICE, new Text("总部", "Head office"), null),
                    List.of(), List.of()));
            for (Branch branch : branches) {
                nodes.add(node(branch.code, Unit.Kind.BRANCH, new Text(branch.zh, branch.en), headOffice, branch.places));
                for (Outlet outlet : branch.outlets) {
                    nodes.add(node(outlet.code, Unit.Kind.OUTLET, new Text(outlet.zh, outlet.en), id + "." + branch.code,
                            outlet.places));
                }
            }
            return nodes;
        }

        private Node node(String code, Unit.Kind kind, Text name, String parentId, List<String> places) {
            return new Node(new Unit(id + "." + code, id, code, kind, name, parentId),
                    places.stream().map(Maker::place).toList(), families);
        }

        private static Place place(String written) {
            String[] parts = written.split("/");
            return new Place(parts[0], parts.length > 1 ? parts[1] : null, parts.length > 2 ? parts[2] : null);
        }
    }

    private record Branch(String code, String zh, String en, List<String> places, List<Outlet> outlets) {
    }

    private record Outlet(String code, String zh, String en, List<String> places) {
    }
}
