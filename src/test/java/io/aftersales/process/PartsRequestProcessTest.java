package io.aftersales.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.PlatformTest;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.Refusal;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
class PartsRequestProcessTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of(ProcessKeys.PARTS_REQUEST);

    private static final Actor TECHNICIAN = new Actor(Actor.Kind.PERSON, "technician.central-ac.foshan", "central-ac", "technician",
            "central-ac.foshan");

    @Autowired
    private TaskDesk desk;
    @Autowired
    private PartsRoad parts;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void an_outlet_orders_parts_with_the_start_form() throws Exception {
        String part = parts.part("central-ac");
        CurrentActor.call(TECHNICIAN, () -> desk.start(ProcessKeys.PARTS_REQUEST, Map.of("parts", List.of(Map.of("part", part, "quantity", 2)),
                "reason", "补库", "alternatives", true)));
        String number = jdbc.sql("select case_number from part_order_line where part_code = ?").param(part).query(String.class).single();
        assertThat(parts.of(number, "unit_id")).isEqualTo("central-ac.foshan");
        assertThat(parts.waitsFor(number)).containsExactly("ReviewOrder");
    }

    @Test
    void nothing_is_ordered_for_a_foreign_unit() throws Exception {
        String part = parts.part("central-ac");
        assertThatThrownBy(() -> CurrentActor.call(TECHNICIAN, () -> desk.start(ProcessKeys.PARTS_REQUEST,
                Map.of("unit", "central-ac.changsha", "parts", List.of(Map.of("part", part, "quantity", 2))))))
                .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.field()).isEqualTo("unitId"));
        assertThatThrownBy(() -> CurrentActor.call(TECHNICIAN, () -> desk.start(ProcessKeys.PARTS_REQUEST, Map.of("reason", "补库"))))
                .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.field()).isEqualTo("parts"));
    }
}
