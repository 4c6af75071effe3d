package io.aftersales.page;

import static org.assertj.core.api.Assertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.aftersales.process.PartsRoad;
import io.aftersales.shared.Refusal;
import io.aftersales.stock.Place;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An order of parts through Tasklist alone: asked for by the outlet, reviewed, shipped by the branch, received. */
@PageTest
class OrderInTasklistPageTest {

    @LocalServerPort
    private int port;
    @Autowired
    private PartsRoad parts;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void an_outlet_gets_the_parts_that_it_asked_for() throws Refusal {
        String part = parts.part("central-ac");
        parts.put("central-ac", "central-ac.south", part, 5);
        String number;
        try (Worker technician = new Worker("technician.central-ac.foshan", "zh-CN", port)) {
            technician.openStart("备件申请");
            technician.form().getByLabel("备件编码").first().fill(part);
            technician.form().getByLabel("数量").first().fill("2");
            technician.type("申请理由", "补库");
            technician.picture("request-parts");
            technician.started();
            number = jdbc.sql("select case_number from part_order_line where part_code = ?").param(part).query(String.class).single();
        }
        try (Worker accountant = new Worker("parts-accountant.central-ac.south", "en-GB", port)) {
            accountant.open(parts.task(number, "ReviewOrder").id());
            assertThat(accountant.form().getByText(part).first()).isVisible();
            accountant.choose("Decision", "Approved");
            accountant.picture("review-order");
            accountant.completed();
        }
        try (Worker keeper = new Worker("warehouse-keeper.central-ac.south", "zh-CN", port)) {
            keeper.open(parts.task(number, "ShipParts").id());
            keeper.choose("能否发货", "是");
            keeper.choose("发货方式", "发货");
            keeper.type("承运商", "顺丰");
            keeper.type("包装", "纸箱");
            keeper.tick("已编制发货清单");
            keeper.picture("ship-parts");
            keeper.completed();
        }
        try (Worker technician = new Worker("technician.central-ac.foshan", "zh-CN", port)) {
            technician.open(parts.task(number, "ReceiveParts").id());
            technician.choose("是否全部完好到货", "是");
            technician.picture("receive-parts");
            technician.completed();
        }
        assertThat(parts.state(number)).isEqualTo("done");
        assertThat(parts.onHand(Place.store("central-ac.foshan"), part)).isEqualTo(2);
    }
}
