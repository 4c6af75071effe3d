package io.aftersales.customer;

import io.aftersales.shared.PhoneNumber;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntFunction;

/** A large archive that looks like a real one: names, addresses and serials repeat and resemble each other as they do in life. */
final class ArchiveSample {

    static final List<String> ORGANISATIONS = List.of("central-ac", "room-ac", "electrical-equipment", "home-appliance", "fleet-terminal");

    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英海燕晓东志雨欣建国红梅林玉兰鹏飞文博子涵宇轩浩然思远佳怡梦琪嘉豪俊一诺";
    private static final String[] CITIES = {"石家庄", "苏州", "锦州", "沈阳", "滁州", "重庆", "杭州", "佛山", "长沙", "大连", "成都", "南京", "泰州", "海口", "南昌", "青岛",
            "温州", "北京", "上海", "武汉"};
    private static final String[] ROADS = {"人民路", "建设街", "中山路", "解放大道", "和平路", "新华路", "文化路", "滨江路", "工业大道", "科技园路", "花园街", "学府路", "长江路", "黄河路",
            "青年大街", "朝阳路", "迎宾大道", "幸福里", "东风路", "友谊路"};
    private static final String[] MODELS = {"KFR-35GW", "LSQ-65", "XQG100", "BD-T5V", "VS1-12", "MDV-280W", "HRO-400", "GGD"};

    private final int customers;

    ArchiveSample(int customers) {
        this.customers = customers;
    }

    /** Six of ten belong to the first organisation. */
    private static String organisation(int i) {
        return i % 10 < 6 ? ORGANISATIONS.get(0) : ORGANISATIONS.get(1 + i % 4);
    }

    private static int outlet(int i) {
        return (int) (mixed(i, 1) % CITIES.length);
    }

    private static String name(int i) {
        SplittableRandom random = new SplittableRandom(i);
        if (i % 20 == 0) {
            return CITIES[outlet(i)] + GIVEN.charAt(random.nextInt(GIVEN.length())) + GIVEN.charAt(random.nextInt(GIVEN.length())) + "酒店管理有限公司";
        }
        String name = "" + SURNAMES.charAt(random.nextInt(SURNAMES.length())) + GIVEN.charAt(random.nextInt(GIVEN.length()));
        return random.nextInt(3) == 0 ? name : name + GIVEN.charAt(random.nextInt(GIVEN.length()));
    }

    private static String phone(int i) {
        return i % 20 == 0 ? String.format("0571-8%07d", mixed(i, 2) % 10_000_000) : String.format("1%d%09d", 3 + i % 7, mixed(i, 3) % 1_000_000_000);
    }

    private static String address(int i) {
        return CITIES[outlet(i)] + ROADS[(int) (mixed(i, 4) % ROADS.length)] + (1 + mixed(i, 5) % 999) + "号";
    }

    private static String serial(int i, int unit) {
        return MODELS[(int) (mixed(i, 6) % MODELS.length)].replace("-", "") + String.format("%02d%02d%06d", 20 + i % 6, 1 + i % 12, i * 2 + unit);
    }

    private static long mixed(int i, int salt) {
        return new SplittableRandom(i * 31L + salt).nextLong() >>> 1;
    }

    /** Fills the empty tables; the index of terms is built at the end, which is several times faster. */
    void write(Connection connection) throws SQLException {
        try (Statement schema = connection.createStatement()) {
            schema.execute("drop index archive_term_customer");
            schema.execute("alter table archive_term rename to archive_term_keyed");
            schema.execute("create table archive_term (organisation varchar(64) not null, term bytea not null, customer_id bigint not null, equipment_id bigint not null)");
            fill(connection);
            schema.execute("drop table archive_term_keyed");
            schema.execute("alter table archive_term add primary key (organisation, term, customer_id, equipment_id)");
            schema.execute("create index archive_term_customer on archive_term (customer_id, term, equipment_id)");
        }
    }

