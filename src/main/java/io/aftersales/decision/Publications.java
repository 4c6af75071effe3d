package io.aftersales.decision;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.aftersales.audit.AuditTrail;
import io.aftersales.audit.VouchedRow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
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
 * publishes is seen here within two seconds. A version that waits begins by itself: every question is answered by the clock.
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

    /**
     * Records versions that came with the software. They are in force from now on, unless the organisation has published a
     * version of its own: then they are kept and offered, but do not begin. Those that are already recorded stay as they are.
     */
    @Transactional
    public void record(String publishedBy, List<Version> versions) {
        Instant now = clock.instant();
        for (Version version : versions) {
            String place = version.organisation() == null ? SHARED : version.organisation();
            boolean own = versions(version.key(), place).anyMatch(known -> known.approval() != null);
            add(new Publication(version.definitionId(), place, version.key(), version.version(), checksum(version.content()), publishedBy,
                    now, now, null, own ? now : null), version.content());
        }
        forgetAfterwards();
    }

    /**
     * Records a version that an organisation's people agreed on.
     *
     * @param effectiveAt from when it counts
     */
    @Transactional
    public Publication record(Version version, Instant effectiveAt, Approval approval) {
        Publication added = new Publication(version.definitionId(), version.organisation(), version.key(), version.version(),
                checksum(version.content()), approval.submittedBy(), clock.instant(), effectiveAt, approval, null);
        add(added, version.content());
        forgetAfterwards();
        return added;
    }

    private void add(Publication added, byte[] content) {
        Map<String, Object> row = row(added, content);
        if (!insert(added, row)) {
            return;
        }
        Map<String, Object> payload = new LinkedHashMap<>(Map.of("version", added.version(), "definition", added.definitionId(),
                "checksum", added.checksum(), "by", added.publishedBy(), "effective", added.effectiveAt().toString()));
        if (added.approval() != null) {
            payload.put("change", added.approval().changeNumber());
            payload.put("approvedBy", added.approval().approvedBy());
            payload.put("reason", added.approval().reason());
            payload.put("emergency", added.approval().emergency());
            payload.put("rolledBackFrom", added.approval().rolledBackFrom());
        }
        payload.put(VouchedRow.ROWS, List.of(new VouchedRow("decision_publication", added.definitionId(), row).said()));
        audit.record("table:" + added.organisation() + "/" + added.key(), added.withdrawn() ? "table.offered" : "table.published", payload);
    }

    /**
     * Takes back a version that has not begun.
     *
     * @return false where it has begun or was taken back already
     */
    @Transactional
    public boolean withdraw(Publication waiting, String by) {
        Instant now = clock.instant();
        boolean withdrawn = jdbc.sql("""
                update decision_publication set withdrawn_at = ?, withdrawn_by = ?
                where definition_id = ? and withdrawn_at is null and effective_at > ?""")
                .params(utc(now), by, waiting.definitionId(), utc(now)).update() == 1;
        if (withdrawn) {
            audit.record("table:" + waiting.organisation() + "/" + waiting.key(), "table.withdrawn", Map.of("version", waiting.version(),
                    "definition", waiting.definitionId(), "by", by));
        }
        forgetAfterwards();
        return withdrawn;
    }

    private void forgetAfterwards() {
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
    private boolean insert(Publication added, Map<String, Object> row) {
        return jdbc.sql("""
                insert into decision_publication
                    (definition_id, organisation, decision_key, version, checksum, content, published_by, published_at, effective_at,
                    change_number, reason, approved_by, emergency, rolled_back_from, withdrawn_at, withdrawn_by)
                values (:definition_id, :organisation, :decision_key, :version, :checksum, :content, :published_by, :at, :effective,
                    :change_number, :reason, :approved_by, :emergency, :rolled_back_from, :withdrawn, :withdrawnBy)
                on conflict do nothing""")
                .params(row).param("at", utc(added.publishedAt())).param("effective", utc(added.effectiveAt()))
                .param("withdrawn", utc(added.withdrawnAt())).param("withdrawnBy", added.withdrawn() ? added.publishedBy() : null)
                .update() == 1;
    }

    private static Map<String, Object> row(Publication added, byte[] content) {
        Approval approval = added.approval();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("definition_id", added.definitionId());
        row.put("organisation", added.organisation());
        row.put("decision_key", added.key());
        row.put("version", added.version());
        row.put("checksum", added.checksum());
        row.put("content", new String(content, StandardCharsets.UTF_8));
        row.put("published_by", added.publishedBy());
        row.put("published_at", added.publishedAt());
        row.put("effective_at", added.effectiveAt());
        row.put("change_number", approval == null ? null : approval.changeNumber());
        row.put("reason", approval == null ? null : approval.reason());
        row.put("approved_by", approval == null ? null : String.join(",", approval.approvedBy()));
        row.put("emergency", approval != null && approval.emergency());
        row.put("rolled_back_from", approval == null ? null : approval.rolledBackFrom());
        return row;
    }

    /** Every version of every table, newest first. */
    List<Publication> all() {
        return all.get("");
    }

    /** The version by which the organisation decides now, its own or the shared one. */
    public Optional<Publication> newest(String key, String organisation) {
        return inForce(key, organisation, clock.instant());
    }

    /** The version in force at an instant; for an instant before the first version, the first. */
    public Optional<Publication> inForce(String key, String organisation, Instant at) {
        Optional<Publication> own = last(versions(key, organisation).filter(version -> version.begunBy(at)));
        Optional<Publication> then = own.isPresent() ? own : last(versions(key, SHARED).filter(version -> version.begunBy(at)));
        return then.isPresent() ? then : Stream.concat(versions(key, organisation), versions(key, SHARED)).filter(version -> !version.withdrawn())
                .min(Comparator.comparing(Publication::effectiveAt).thenComparing(Publication::shared).thenComparing(Publication::version));
    }

    /** The version that will be in force after all that wait have begun: what a change has to start from. */
    public Optional<Publication> planned(String key, String organisation) {
        return inForce(key, organisation, Instant.MAX);
    }

    /** Whether it begins later. */
    boolean waits(Publication version) {
        return !version.withdrawn() && version.effectiveAt().isAfter(clock.instant());
    }

    /** What the organisation decided by before the version began, its own or the shared one. */
    public Optional<Publication> before(Publication version) {
        Comparator<Publication> order = Comparator.comparing(Publication::effectiveAt).thenComparing(Publication::version);
        Optional<Publication> own = last(versions(version.key(), version.organisation())
                .filter(earlier -> !earlier.withdrawn() && order.compare(earlier, version) < 0));
        return own.isPresent() ? own : last(versions(version.key(), SHARED).filter(earlier -> earlier.begunBy(version.effectiveAt())));
    }

    private static Optional<Publication> last(Stream<Publication> versions) {
        return versions.max(Comparator.comparing(Publication::effectiveAt).thenComparing(Publication::version));
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
                select definition_id, organisation, decision_key, version, checksum, published_by, published_at, effective_at,
                    change_number, reason, approved_by, emergency, rolled_back_from, withdrawn_at
                from decision_publication order by organisation, decision_key, version desc""").query(Publications::publication).list();
    }

    private static Publication publication(ResultSet row, int number) throws SQLException {
        String approvedBy = row.getString("approved_by");
        Approval approval = approvedBy == null ? null : new Approval(row.getString("change_number"), row.getString("published_by"),
                List.of(approvedBy.split(",")), row.getString("reason"), row.getBoolean("emergency"), row.getString("rolled_back_from"));
        return new Publication(row.getString("definition_id"), row.getString("organisation"), row.getString("decision_key"),
                row.getInt("version"), row.getString("checksum"), row.getString("published_by"), instant(row, "published_at"),
                instant(row, "effective_at"), approval, instant(row, "withdrawn_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static String checksum(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
