package io.aftersales.rulechange;

import io.aftersales.notification.Notice;
import io.aftersales.notification.Notifier;
import io.aftersales.organisation.Holder;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Person;
import io.aftersales.organisation.Role;
import io.aftersales.organisation.StaffService;
import io.aftersales.organisation.Unit;
import io.aftersales.shared.Text;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

/** Tells approvers what waits for them, analysts what was sent back, and the managers of an organisation what decides from now on. */
@Component
class RuleChangeNotices {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final String URGENT = "[紧急 / emergency] ";

    private final Notifier notifier;
    private final OrganisationService organisations;
    private final StaffService staff;

    RuleChangeNotices(Notifier notifier, OrganisationService organisations, StaffService staff) {
        this.notifier = notifier;
        this.organisations = organisations;
        this.staff = staff;
    }

    /** @param editors who cannot approve it */
    void asked(RuleChange change, Set<String> editors) {
        tell(change, "rule-approval", "asked:" + change.round(), without(change, editors, holders(change.organisation(), Role.RULE_APPROVER)),
                Map.of());
    }

    void confirmationAsked(RuleChange change, Set<String> editors) {
        tell(change, "rule-approval", "confirmation:" + change.round(), without(change, editors,
                Stream.concat(holders(change.organisation(), Role.RULE_APPROVER), holders(change.organisation(), Role.GENERAL_MANAGER))), Map.of());
    }

    private static Stream<Notice.Recipient> without(RuleChange change, Set<String> editors, Stream<Notice.Recipient> holders) {
        Predicate<Notice.Recipient> own = one -> editors.contains(one.id()) || one.id().equals(change.submittedBy());
        return holders.filter(own.negate());
    }

    void sentBack(RuleChange change, Verdict verdict) {
        String said = String.join("\n", Stream.concat(Stream.ofNullable(verdict.remark()),
                verdict.comments().stream().map(comment -> comment.row() + ": " + comment.text())).toList());
        tell(change, "rule-sent-back", "sent-back:" + change.round(), people(Set.of(change.submittedBy())), Map.of("remark", said));
    }

    void inForce(RuleChange change, List<Verdict.Given> verdicts) {
        tell(change, "rule-in-force", "in-force", Stream.concat(people(concerned(change, verdicts)), managers(change.organisation())), Map.of());
    }

    void takenBack(RuleChange change, List<Verdict.Given> verdicts) {
        tell(change, "rule-taken-back", "taken-back", people(concerned(change, verdicts)), Map.of("remark", change.endedWhy()));
    }

    /** @param about whoever submitted and approved what no longer holds */
    void rolledBack(RollbackService.Rollback done, Text title, Collection<String> about) {
        String organisation = done.organisation();
        notifier.tell(new Notice("rollback:" + done.version(), "rule-rolled-back", organisation, done.number(),
                distinct(Stream.of(people(about), holders(organisation, Role.ANALYST), holders(organisation, Role.RULE_APPROVER),
                        managers(organisation)).flatMap(all -> all)), Map.of("title", both(title), "remark", done.reason())));
    }

    static List<String> concerned(RuleChange change, List<Verdict.Given> verdicts) {
        return Stream.concat(Stream.of(change.submittedBy()), verdicts.stream().map(Verdict.Given::approver)).distinct().toList();
    }

    private void tell(RuleChange change, String kind, String event, Stream<Notice.Recipient> recipients, Map<String, Object> more) {
        Map<String, Object> fields = new HashMap<>(Map.of("caseNumber", change.number(), "title", (change.emergency() ? URGENT : "")
                + both(change.title()), "reason", change.reason(), "effectiveAt", minute(change.organisation(), change.effectiveAt())));
        fields.putAll(more);
        notifier.tell(new Notice("case:" + change.number() + ":" + event, kind, change.organisation(), change.number(), distinct(recipients), fields));
    }

    private static String both(Text title) {
        return title.zh().equals(title.en()) ? title.zh() : title.zh() + " / " + title.en();
    }

    private String minute(String organisation, Instant at) {
        return MINUTE.format(at.atZone(organisations.zone(organisation)));
    }

    private Stream<Notice.Recipient> managers(String organisation) {
        return Stream.concat(holders(organisation, Role.GENERAL_MANAGER), organisations.units(organisation).stream()
                .filter(unit -> unit.kind() == Unit.Kind.BRANCH).flatMap(unit -> organisations.holders(unit.id(), Role.BRANCH_MANAGER).stream())
                .map(RuleChangeNotices::recipient));
    }

    private Stream<Notice.Recipient> holders(String organisation, Role role) {
        return organisations.holders(organisations.headOffice(organisation).id(), role).stream().map(RuleChangeNotices::recipient);
    }

    private Stream<Notice.Recipient> people(Collection<String> ids) {
        return ids.stream().flatMap(id -> staff.known(id).stream()).map(RuleChangeNotices::recipient);
    }

    private static List<Notice.Recipient> distinct(Stream<Notice.Recipient> recipients) {
        Map<String, Notice.Recipient> byId = new LinkedHashMap<>();
        recipients.forEach(one -> byId.putIfAbsent(one.id(), one));
        return List.copyOf(byId.values());
    }

    private static Notice.Recipient recipient(Holder holder) {
        return new Notice.Recipient(holder.person(), holder.name(), holder.email(), holder.phone(), holder.language());
    }

    private static Notice.Recipient recipient(Person person) {
        return new Notice.Recipient(person.id(), person.name(), person.email(), person.phone(), person.language());
    }
}
