package io.aftersales.organisation;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import io.aftersales.audit.AuditTrail;
import io.aftersales.audit.Changes;
import io.aftersales.audit.Personal;
import io.aftersales.audit.VouchedRow;
import io.aftersales.organisation.Person.Assignment;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People and their roles. Every change is written to the engine in the same transaction. Nobody changes their own roles, and
 * nobody gives a role on a unit that they do not administer themselves.
 */
@Service
public class StaffService {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
    /** The engine's own user, see there; no person may take that name. */
    private static final String ENGINE_OWNER = "platform";
    private static final int SHORTEST_PASSWORD = 10;
    private static final int LONGEST_PASSWORD = 72;

    private final People people;
    private final AccessRows rows;
    private final IdentityProjection engine;
    private final Reach reach;
    private final StaffReach within;
    private final AccessAttempts attempts;
    private final AuditTrail trail;
    private final PasswordEncoder passwords;

    StaffService(People people, AccessRows rows, IdentityProjection engine, Reach reach, StaffReach within, AccessAttempts attempts,
                 AuditTrail trail, PasswordEncoder passwords) {
        this.people = people;
        this.rows = rows;
        this.engine = engine;
        this.reach = reach;
        this.within = within;
        this.attempts = attempts;
        this.trail = trail;
        this.passwords = passwords;
    }

    /** The stream of an organisation's administration, and of the platform's where there is none. */
    static String stream(String organisation) {
        return AuditTrail.ofOrganisation(organisation == null ? "platform" : organisation);
    }

    public Optional<Person> person(String id) {
        return people.find(id);
    }

    /** As {@link #person}, at most ten seconds old: for what is asked on every request. */
    public Optional<Person> known(String id) {
        return people.known(id);
    }

    /** For the check of a password only. */
    public Optional<String> passwordHash(String id) {
        return people.passwordHash(id);
    }

    /** Whether the person's password is still the one that the stamp was made of, see {@link PasswordStamp}; at most ten seconds old. */
    public boolean passwordStands(String id, String stamp) {
        return people.passwordStands(id, stamp);
    }

    /** Each hash that is in use, for the check that none is of a known password. */
    public List<String> passwordHashes() {
        return people.passwordHashes();
    }

    /** Without what the current actor may not know, see {@link StaffReach}. @throws Refusal not found, beyond the current actor's organisation */
    public Person seen(String id) throws Refusal {
        return within.shown(within.require(id));
    }

    /** People of the organisation by user name, at most 200 after the given one, as {@link #seen}. */
    public List<Person> list(String organisation, String after, int limit) throws Refusal {
        reach.requireOrganisation(organisation);
        return people.list(organisation, after, Math.min(limit, 200)).stream().map(within::shown).toList();
    }

    /** A new member of staff, who can log in at once. */
    @Transactional
    public Person hire(Person person, String password) throws Refusal {
        reach.requireOrganisation(person.organisation());
        if (person.id() == null || person.id().length() > 190 || !ID.matcher(person.id()).matches()) {
            throw Refusal.of(OrganisationReason.NOT_AN_ID, Refusal.field("id"));
        }
        if (people.find(person.id()).isPresent() || person.id().equals(ENGINE_OWNER)) {
            throw Refusal.of(OrganisationReason.TAKEN, Refusal.field("id"));
        }
        check(person);
        checkPassword("password", password);
        within.requireGivable(person.id(), person.organisation(), new LinkedHashSet<>(person.assignments()));
        addPerson(person, passwords.encode(password));
        return person;
    }

    /** Changes what is known of a person and their roles; those who are no longer active are logged out within seconds. */
    @Transactional
    public Person change(Person changed) throws Refusal {
        within.require(changed.id());
        check(changed);
        VouchedRow row = rows.person(changed.id());
        Person before = within.require(changed.id());
        within.requireAdministered(before);
        Set<Assignment> given = new LinkedHashSet<>(changed.assignments());
        given.removeAll(before.assignments());
        Set<Assignment> withdrawn = new LinkedHashSet<>(before.assignments());
        withdrawn.removeAll(changed.assignments());
        boolean own = changed.id().equals(CurrentActor.get().id());
        if (own && (!given.isEmpty() || !withdrawn.isEmpty() || !changed.active())) {
            attempts.refused("own roles of " + changed.id());
            throw Refusal.of(OrganisationReason.OWN_ROLES);
        }
        within.requireGivable(changed.id(), before.organisation(), given);
        within.requireAdministered(changed.id(), before.organisation(), withdrawn);
        people.update(changed);
        engine.personChanged(changed);
        given.forEach(assignment -> {
            people.assign(changed.id(), assignment);
            people.noteChange(changed.id(), assignment, true);
            engine.assigned(changed, assignment);
        });
        withdrawn.forEach(assignment -> {
            people.withdraw(changed.id(), assignment);
            people.noteChange(changed.id(), assignment, false);
            engine.withdrawn(changed, assignment);
        });
        trail.record(stream(before.organisation()), "person.changed", new Changes().about("person", changed.id())
                .to("active", before.active(), changed.active()).personal("name", before.name(), changed.name())
                .personal("email", before.email(), changed.email()).personal("phone", before.phone(), changed.phone())
                .of("language", before.language(), changed.language()).about("given", given.stream().map(StaffService::shown).toList())
                .about("withdrawn", withdrawn.stream().map(StaffService::shown).toList())
                .about(VouchedRow.ROWS, List.of(rows.person(changed.id()).said(row))).told());
        return changed;
    }

