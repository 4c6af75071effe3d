package io.aftersales.partsorder;

import io.aftersales.organisation.OrganisationService;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import io.aftersales.stock.StockService;
import io.aftersales.task.Fact;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

/** What stands above the forms of orders, returns and loans. Only reads. */
@Component
public class FormFacts {

    private final PartOrders orders;
    private final PartShipments shipments;
    private final PartReturns returns;
    private final UnitLoans loans;
    private final StockService stock;
    private final OrganisationService organisations;

    FormFacts(PartOrders orders, PartShipments shipments, PartReturns returns, UnitLoans loans, StockService stock,
              OrganisationService organisations) {
        this.orders = orders;
        this.shipments = shipments;
        this.returns = returns;
        this.loans = loans;
        this.stock = stock;
        this.organisations = organisations;
    }

    public List<Fact> ofOrder(String number) {
        PartOrder order = orders.existing(number);
        List<Fact> facts = new ArrayList<>();
        facts.add(unit("申请单位", "Ordered by", order.unitId()));
        add(facts, "维修工单", "Repair", order.repair());
        for (OrderLine line : order.lines()) {
            facts.add(Fact.of(new Text("备件", "Part"), line(order, line)));
        }
        if (order.urgent()) {
            facts.add(new Fact(new Text("加急", "Urgent"), new Text("是", "yes"), Fact.Tone.WARNING));
        }
        add(facts, "发货库", "From", order.sourcePlace());
        add(facts, "预计到货", "Expected on", order.expectedOn() == null ? null : order.expectedOn().toString());
        List<PartShipments.Shipment> all = shipments.of(number);
        if (!all.isEmpty()) {
            PartShipments.Shipment last = all.get(all.size() - 1);
            add(facts, "承运商", "Carrier", last.carrier());
            add(facts, "运单号", "Waybill", last.waybill());
        }
        return facts;
    }

    private Text line(PartOrder order, OrderLine line) {
        Text name = name(order.organisation(), line.given());
        String instead = line.given().equals(line.partCode()) ? "" : " (" + line.partCode() + ")";
        String tail = instead + " × " + line.ordered();
        return new Text(line.given() + " " + name.zh() + tail + " · 批准 " + line.approved() + " · 已发 " + line.shipped() + " · 已收 " + line.received(),
                line.given() + " " + name.en() + tail + " · approved " + line.approved() + " · shipped " + line.shipped() + " · received "
                        + line.received());
    }

    public List<Fact> ofReturn(String number) {
        PartReturn owed = returns.existing(number);
        List<Fact> facts = new ArrayList<>();
        facts.add(unit("应返单位", "Owed by", owed.unitId()));
        add(facts, "维修工单", "Repair", owed.repair());
        Text name = name(owed.organisation(), owed.partCode());
        facts.add(Fact.of(new Text("旧件", "Part"), new Text(owed.partCode() + " " + name.zh() + " × " + owed.quantity(),
                owed.partCode() + " " + name.en() + " × " + owed.quantity())));
        add(facts, "编号", "Numbers", owed.numbers().isEmpty() ? null : String.join(", ", owed.numbers()));
        return facts;
    }

    public List<Fact> ofLoan(String number) {
        UnitLoan loan = loans.existing(number);
        List<Fact> facts = new ArrayList<>();
        facts.add(unit("负责单位", "Unit", loan.unitId()));
        add(facts, "维修工单", "Repair", loan.repair());
        boolean exchange = "exchange".equals(loan.kind());
        facts.add(Fact.of(new Text("方式", "Kind"), new Text(exchange ? "更换备机" : "借用", exchange ? "Exchange" : "Loan")));
        add(facts, "备用机", "Unit on loan", loan.itemNumber() == null ? null : loan.partCode() + " " + loan.itemNumber());
        return facts;
    }

    private Text name(String organisation, String code) {
        try {
            return stock.part(organisation, code).name();
        } catch (Refusal e) {
            throw new IllegalStateException("an ordered part left the catalogue", e);
        }
    }

    private Fact unit(String zh, String en, String unitId) {
        return Fact.of(new Text(zh, en), organisations.unit(unitId).map(unit -> unit.name()).orElse(new Text(unitId, unitId)));
    }

    private static void add(List<Fact> facts, String zh, String en, String value) {
        if (value != null) {
            facts.add(Fact.of(new Text(zh, en), value));
        }
    }
}
