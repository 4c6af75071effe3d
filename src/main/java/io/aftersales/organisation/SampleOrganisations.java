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
import io.aftersales.organisation.StaffService.Place;
import io.aftersales.shared.Text;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Five makers with their trees and staff, for demos and tests. Loaded once into an empty database, before the platform
 * answers its first request and before anything else that runs at start.
 */
@Component
@Profile({"demo", "test"})
class SampleOrganisations implements SmartLifecycle {

    private final OrganisationService organisations;
    private final StaffService staff;
    private final SampleStaff sample;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;
    private final PasswordEncoder passwords;
    private boolean running;

    SampleOrganisations(OrganisationService organisations, StaffService staff, SampleStaff sample,
                        TransactionTemplate transaction, ObjectMapper json, PasswordEncoder passwords) {
        this.organisations = organisations;
        this.staff = staff;
        this.sample = sample;
        this.transaction = transaction;
        this.json = json;
        this.passwords = passwords;
    }

    @Override
    public void start() {
        running = true;
        if (organisations.organisations().isEmpty()) {
            transaction.executeWithoutResult(status -> load());
        }
    }

    private void load() {
        String hash = passwords.encode(SampleStaff.PASSWORD);
        for (Maker maker : makers()) {
            staff.addOrganisation(new Organisation(maker.id, new Text(maker.zh, maker.en), ZoneId.of("Asia/Shanghai"), "zh"));
            Set<Role> seen = new HashSet<>();
            for (Node node : maker.tree()) {
                staff.addUnit(node.unit, node.places, node.families);
                sample.of(node.unit, seen).forEach(person -> staff.addPerson(person, hash));
            }
        }
        staff.addPerson(SampleStaff.administrator(), hash);
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
