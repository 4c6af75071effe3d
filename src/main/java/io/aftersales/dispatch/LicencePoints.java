package io.aftersales.dispatch;

import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The points of a technician's licence: breaches cost some, down to none, where the licence is withdrawn (HOM-19). */
@Service
@Transactional
public class LicencePoints {

    private final Technicians technicians;
    private final JdbcClient jdbc;

    LicencePoints(Technicians technicians, JdbcClient jdbc) {
        this.technicians = technicians;
        this.jdbc = jdbc;
    }

    /** Whether the person is a technician of the unit, and so has a licence to lose points of there. */
    @Transactional(readOnly = true)
    public boolean has(String person, String unitId) {
        return jdbc.sql("select count(*) from role_assignment where person_id = ? and unit_id = ? and role = 'technician'")
                .params(person, unitId).query(Integer.class).single() > 0;
    }

    public void deduct(String organisation, String person, int points) {
        Map<String, Object> licence = technicians.licenceFacts(person);
        jdbc.sql("""
                insert into technician (person, organisation, points_left, pre_job_training, model) values (?, ?, ?, ?, ?)
                on conflict do nothing""").params(person, organisation, licence.get("pointsLeft"), licence.get("preJobTraining"),
                licence.get("model")).update();
        jdbc.sql("update technician set points_left = greatest(points_left - ?, 0) where person = ?").params(points, person).update();
    }

    /** Points that were deducted wrongly; a licence never has more than a new one. */
    public void giveBack(String person, int points) {
        jdbc.sql("update technician set points_left = least(points_left + ?, ?) where person = ?")
                .params(points, Technicians.ALL_POINTS, person).update();
    }
}
