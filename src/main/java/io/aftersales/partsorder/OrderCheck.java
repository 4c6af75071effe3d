package io.aftersales.partsorder;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Reach;
import io.aftersales.servicecase.CaseKind;
import io.aftersales.servicecase.CaseReach;
import io.aftersales.servicecase.ServiceCase;
import io.aftersales.servicecase.ServiceCases;
import io.aftersales.shared.Characters;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Quantities;
import io.aftersales.shared.Refusal;
import io.aftersales.stock.StockService;
import java.util.HashSet;
import java.util.Set;

import org.springframework.stereotype.Component;

/** Whether an order can be taken as it came in. */
@Component
class OrderCheck {

    private static final int MOST_LINES = 50;
    private static final int LONGEST_TEXT = 2000;

    private final StockService stock;
    private final ServiceCases cases;
    private final CaseReach caseReach;
    private final Reach reach;
    private final OrganisationService organisations;

    OrderCheck(StockService stock, ServiceCases cases, CaseReach caseReach, Reach reach, OrganisationService organisations) {
        this.stock = stock;
        this.cases = cases;
        this.caseReach = caseReach;
        this.reach = reach;
        this.organisations = organisations;
    }

    /** @return the order with the unit that it is for */
    NewOrder checked(NewOrder given) throws Refusal {
        if (!organisations.exists(given.organisation()) || !reach.coversOrganisation(given.organisation())) {
            throw Refusal.of(InputReason.UNKNOWN_ORGANISATION, field("organisation"));
        }
        NewOrder order = given.at(unit(given));
        requireText("reason", order.reason());
        requireLines(order);
        return order;
    }

    private String unit(NewOrder order) throws Refusal {
        if (order.repair() != null) {
            caseReach.require(order.repair());
            ServiceCase repair = cases.existing(order.repair());
            if (!repair.organisation().equals(order.organisation())) {
                throw Refusal.of(InputReason.UNKNOWN_CASE, field("repair"));
            }
            if (repair.kind() != CaseKind.REPAIR || repair.status().ended()) {
                throw Refusal.of(PartOrderReason.NO_REPAIR_UNDER_WAY, field("repair"));
            }
            return order.unitId() == null ? repair.unitId() : ownUnit(order);
        }
        String own = CurrentActor.get().unit();
        if (order.unitId() == null && own == null) {
            throw Refusal.of(InputReason.REQUIRED, field("unitId"), "unitId");
        }
        return ownUnit(order.unitId() == null ? order.at(own) : order);
    }

    private String ownUnit(NewOrder order) throws Refusal {
        boolean known = organisations.unit(order.unitId()).filter(unit -> unit.organisation().equals(order.organisation())).isPresent();
        if (!known || !reach.covers(order.unitId())) {
            throw Refusal.of(InputReason.NOT_A_CHOICE, field("unitId"), "unitId");
        }
        return order.unitId();
    }

    private void requireLines(NewOrder order) throws Refusal {
        if (order.lines() == null || order.lines().isEmpty()) {
            throw Refusal.of(PartOrderReason.NO_PARTS, field("lines"));
        }
        if (order.lines().size() > MOST_LINES) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, field("lines"), "lines");
        }
        Set<String> seen = new HashSet<>();
        int index = 0;
        for (NewOrder.Line line : order.lines()) {
            String at = "lines[" + index++ + "].";
            if (line == null || line.partCode() == null || line.partCode().isBlank()) {
                throw Refusal.of(InputReason.REQUIRED, field(at + "part"), "part");
            }
            Quantities.positive(at + "quantity", line.quantity());
            if (!seen.add(line.partCode())) {
                throw Refusal.of(PartOrderReason.PART_TWICE, field(at + "part"), line.partCode());
            }
            requireDelivered(order, line, at);
        }
    }

    /** A part that nobody delivers any more may be ordered while a store has it, or something stands in for it. */
    private void requireDelivered(NewOrder order, NewOrder.Line line, String at) throws Refusal {
        boolean current;
        try {
            current = stock.part(order.organisation(), line.partCode()).current();
        } catch (Refusal unknown) {
            throw Refusal.of(unknown.reason(), field(at + "part"), line.partCode());
        }
        if (!current && stock.usable(order.organisation(), line.partCode()).isEmpty()
                && stock.availability(order.organisation(), line.partCode()).isEmpty()) {
            throw Refusal.of(PartOrderReason.PART_DISCONTINUED, field(at + "part"), line.partCode());
        }
    }

    private static void requireText(String name, String text) throws Refusal {
        if (text != null && text.length() > LONGEST_TEXT) {
            throw Refusal.of(InputReason.TOO_LONG, field(name), LONGEST_TEXT);
        }
        if (text != null && !io.aftersales.shared.Characters.storable(text)) {
            throw Refusal.of(InputReason.MALFORMED, field(name), name);
        }
    }
}
