package io.aftersales.warranty;

import java.time.LocalDate;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Parts that were repaired or put in, with the warranty that they have of their own (RAC-20). */
@Repository
public class RepairedParts {

    private final JdbcClient jdbc;

    RepairedParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param until the last day */
    public record Guarantee(LocalDate repairedOn, int days, LocalDate until, String caseNumber) {
    }

    /** Begins the warranty of a repaired part; once per case. */
    public void repaired(long equipmentId, String partCode, LocalDate on, int days, String caseNumber) {
        jdbc.sql("""
                insert into repaired_part (equipment_id, part_code, repaired_on, warranty_days, warranty_end, case_number)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(equipmentId, partCode, on, days, on.plusDays(days), caseNumber).update();
    }

    /** Whether the warranty of a part has begun by this case. */
    boolean known(long equipmentId, String partCode, String caseNumber) {
        return jdbc.sql("select count(*) from repaired_part where equipment_id = ? and part_code = ? and case_number = ?")
                .params(equipmentId, partCode, caseNumber).query(Integer.class).single() > 0;
    }

    /** The guarantee that runs longest of those that had begun on the day. */
    public Optional<Guarantee> of(long equipmentId, String partCode, LocalDate on) {
        return jdbc.sql("""
                select repaired_on, warranty_days, warranty_end, case_number from repaired_part
                where equipment_id = ? and part_code = ? and repaired_on <= ? order by warranty_end desc, id""")
                .params(equipmentId, partCode, on)
                .query((row, index) -> new Guarantee(row.getObject(1, LocalDate.class), row.getInt(2), row.getObject(3, LocalDate.class),
                        row.getString(4))).list().stream().findFirst();
    }
}
