package io.aftersales.stock;

import io.aftersales.notification.Notice;
import io.aftersales.notification.Notifier;
import io.aftersales.organisation.Holder;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Person;
import io.aftersales.organisation.Role;
import io.aftersales.organisation.StaffService;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** Tells keepers what is to be counted, and whoever pays what was missing. */
@Component
class CountNotices {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Notifier notifier;
    private final OrganisationService organisations;
    private final StaffService staff;

    CountNotices(Notifier notifier, OrganisationService organisations, StaffService staff) {
        this.notifier = notifier;
        this.organisations = organisations;
        this.staff = staff;
    }

    void opened(StockCount count, Instant due) {
        String store = organisations.unit(count.unitId()).map(unit -> unit.name().zh() + " / " + unit.name().en()).orElse(count.unitId());
        tell(count, "stock-count", "opened", organisations.holders(count.unitId(), Role.WAREHOUSE_KEEPER).stream()
                .map(CountNotices::recipient).toList(), Map.of("caseNumber", count.number(), "store", store, "place", count.place().text(),
                "parts", count.lines().size(), "dueAt", MINUTE.format(due.atZone(organisations.zone(count.organisation())))));
    }

    void charged(StockCount count, String partCode, int missing, BigDecimal amount, String person) {
        tell(count, "stock-shortage", "charged:" + partCode, staff.known(person).map(CountNotices::recipient).stream().toList(),
                Map.of("caseNumber", count.number(), "place", count.place().text(), "part", partCode, "quantity", missing,
                        "amount", amount.toPlainString()));
    }

    private void tell(StockCount count, String kind, String event, List<Notice.Recipient> people, Map<String, Object> fields) {
        notifier.tell(new Notice("case:" + count.number() + ":" + event, kind, count.organisation(), count.number(), people, fields));
    }

    private static Notice.Recipient recipient(Holder holder) {
        return new Notice.Recipient(holder.person(), holder.name(), holder.email(), holder.phone(), holder.language());
    }

    private static Notice.Recipient recipient(Person person) {
        return new Notice.Recipient(person.id(), person.name(), person.email(), person.phone(), person.language());
    }
}
