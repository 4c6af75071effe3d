package io.aftersales.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.aftersales.audit.VouchedRow;
import io.aftersales.organisation.Person.Assignment;
import io.aftersales.shared.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The table of people with their role assignments. */
@Component
class People {

    private static final String HOLDERS = """
            select r.unit_id, p.id, p.name, p.email, p.phone, p.language
              from role_assignment r
              join person a on a.id = r.person_id and a.active = true
              left join absence x on x.person_id = a.id and x.absent_from <= :now and x.absent_until > :now
              join person p on p.id = case when x.id is null then a.id else coalesce(x.stand_in, a.id) end and p.active = true
             where r.unit_id in (:units) and r.role = :role
             order by r.unit_id, p.id""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final LoadingCache<String, Optional<Person>> known = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(10))
            .maximumSize(10_000).build(this::find);
    private final LoadingCache<String, Optional<String>> stamps = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(10))
            .maximumSize(10_000).build(id -> passwordHash(id).map(PasswordStamp::of));

    People(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Holders of the role by unit; who is absent without a stand-in still counts, so that nothing reaches nobody. */
    Map<String, List<Holder>> holders(List<String> unitIds, Role role) {
        Map<String, List<Holder>> byUnit = new LinkedHashMap<>();
        if (unitIds.isEmpty()) {
            return byUnit;
        }
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql(HOLDERS).param("units", unitIds).param("role", role.key()).param("now", now).query(row -> {
            Holder holder = new Holder(row.getString("id"), row.getString("name"), row.getString("email"), row.getString("phone"),
                    row.getString("language"), role, row.getString("unit_id"));
            List<Holder> holders = byUnit.computeIfAbsent(holder.unitId(), unit -> new ArrayList<>());
            if (!holders.contains(holder)) {
                holders.add(holder);
            }
        });
        return byUnit;
    }

    Optional<Person> find(String id) {
        return jdbc.sql("select * from person where id = :id").param("id", id)
                .query((row, n) -> person(row, assignments(row.getString("id")))).optional();
    }

    /** As {@link #find}, at most ten seconds old: asked on every request. */
    Optional<Person> known(String id) {
        return known.get(id);
    }

    /** To be called with every change: what the running transaction reads must not outlive its rollback. */
    private void changed(String id) {
        forget(id);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    forget(id);
                }
            });
        }
    }

    private void forget(String id) {
        known.invalidate(id);
        stamps.invalidate(id);
    }

    /** Whether the password is still the one that the stamp was made of; a change is noticed at most ten seconds late. */
    boolean passwordStands(String id, String stamp) {
        Optional<String> asked = Optional.of(stamp);
        if (asked.equals(stamps.get(id))) {
            return true;
        }
        // another node may have changed it a moment ago
        stamps.invalidate(id);
        return asked.equals(stamps.get(id));
    }

    Optional<String> passwordHash(String id) {
        return jdbc.sql("select password_hash from person where id = :id").param("id", id).query(String.class).optional();
    }

    /** Those of the sample share one; people who chose their own are not worth a slow check each. */
    List<String> passwordHashes() {
        return jdbc.sql("select password_hash from person where active = true group by password_hash order by count(*) desc limit 20")
                .query(String.class).list();
    }

    /** People of the organisation by user name, at most {@code limit} after the given one. */
    List<Person> list(String organisation, String after, int limit) {
        return jdbc.sql("select * from person where organisation = :organisation and id > :after order by id limit :limit")
                .param("organisation", organisation).param("after", after == null ? "" : after).param("limit", limit)
                .query((row, n) -> person(row, assignments(row.getString("id")))).list();
    }

    void insert(Person person, String passwordHash) {
        jdbc.sql("""
                insert into person (id, organisation, name, email, phone, language, password_hash, active, salt)
                values (:id, :organisation, :name, :email, :phone, :language, :hash, :active, :salt)""")
                .param("id", person.id()).param("organisation", person.organisation()).param("name", person.name())
                .param("email", person.email()).param("phone", person.phone()).param("language", person.language())
                .param("hash", passwordHash).param("active", person.active()).param("salt", VouchedRow.salt()).update();
        changed(person.id());
        person.assignments().forEach(assignment -> assign(person.id(), assignment));
    }

    void update(Person person) {
        jdbc.sql("""
                update person set name = :name, email = :email, phone = :phone, language = :language, active = :active,
                       salt = coalesce(salt, :salt)
                 where id = :id""")
                .param("id", person.id()).param("name", person.name()).param("email", person.email())
                .param("phone", person.phone()).param("language", person.language()).param("active", person.active())
                .param("salt", VouchedRow.salt()).update();
        changed(person.id());
    }

    void setPasswordHash(String id, String passwordHash) {
        jdbc.sql("update person set password_hash = :hash where id = :id").param("hash", passwordHash).param("id", id).update();
        changed(id);
    }

    void assign(String id, Assignment assignment) {
        jdbc.sql("insert into role_assignment (person_id, unit_id, role) values (:id, :unit, :role)")
                .param("id", id).param("unit", assignment.unitId()).param("role", assignment.role().key()).update();
        changed(id);
    }

    /** Keeps that a role was given or withdrawn. */
    void noteChange(String id, Assignment assignment, boolean given) {
        jdbc.sql("insert into role_change (person_id, unit_id, role, given, changed_at, changed_by) values (?, ?, ?, ?, ?, ?)")
                .params(id, assignment.unitId(), assignment.role().key(), given, clock.instant().atOffset(ZoneOffset.UTC), CurrentActor.get().id()).update();
    }

    void withdraw(String id, Assignment assignment) {
        jdbc.sql("delete from role_assignment where person_id = :id and unit_id = :unit and role = :role")
                .param("id", id).param("unit", assignment.unitId()).param("role", assignment.role().key()).update();
        changed(id);
    }

    private List<Assignment> assignments(String id) {
        return jdbc.sql("""
                select r.unit_id, r.role from role_assignment r join unit u on u.id = r.unit_id
                 where r.person_id = :id order by length(u.path), u.path, r.role""")
                .param("id", id)
                .query((row, n) -> new Assignment(row.getString("unit_id"), Role.of(row.getString("role")))).list();
    }

    private static Person person(ResultSet row, List<Assignment> assignments) throws SQLException {
        return new Person(row.getString("id"), row.getString("organisation"), row.getString("name"), row.getString("email"),
                row.getString("phone"), row.getString("language"), row.getBoolean("active"), assignments);
    }
}
