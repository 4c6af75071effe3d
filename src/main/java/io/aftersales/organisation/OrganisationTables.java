package io.aftersales.organisation;

import java.time.Duration;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.aftersales.organisation.OrganisationTree.Level;
import io.aftersales.organisation.OrganisationTree.Region;
import io.aftersales.organisation.OrganisationTree.Title;
import io.aftersales.shared.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Reads the trees and keeps them for seconds: a change made on another node is seen here shortly after. */
@Component
class OrganisationTables {

    private static final Duration KEPT = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final LoadingCache<String, OrganisationTree> trees = Caffeine.newBuilder().expireAfterWrite(KEPT).build(key -> read());

    OrganisationTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    OrganisationTree tree() {
        return trees.get("all");
    }

    /** To be called with every change: what the running transaction reads must not outlive its rollback. */
    void changed() {
        trees.invalidateAll();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    trees.invalidateAll();
                }
            });
        }
    }

    private OrganisationTree read() {
        Map<String, Organisation> organisations = new LinkedHashMap<>();
        jdbc.sql("select id, name_zh, name_en, zone, language from organisation order by id")
                .query((row, n) -> new Organisation(row.getString("id"), new Text(row.getString("name_zh"), row.getString("name_en")),
                        ZoneId.of(row.getString("zone")), row.getString("language")))
                .list().forEach(organisation -> organisations.put(organisation.id(), organisation));
        Map<String, Unit> units = new LinkedHashMap<>();
        Map<String, String> paths = new LinkedHashMap<>();
        jdbc.sql("select * from unit order by path").query((row, n) -> {
            paths.put(row.getString("id"), row.getString("path"));
            return new Unit(row.getString("id"), row.getString("organisation"), row.getString("code"),
                    Unit.Kind.valueOf(row.getString("kind")), new Text(row.getString("name_zh"), row.getString("name_en")),
                    row.getString("parent_id"));
        }).list().forEach(unit -> units.put(unit.id(), unit));
        return new OrganisationTree(organisations, units, paths, regions(), families(), titles());
    }

    private List<Region> regions() {
        return jdbc.sql("select * from unit_region").query((row, n) -> new Region(row.getString("unit_id"),
                row.getString("province"), row.getString("city"), row.getString("district"))).list();
    }

    private Map<String, Set<String>> families() {
        Map<String, Set<String>> families = new LinkedHashMap<>();
        jdbc.sql("select * from unit_family").query(row -> {
            families.computeIfAbsent(row.getString("unit_id"), unit -> new HashSet<>()).add(row.getString("product_family"));
        });
        return families;
    }

    private List<Title> titles() {
        return jdbc.sql("select * from title").query((row, n) -> new Title(row.getString("organisation"), row.getString("title"),
                Role.of(row.getString("role")), Level.valueOf(row.getString("level")))).list();
    }
}
