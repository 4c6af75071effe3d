package io.aftersales.partsorder;

import io.aftersales.notification.Notice;
import io.aftersales.notification.Notifier;
import io.aftersales.organisation.Holder;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Person;
import io.aftersales.organisation.Role;
import io.aftersales.organisation.StaffService;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/** Tells the people of an outlet what becomes of their orders, and what they owe. */
@Component
class OrderNotices {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Notifier notifier;
    private final OrganisationService organisations;
    private final StaffService staff;

    OrderNotices(Notifier notifier, OrganisationService organisations, StaffService staff) {
        this.notifier = notifier;
        this.organisations = organisations;
        this.staff = staff;
    }

    void refused(PartOrder order) {
        tell(order, "parts-refused", "refused", Map.of());
    }

    void shipped(PartOrder order, int shipmentNo, String from) {
        tell(order, "parts-shipped", "shipped:" + shipmentNo, Map.of("store", from));
    }

    /** @param promise tells several dates of one order apart */
    void expected(PartOrder order, LocalDate on, String reason, int promise) {
        tell(order, "parts-expected", "expected:" + promise, Map.of("expectedOn", on.toString(), "reason", reason));
    }

    void owed(String number, String organisation, String unitId, String part, Instant due) {
        returns("part-owed", number, "owed", organisation, unitId, part, due);
    }

    void reminded(String number, String organisation, String unitId, String part, Instant due, int times) {
        returns("part-return-reminder", number, "reminder:" + times, organisation, unitId, part, due);
    }

    private void returns(String kind, String number, String event, String organisation, String unitId, String part, Instant due) {
        Map<String, Object> fields = Map.of("caseNumber", number, "part", part, "dueAt",
                MINUTE.format(due.atZone(organisations.zone(organisation))));
        notifier.tell(new Notice("case:" + number + ":" + event, kind, organisation, number, outlet(unitId), fields));
    }

    private void tell(PartOrder order, String kind, String event, Map<String, Object> more) {
        Map<String, Object> fields = new HashMap<>(more);
        fields.put("caseNumber", order.number());
        fields.put("repair", order.repair() == null ? "" : order.repair());
        fields.put("parts", order.lines().stream().map(line -> line.given() + " × " + line.ordered()).collect(Collectors.joining("\n")));
        Map<String, Notice.Recipient> people = new LinkedHashMap<>();
        staff.known(order.orderedBy()).ifPresent(person -> people.put(person.id(), recipient(person)));
        if (people.isEmpty()) {
            outlet(order.unitId()).forEach(one -> people.put(one.id(), one));
        }
        notifier.tell(new Notice("case:" + order.number() + ":" + event, kind, order.organisation(), order.number(),
                List.copyOf(people.values()), fields));
    }

    private List<Notice.Recipient> outlet(String unitId) {
        return organisations.holders(unitId, Role.TECHNICIAN).stream().map(OrderNotices::recipient).toList();
    }

    private static Notice.Recipient recipient(Holder holder) {
        return new Notice.Recipient(holder.person(), holder.name(), holder.email(), holder.phone(), holder.language());
    }

    private static Notice.Recipient recipient(Person person) {
        return new Notice.Recipient(person.id(), person.name(), person.email(), person.phone(), person.language());
    }
}