    @Transactional
    public void setPassword(String id, String password) throws Refusal {
        Person person = within.require(id);
        within.requireAdministered(person);
        checkPassword("password", password);
        setPassword(id, person.organisation(), passwords.encode(password), "password.set");
    }

    /**
     * People change their own password. Sessions that were begun with the old one end within seconds.
     *
     * @param current what it is
     * @param wanted  what it shall be
     * @return the hash of the new one
     * @throws Refusal by a machine, for a wrong current password, and for a new one that is too short, too long or the old one
     */
    @Transactional
    public String changeOwnPassword(String current, String wanted) throws Refusal {
        Actor actor = CurrentActor.get();
        String hash = actor.kind() == Actor.Kind.PERSON ? people.passwordHash(actor.id()).orElse(null) : null;
        if (hash == null) {
            throw Refusal.of(InputReason.FORBIDDEN);
        }
        if (current == null || !passwords.matches(current, hash)) {
            attempts.refused("own password");
            throw Refusal.of(OrganisationReason.WRONG_PASSWORD, Refusal.field("current"));
        }
        checkPassword("wanted", wanted);
        if (wanted.equals(current)) {
            throw Refusal.of(OrganisationReason.SAME_PASSWORD, Refusal.field("wanted"));
        }
        String changed = passwords.encode(wanted);
        setPassword(actor.id(), actor.organisation(), changed, "password.changed");
        return changed;
    }

    private void setPassword(String id, String organisation, String hash, String event) {
        VouchedRow before = rows.person(id);
        people.setPasswordHash(id, hash);
        trail.record(stream(organisation), event, Map.of("person", id, VouchedRow.ROWS, List.of(rows.person(id).said(before))));
    }

    /** Without checks, for the first people of a platform. @param passwordHash as the platform's password encoder makes it */
    @Transactional
    public void addPerson(Person person, String passwordHash) {
        people.insert(person, passwordHash);
        engine.personChanged(person);
        person.assignments().forEach(assignment -> engine.assigned(person, assignment));
        trail.record(stream(person.organisation()), "person.added", Map.of("person", person.id(), "name", new Personal(person.name()),
                "roles", person.assignments().stream().map(StaffService::shown).toList(), VouchedRow.ROWS, List.of(rows.person(person.id()).said())));
    }

    private static void check(Person person) throws Refusal {
        if (person.name() == null || person.name().isBlank()) {
            throw Refusal.of(InputReason.REQUIRED, Refusal.field("name"));
        }
        limit("name", person.name(), 200);
        limit("email", person.email(), 254);
        limit("phone", person.phone(), 40);
        if (!"zh".equals(person.language()) && !"en".equals(person.language())) {
            throw Refusal.of(InputReason.NOT_A_CHOICE, Refusal.field("language"));
        }
    }

    private static void limit(String field, String value, int longest) throws Refusal {
        if (value != null && value.length() > longest) {
            throw Refusal.of(InputReason.TOO_LONG, Refusal.field(field), longest);
        }
        if (value != null && value.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.of(InputReason.MALFORMED, Refusal.field(field));
        }
    }

    private static void checkPassword(String field, String password) throws Refusal {
        if (password == null || password.length() < SHORTEST_PASSWORD
                || password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD) {
            throw Refusal.of(OrganisationReason.WEAK_PASSWORD, Refusal.field(field), SHORTEST_PASSWORD, LONGEST_PASSWORD);
        }
    }

    private static String shown(Assignment assignment) {
        return OrganisationService.group(assignment.unitId(), assignment.role());
    }
}
