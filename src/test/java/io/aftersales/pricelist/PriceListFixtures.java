package io.aftersales.pricelist;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Price lists as tests of others need them. */
public final class PriceListFixtures {

    private PriceListFixtures() {
    }

    /** A list with one item that has been in force for long. @return the version's id */
    public static String published(JdbcClient jdbc, String organisation, String code, String price) {
        String key = "list-" + code.toLowerCase(java.util.Locale.ROOT);
        String version = UUID.randomUUID().toString();
        OffsetDateTime longAgo = OffsetDateTime.parse("2020-01-01T00:00:00Z");
        jdbc.sql("insert into price_list (organisation, list_key, name_zh, name_en, created_by, created_at) values (?, ?, '价目表', 'Prices', 'test', ?)")
                .params(organisation, key, longAgo).update();
        jdbc.sql("""
                insert into price_list_version (id, organisation, list_key, version, effective_at, published_by, published_at, reason, taken_back)
                values (?, ?, ?, 1, ?, 'test', ?, 'test', false)""").params(version, organisation, key, longAgo, longAgo).update();
        jdbc.sql("""
                insert into price_list_item (version_id, code, name_zh, name_en, unit, price_cny, valid_from)
                values (?, ?, '电容', 'Capacitor', '件', ?, ?)""").params(version, code, new BigDecimal(price), LocalDate.of(2020, 1, 1)).update();
        return version;
    }
}