    private void fill(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement customer = connection.prepareStatement("insert into customer (id, organisation, customer_no, name, version, created_at, updated_at) values (?, ?, ?, ?, 0, ?, ?)");
             PreparedStatement phone = connection.prepareStatement("insert into customer_phone (customer_id, e164, extension, as_written, main, source, created_at) values (?, ?, '', ?, true, 'import', ?)");
             PreparedStatement site = connection.prepareStatement("insert into site (id, customer_id, province, city, district, address, responsible_unit, created_at) values (?, ?, '某省', ?, '市区', ?, ?, ?)");
             PreparedStatement scope = connection.prepareStatement("insert into customer_scope (customer_id, unit_id) values (?, ?)");
             PreparedStatement unit = connection.prepareStatement("insert into equipment_unit (id, organisation, customer_id, site_id, product_family, model, serial_no, serial_key, responsible_unit, version, created_at, updated_at) values (?, ?, ?, ?, 'split', ?, ?, ?, ?, 0, ?, ?)");
             PreparedStatement term = connection.prepareStatement("insert into archive_term (organisation, term, customer_id, equipment_id) values (?, ?, ?, ?)")) {
            OffsetDateTime now = OffsetDateTime.parse("2026-01-01T00:00:00Z");
            for (int i = 1; i <= customers; i++) {
                String organisation = organisation(i);
                String served = organisation + ".u" + outlet(i);
                PhoneNumber number = PhoneNumber.read(phone(i)).orElseThrow();
                add(customer, (long) i, organisation, "C" + (100_000 + i), name(i), now, now);
                add(phone, (long) i, number.e164(), phone(i), now);
                add(site, (long) i, (long) i, CITIES[outlet(i)], address(i), served, now);
                add(scope, (long) i, served);
                Set<String> terms = new HashSet<>(SearchTerms.ofNumber("C" + (100_000 + i)));
                terms.addAll(SearchTerms.ofName(name(i)));
                terms.addAll(SearchTerms.ofPhone(number));
                terms.addAll(SearchTerms.ofAddress("某省", CITIES[outlet(i)], "市区"));
                terms.addAll(SearchTerms.ofAddress(address(i)));
                for (String found : terms) {
                    add(term, organisation, SearchTerms.bytes(found), (long) i, 0L);
                }
                for (int n = 0; n <= i % 2; n++) {
                    String serial = serial(i, n);
                    add(unit, i * 2L + n, organisation, (long) i, (long) i, MODELS[(int) (mixed(i, 6) % MODELS.length)], serial, EquipmentUnits.serialKey(serial), served, now, now);
                    for (String found : SearchTerms.ofNumber(serial)) {
                        add(term, organisation, SearchTerms.bytes(found), (long) i, i * 2L + n);
                    }
                }
                if (i % 500 == 0 || i == customers) {
                    for (PreparedStatement batch : List.of(customer, phone, site, scope, unit, term)) {
                        batch.executeBatch();
                    }
                    connection.commit();
                }
            }
        }
        connection.setAutoCommit(true);
    }

    private static void add(PreparedStatement batch, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            batch.setObject(i + 1, values[i]);
        }
        batch.addBatch();
    }

    /** Queries by kind; each number gives another one. @param outlet only about customers of this outlet; null for any of the first organisation */
    Map<String, IntFunction<String>> queries(String outlet) {
        IntFunction<Integer> one = seed -> {
            int i = 1 + Math.floorMod(seed * 48_271, customers);
            while (!"central-ac".equals(organisation(i)) || outlet != null && !outlet.equals("central-ac.u" + outlet(i))) {
                i = 1 + i % customers;
            }
            return i;
        };
        Map<String, IntFunction<String>> queries = new LinkedHashMap<>();
        queries.put("phone, whole, with spaces", seed -> phone(one.apply(seed)).replaceFirst("(.{4})(.{4})", "$1 $2 "));
        queries.put("phone, last four", seed -> phone(one.apply(seed)).replaceAll(".*(.{4})$", "$1"));
        queries.put("phone, first five", seed -> phone(one.apply(seed)).replace("-", "").substring(0, 5));
        queries.put("serial, whole", seed -> serial(one.apply(seed), 0));
        queries.put("serial, beginning (many)", seed -> serial(one.apply(seed), 0).substring(0, 6));
        queries.put("name, whole", seed -> name(one.apply(seed)));
        queries.put("name, family name only (many)", seed -> name(one.apply(seed)).substring(0, 1));
        queries.put("name, part of a company's", seed -> "酒店管理");
        queries.put("address, whole", seed -> address(one.apply(seed)));
        queries.put("address, city (many)", seed -> CITIES[outlet(one.apply(seed))]);
        queries.put("address, road (many)", seed -> ROADS[(int) (mixed(one.apply(seed), 4) % ROADS.length)]);
        queries.put("name and city", seed -> name(one.apply(seed)) + " " + CITIES[outlet(one.apply(seed))]);
        queries.put("city and road (two frequent words)", seed -> CITIES[outlet(one.apply(seed))] + " " + ROADS[(int) (mixed(one.apply(seed), 4) % ROADS.length)]);
        queries.put("unknown", seed -> "不存在" + seed);
        queries.put("no query", seed -> "");
        queries.put("unit by serial, whole", seed -> serial(one.apply(seed), 0));
        queries.put("unit by serial, beginning (many)", seed -> serial(one.apply(seed), 0).substring(0, 6));
        queries.put("unit by phone of its owner", seed -> phone(one.apply(seed)));
        queries.put("unit by city (many)", seed -> CITIES[outlet(one.apply(seed))]);
        return queries;
    }
}
