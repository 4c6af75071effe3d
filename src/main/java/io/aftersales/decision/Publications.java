package io.aftersales.decision;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.aftersales.audit.AuditTrail;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Which version of which table is in force since when. Tables are parsed once per version and node; what another node
 * publishes is seen here within two seconds.
 */
@Component
public class Publications {

    /** The folder, and the organisation's place, of tables that everybody uses. */
    public static final String SHARED = "shared";

    private static final Duration STALE_AFTER = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final TableReader reader;
    private final AuditTrail audit;
    private final Clock clock;
    private final LoadingCache<String, List<Publication>> all =
            Caffeine.newBuilder().expireAfterWrite(STALE_AFTER).build(everything -> load());
    private final Cache<String, Table> tables = Caffeine.newBuilder().maximumSize(2_000).build();

    Publications(JdbcClient jdbc, TableReader reader, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A table that the engine knows.
     *
     * @param organisation the tenant; null for a table of all
     */
    public record Version(String organisation, String key, String definitionId, int version, byte[] content) {
    }

    /** Puts versions in force from now on; those that are already recorded stay as they are. */
    @Transactional
    public void record(String publishedBy, List<Version> versions) {
        Instant now = clock.instant();
        for (Version version : versions) {
            Publication added = new Publication(version.definitionId(), version.organisation() == null ? SHARED : version.organisation(),
                    version.key(), version.version(), checksum(version.content()), publishedBy, now);
            if (insert(added, version.content())) {
                audit.record("table:" + added.organisation() + "/" + added.key(), "table.published", Map.of("version", added.version(),
                        "definition", added.definitionId(), "checksum", added.checksum(), "by", publishedBy));
            }
        }
        forget();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    forget();
                }
            });
        }
    }

    /** Makes this node look again. */
    void forget() {
        all.invalidateAll();
    }

    /** @return false where another node was faster, or it is known since the last start */
    private boolean insert(Publication added, byte[] content) {
        return jdbc.sql("""
                insert into decision_publication
                    (definition_id, organisation, decision_key, version, checksum, content, published_by, published_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing""")
                .params(added.definitionId(), added.organisation(), added.key(), added.version(), added.checksum(),
                        new String(content, StandardCharsets.UTF_8), added.publishedBy(), added.publishedAt().atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    /** Every version of every table, newest first. */
    List<Publication> all() {
        return all.get("");
    }

    /** The organisation's newest table for the key, else the shared one. */
    public Optional<Publication> newest(String key, String organisation) {
        return ofPack(key, organisation).findFirst();
    }

    /** The version in force at an instant; for an instant before the first version, the first. */
    public Optional<Publication> inForce(String key, String organisation, Instant at) {
        Optional<Publication> then = ofPack(key, organisation).filter(version -> !version.publishedAt().isAfter(at)).findFirst();
        return then.isPresent() ? then : ofPack(key, organisation).min(Comparator.comparing(Publication::version));
    }

    private Stream<Publication> ofPack(String key, String organisation) {
        boolean own = versions(key, organisation).findAny().isPresent();
        return versions(key, own ? organisation : SHARED);
    }

    /** Newest first. @param organisation or {@link #SHARED} */
    public Stream<Publication> versions(String key, String organisation) {
        return all().stream().filter(version -> version.key().equals(key) && version.organisation().equals(organisation));
    }

    public Optional<Publication> byId(String definitionId) {
        return all().stream().filter(version -> version.definitionId().equals(definitionId)).findFirst();
    }

    Table table(Publication publication) {
        return tables.get(publication.definitionId(), id -> reader.read(publication.key(), content(id).getBytes(StandardCharsets.UTF_8)));
    }

    /** The DMN file of a version. */
    public String content(String definitionId) {
        return jdbc.sql("select content from decision_publication where definition_id = ?").param(definitionId)
                .query(String.class).single();
    }

    private List<Publication> load() {
        return jdbc.sql("""
                select definition_id, organisation, decision_key, version, checksum, published_by, published_at
                from decision_publication order by organisation, decision_key, version desc""")
                .query((row, number) -> new Publication(row.getString(1), row.getString(2), row.getString(3), row.getInt(4),
                        row.getString(5), row.getString(6), row.getObject(7, OffsetDateTime.class).toInstant()))
                .list();
    }

    private static String checksum(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
