package io.aftersales.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.PlatformTest;
import io.aftersales.partsorder.PartOrderReads;
import io.aftersales.partsorder.PartOrderService;
import io.aftersales.stock.Place;
import io.aftersales.stock.ReplenishmentOrders;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
class SampleOrdersTest {

    @Autowired
    private PartOrderService orders;
    @Autowired
    private PartOrderReads reads;
    @Autowired
    private ReplenishmentOrders wishes;
    @Autowired
    private TaskDesk desk;
    @Autowired
    private PartsRoad parts;

    @Test
    void there_is_an_order_for_every_stage_that_people_meet() throws Exception {
        String part = parts.part("central-ac");
        parts.put("central-ac", "central-ac.south", part, 12);
        new SampleOrders(orders, reads, wishes, desk).add(part);
        assertThat(reads.list(new PartOrderReads.Filter(null, "central-ac", null, null, part, null, 10)).items())
                .extracting(PartOrderReads.Row::state).containsExactlyInAnyOrder("submitted", "shipped", "done", "submitted");
        assertThat(parts.onHand(Place.store("central-ac.foshan"), part)).isEqualTo(1);
        assertThat(parts.onHand(Place.defective("central-ac.foshan"), part)).isEqualTo(1);
    }
}
