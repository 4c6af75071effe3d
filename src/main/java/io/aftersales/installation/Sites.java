package io.aftersales.installation;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.shared.Refusal;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The archive, as far as a project needs it: whose site it is, where it lies, which of the units are there already. */
@Component
class Sites {

    private final JdbcClient jdbc;

    Sites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Site(long id, long customerId, String province, String city, String district, String address) {
    }

    record Unit(long id, long customerId, String productFamily, String model, String serialNo) {
    }

    /** The site meant; the customer's only or first one where none is named. */
    Site of(String organisation, String customerNo, Long siteId) throws Refusal {
        List<Site> sites = jdbc.sql("""
                select s.id, s.customer_id, s.province, s.city, s.district, s.address from site s join customer c on c.id = s.customer_id
                 where c.organisation = ? and c.customer_no = ? order by s.id""").params(organisation, customerNo == null ? "" : customerNo.strip())
                .query(Site.class).list();
        if (sites.isEmpty()) {
            throw Refusal.of(InstallationReason.UNKNOWN_CUSTOMER_NO, field("customerNo"), customerNo == null ? "" : customerNo);
        }
        return sites.stream().filter(site -> siteId == null || site.id() == siteId).findFirst()
                .orElseThrow(() -> Refusal.of(InstallationReason.NO_SUCH_SITE, field("siteId")));
    }

    Site of(long siteId) {
        return jdbc.sql("select id, customer_id, province, city, district, address from site where id = ?").param(siteId).query(Site.class).single();
    }

    String customerNo(long customerId) {
        return jdbc.sql("select customer_no from customer where id = ?").param(customerId).query(String.class).single();
    }

    String customerName(long customerId) {
        return jdbc.sql("select name from customer where id = ?").param(customerId).query(String.class).single();
    }

    /** The units of the organisation's archive with exactly this serial number; of several models perhaps. */
    List<Unit> units(String organisation, String serialNo) {
        return jdbc.sql("select id, customer_id, product_family, model, serial_no from equipment_unit where organisation = ? and serial_no = ?")
                .params(organisation, serialNo).query(Unit.class).list();
    }

    /** Whether the archive says that the unit was accepted, by whatever source. */
    boolean accepted(long equipmentUnitId) {
        return jdbc.sql("""
                select count(*) from unit_fact where unit_id = ? and fact = 'acceptanceDate' and superseded_at is null
                   and fact_value is not null""").param(equipmentUnitId).query(Integer.class).single() > 0;
    }
}
