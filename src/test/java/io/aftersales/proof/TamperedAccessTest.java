package io.aftersales.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.PlatformTest;
import io.aftersales.audit.AuditTrail;
import io.aftersales.organisation.Organisation;
import io.aftersales.organisation.Person;
import io.aftersales.organisation.Person.Assignment;
import io.aftersales.organisation.Role;
import io.aftersales.organisation.StaffService;
import io.aftersales.organisation.Unit;
import io.aftersales.organisation.UnitService;
import io.aftersales.security.TokenService;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.Text;
import io.aftersales.verify.ExportFile;
import io.aftersales.verify.Fault;
import io.aftersales.verify.Finding;
import io.aftersales.verify.Result;
import io.aftersales.verify.Verifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may do what, put into the database, changed there or taken out of it behind the platform's back. */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TamperedAccessTest {

    private static final String ANOTHER_HASH = "{bcrypt}$2a$10$forgedforgedforgedforge";

    @Autowired
    private UnitService units;
    @Autowired
    private StaffService staff;
    @Autowired
    private TokenService tokens;
    @Autowired
    private AuditTrail audit;
    @Autowired
    private Forger forger;
    @Autowired
    private TrailVerification verification;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private PlatformTransactionManager transactions;
    @TempDir
    private Path folder;

    private String organisation;
    private String stream;
    private String used;
    private String revoked;

    @BeforeEach
    void an_organisation_with_people_and_tokens() throws Exception {
        CurrentActor.set(new Actor(Actor.Kind.PERSON, "admin", null, "administrator", null));
        if (organisation == null) {
            organisation = "v" + UUID.randomUUID().toString().substring(0, 8);
            stream = AuditTrail.ofOrganisation(organisation);
            units.found(new Organisation(organisation, new Text("证", "Vouched"), ZoneId.of("Asia/Shanghai"), "en"));
            units.open(new Unit(organisation + ".south", organisation, "south", Unit.Kind.OUTLET, new Text("南", "South"), organisation + ".hq"),
                    new UnitService.Served(List.of(new UnitService.Place("广东", "广州", null), new UnitService.Place("广东", "深圳", null)), Set.of("ac", "fan")));
            hire("clerk", Role.AGENT, Role.DISPATCHER);
            hire("gone", Role.AGENT);
            staff.change(person("gone", "王五", false, Role.AGENT));
            staff.setPassword("clerk." + organisation, "another long password");
            used = tokens.issue("erp", organisation, Set.of(Role.AGENT, Role.DISPATCHER), null).token().id();
            revoked = tokens.issue("old", organisation, Set.of(), null).token().id();
            tokens.revoke(revoked);
            units.change(organisation + ".south", new Text("南方", "South"), new UnitService.Served(List.of(new UnitService.Place("广东", null, null)), Set.of("ac")));
        }
    }

    @AfterEach
    void as_nobody() {
        CurrentActor.set(null);
    }

    private void hire(String name, Role... roles) throws Exception {
        staff.hire(person(name, "李四", true, roles), "a long password");
    }

    private Person person(String name, String called, boolean active, Role... roles) {
        return new Person(name + "." + organisation, organisation, called, name + "@example.com", "+8613900000001", "zh", active,
                List.of(roles).stream().map(role -> new Assignment(organisation + ".south", role)).toList());
    }

    @Test
    void nothing_is_found_in_an_untouched_database() {
        Result result = verification.verifyStream(organisation, stream);
        assertThat(result.broken()).isNull();
        assertThat(result.rows()).as("an organisation, two units, two people, two tokens").isEqualTo(7);
        assertThat(result.unproven()).isZero();
        assertThat(forger.found("platform", "organisation:platform")).as("those who administer all").isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "ROW_INSERTED; person; thief.:o; insert into person (id, organisation, name, language, password_hash, active) values "
                + "('thief.:o', ':o', '贼', 'zh', 'x', true)",
        "ROW_INSERTED; person; thief.:o; insert into person (id, organisation, name, language, password_hash, active, salt) select 'thief.:o', "
                + "organisation, name, language, password_hash, active, salt from person where id = 'clerk.:o'",
        "ROW_CHANGED; person; clerk.:o; insert into role_assignment (person_id, unit_id, role) values ('clerk.:o', ':o.hq', 'administrator')",
        "ROW_CHANGED; person; clerk.:o; update role_assignment set role = 'auditor' where person_id = 'clerk.:o' and role = 'agent'",
        "ROW_CHANGED; person; clerk.:o; update role_assignment set unit_id = ':o.hq' where person_id = 'clerk.:o' and role = 'agent'",
        "ROW_CHANGED; person; clerk.:o; delete from role_assignment where person_id = 'clerk.:o' and role = 'agent'",
        "ROW_CHANGED; person; gone.:o; update person set active = true where id = 'gone.:o'",
        "ROW_CHANGED; person; clerk.:o; update person set password_hash = '" + ANOTHER_HASH + "' where id = 'clerk.:o'",
        "ROW_CHANGED; person; clerk.:o; update person set password_hash = (select g.password_hash from person g where g.id = 'gone.:o') "
                + "where id = 'clerk.:o'",
        "ROW_CHANGED; person; clerk.:o; update person set name = '王老五' where id = 'clerk.:o'",
        "ROW_CHANGED; person; clerk.:o; update person set email = 'thief@example.com' where id = 'clerk.:o'",
        "ROW_CHANGED; person; clerk.:o; update person set salt = null, name = '-', email = null, phone = null where id = 'clerk.:o'",
        "ROW_MISSING; person; clerk.:o; delete from role_assignment where person_id = 'clerk.:o' | delete from person where id = 'clerk.:o'",
        "ROW_MISSING; person; clerk.:o; update person set organisation = null where id = 'clerk.:o'",
        "ROW_INSERTED; api_token; forged; insert into api_token (id, name, organisation, roles, secret_hash, created_at, created_by, expires_at) "
                + "select 'forged', name, organisation, roles, secret_hash, created_at, created_by, expires_at from api_token where id = ':used'",
        "ROW_CHANGED; api_token; :revoked; update api_token set revoked_at = null where id = ':revoked'",
        "ROW_CHANGED; api_token; :used; update api_token set secret_hash = 'forged' where id = ':used'",
        "ROW_CHANGED; api_token; :used; update api_token set roles = 'administrator' where id = ':used'",
        "ROW_CHANGED; api_token; :used; update api_token set expires_at = expires_at + interval '900' day where id = ':used'",
        "ROW_MISSING; api_token; :used; delete from api_token where id = ':used'",
        "ROW_CHANGED; unit; :o.south; update unit set path = ':o/south/' where id = ':o.south'",
        "ROW_CHANGED; unit; :o.south; update unit_region set province = '北京' where unit_id = ':o.south'",
        "ROW_CHANGED; unit; :o.south; delete from unit_family where unit_id = ':o.south'",
        "ROW_INSERTED; unit; :o.x; insert into unit (id, organisation, code, kind, name_zh, name_en, path) values (':o.x', ':o', 'x', 'OUTLET', "
                + "'x', 'x', ':o/x/')",
        "ROW_CHANGED; organisation; :o; update organisation set zone = 'UTC' where id = ':o'"})
    void is_found_and_named(Fault fault, String table, String key, String statements) {
        Finding found = after(() -> {
            for (String statement : statements.split("\\|")) {
                assertThat(jdbc.sql(named(statement)).update()).as(statement).isPositive();
            }
        });
        assertThat(found).isNotNull();
        assertThat(found.fault()).as(found.say("en")).isEqualTo(fault);
        assertThat(found.where()).isEqualTo(table);
        assertThat(found.number()).isEqualTo(named(key));
    }

    private String named(String text) {
        return text.replace(":o", organisation).replace(":used", used).replace(":revoked", revoked);
    }

    private Finding after(Runnable deed) {
        return new TransactionTemplate(transactions).execute(status -> {
            deed.run();
            status.setRollbackOnly();
            return verification.verifyStream(organisation, stream).broken();
        });
    }

    @Test
    void somebody_put_beside_those_who_administer_all_is_found() {
        String thief = "thief." + organisation;
        assertThat(forger.found("platform", "organisation:platform", "insert into person (id, name, language, password_hash, active) values ('" + thief
                + "', '贼', 'zh', 'x', true)")).isEqualTo(Fault.ROW_INSERTED);
    }

    @Test
    void what_was_put_into_a_row_is_found_also_after_the_platform_changed_it_itself() throws Exception {
        own(() -> {
            hire("clerk", Role.AGENT);
            jdbc.sql("insert into role_assignment (person_id, unit_id, role) values (?, ?, 'supervisor')").params("clerk." + organisation,
                    organisation + ".hq").update();
            Person known = staff.person("clerk." + organisation).orElseThrow();
            staff.change(new Person(known.id(), organisation, "新名", null, null, "zh", true, known.assignments()));
            assertThat(verification.verifyStream(organisation, stream).broken().fault()).isEqualTo(Fault.ROW_CHANGED_BETWEEN);
        });
        own(() -> {
            hire("clerk", Role.AGENT);
            jdbc.sql("update person set password_hash = ? where id = ?").params(ANOTHER_HASH, "clerk." + organisation).update();
            staff.setPassword("clerk." + organisation, "another long password");
            assertThat(verification.verifyStream(organisation, stream).broken().fault()).isEqualTo(Fault.ROW_CHANGED_BETWEEN);
        });
        own(() -> {
            jdbc.sql("insert into person (id, organisation, name, language, password_hash, active) values (?, ?, '贼', 'zh', 'x', true)")
                    .params("thief." + organisation, organisation).update();
            staff.setPassword("thief." + organisation, "another long password");
            assertThat(verification.verifyStream(organisation, stream).broken().fault()).isEqualTo(Fault.ROW_INSERTED);
        });
    }

    @Test
    void of_people_whose_events_are_older_than_their_digests_it_is_known_that_they_are_there() throws Exception {
        own(() -> {
            String old = "old." + organisation;
            jdbc.sql("insert into person (id, organisation, name, language, password_hash, active) values (?, ?, '老', 'zh', 'x', true)")
                    .params(old, organisation).update();
            recorded("person.added", Map.of("person", old, "roles", List.of()));
            Result known = verification.verifyStream(organisation, stream);
            assertThat(known.broken()).isNull();
            assertThat(known.unproven()).isEqualTo(1);
            staff.setPassword(old, "another long password");
            assertThat(verification.verifyStream(organisation, stream).broken()).isNull();
            assertThat(verification.verifyStream(organisation, stream).unproven()).as("from its next change on it is vouched for").isZero();
            assertThat(forger.found(organisation, stream, "update person set active = false where id = '" + old + "'")).isEqualTo(Fault.ROW_CHANGED);
        });
    }

    @Test
    void what_a_row_held_of_a_person_can_be_erased() throws Exception {
        own(() -> {
            hire("clerk", Role.AGENT);
            String clerk = "clerk." + organisation;
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                jdbc.sql("update person set salt = null, name = '-', email = null, phone = null where id = ?").param(clerk).update();
                recorded("personal.erased", Map.of("erasedRows", List.of("person|" + clerk)));
            });
            Result erased = verification.verifyStream(organisation, stream);
            assertThat(erased.broken()).isNull();
            assertThat(erased.erased()).isEqualTo(1);
            staff.setPassword(clerk, "another long password");
            assertThat(verification.verifyStream(organisation, stream).broken()).isNull();
        });
    }

    @Test
    void a_file_says_it_in_both_languages_and_holds_no_secret() throws Exception {
        String hash = staff.passwordHash("clerk." + organisation).orElseThrow();
        String secret = jdbc.sql("select secret_hash from api_token where id = ?").param(used).query(String.class).single();
        String whole = exported(() -> { });
        assertThat(whole).contains("password_digest", "secret_digest", "clerk." + organisation).doesNotContain(hash, secret);
        assertThat(read(whole).broken()).isNull();
        Finding found = read(exported(() -> jdbc.sql("update person set active = true where id = ?").param("gone." + organisation).update())).broken();
        assertThat(found.say("en")).isEqualTo("Table person (people, their passwords and roles): the row gone." + organisation
                + " is not as it was recorded in " + stream + ".");
        assertThat(found.say("zh")).isEqualTo("表 person（人员及其密码与角色）：行 gone." + organisation + " 与 " + stream + " 中的记录不符。");
    }

    private String exported(Runnable deed) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            deed.run();
            verification.write(organisation, file);
            status.setRollbackOnly();
        });
        return file.toString(StandardCharsets.UTF_8);
    }

    private Result read(String export) {
        try {
            return new ExportFile(Files.writeString(folder.resolve(UUID.randomUUID() + ".jsonl"), export)).verify(Verifier.Trusted.NOTHING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void recorded(String kind, Map<String, ?> payload) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> audit.record(stream, kind, payload));
    }

    private interface Deeds {

        void run() throws Exception;
    }

    /** In an organisation of its own, since what it does stays. */
    private void own(Deeds deeds) throws Exception {
        String before = organisation;
        String streamBefore = stream;
        try {
            organisation = "v" + UUID.randomUUID().toString().substring(0, 8);
            stream = AuditTrail.ofOrganisation(organisation);
            units.found(new Organisation(organisation, new Text("证", "Vouched"), ZoneId.of("Asia/Shanghai"), "en"));
            units.open(new Unit(organisation + ".south", organisation, "south", Unit.Kind.OUTLET, new Text("南", "South"), organisation + ".hq"),
                    new UnitService.Served(List.of(), Set.of()));
            deeds.run();
        } finally {
            organisation = before;
            stream = streamBefore;
        }
    }
}
