package io.aftersales.story;

import io.aftersales.audit.AuditReads;
import io.aftersales.shared.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.stereotype.Service;

/** Everything that happened to a case in one order, with what stands behind each event and what is odd about it. */
@Service
public class CaseStory {

    private static final Pattern USER_NAME = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)+");

    private final AuditReads audit;
    private final StoryReads reads;
    private final StoryPeople people;
    private final TaskCatalogue tasks;
    private final Oddities oddities;

    CaseStory(AuditReads audit, StoryReads reads, StoryPeople people, TaskCatalogue tasks, Oddities oddities) {
        this.audit = audit;
        this.reads = reads;
        this.people = people;
        this.tasks = tasks;
        this.oddities = oddities;
    }

    /**
     * @param moments  oldest first
     * @param oddities in the order of the events at which they were seen
     * @param people   names of those whose user names stand in what events say
     */
    public record Story(String number, String organisation, String status, Instant openedAt, Instant closedAt, List<Moment> moments,
                        List<Oddity> oddities, Map<String, String> people) {
    }

    /**
     * An event.
     *
     * @param group    work, task, decision, deadline, message, document, parts, money or reading
     * @param step     the task or step of a process that it is about; null for none
     * @param changes  what it changed from what to what
     * @param details  what else it says
     * @param erased   names of personal values that it no longer says
     * @param receipt  of the decision, see the decisions of the case; null where there was none
     * @param message  null where it is about none, as are the next three
     */
    public record Moment(long seq, Instant at, String kind, String group, Who who, Text step, List<Change> changes,
                         Map<String, Object> details, List<String> erased, String receipt, Message message, File document,
                         Movement movement, Booking booking, String hash) {
    }

    /**
     * Who did it.
     *
     * @param kind person, machine or process
     * @param name of the person; the id where there is none
     * @param role in which it was done; null where it is not known, as is the unit
     * @param process key of the process; null where it was none
     * @param node the step of the process by its name
     */
    public record Who(String kind, String id, String name, String role, String unit, String process, Text node) {
    }

    public record Message(String id, String recipient, String channel, String state, String subject, String body) {
    }

    /** @param erased whether only the row is left */
    public record File(String id, String kind, String fileName, String contentType, long size, boolean erased) {
    }

    public record Movement(String reference, String part, Text name, int quantity, String from, String to, BigDecimal valueCny) {
    }

    public record Booking(String source, String kind, String party, String debit, String credit, BigDecimal amountCny, LocalDate on, String note) {

        String key() {
            return String.join("|", source, kind, party);
        }
    }

    /** The caller has checked that the case is within reach. */
    public Story of(String number) {
        StoryReads.Case about = reads.ofCase(number);
        List<AuditReads.Entry> events = audit.ofCase(number);
        Set<String> actors = new HashSet<>();
        events.forEach(event -> actors.add(event.actor()));
        Set<String> named = new HashSet<>();
        events.forEach(event -> collect(event.payload(), named));
        Behind behind = new Behind(people.names(actors), reads.messages(number), reads.documents(number), reads.movements(number),
                reads.bookings(number));
        return new Story(number, about.organisation(), about.status(), about.openedAt(), about.closedAt(),
                events.stream().map(event -> moment(event, behind)).toList(), oddities.of(about.organisation(), events), people.names(named));
    }

    /** What may be a user name, within lists and maps too. */
    private static void collect(Object value, Set<String> named) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(inner -> collect(inner, named));
        } else if (value instanceof List<?> list) {
            list.forEach(inner -> collect(inner, named));
        } else if (value instanceof String text && USER_NAME.matcher(text).matches()) {
            named.add(text);
        }
    }

    private record Behind(Map<String, String> names, Map<String, Message> messages, Map<String, File> documents,
                          Map<String, Movement> movements, Map<String, Booking> bookings) {
    }

    private Moment moment(AuditReads.Entry event, Behind behind) {
        Change.Told told = Change.of(event.kind(), event.payload(), event.erased());
        Map<String, Object> rest = told.rest();
        Text step = step(rest);
        Message message = event.kind().startsWith("message.") ? behind.messages.get(text(rest, "message")) : null;
        File document = behind.documents.get(text(rest, "document"));
        Movement movement = event.kind().equals("stock.moved") ? behind.movements.get(text(rest, "reference")) : null;
        Booking booking = event.kind().equals("money.booked") ? behind.bookings.get(String.join("|", text(rest, "source"), text(rest, "kind"),
                text(rest, "party"))) : null;
        Object receipt = rest.remove("receipt");
        return new Moment(event.seq(), event.at(), event.kind(), Group.of(event.kind()).key(), who(event, behind.names), step, told.changes(), rest,
                event.erased(), receipt == null ? null : receipt.toString(), message, document, movement, booking, event.hash());
    }

    private Text step(Map<String, Object> rest) {
        Object task = rest.get("task");
        return task == null ? null : tasks.step(task.toString()).orElse(null);
    }

    private Who who(AuditReads.Entry event, Map<String, String> names) {
        String[] actor = event.actor().split("/", 2);
        boolean process = "PROCESS".equals(event.actorKind());
        return new Who(event.actorKind().toLowerCase(java.util.Locale.ROOT), event.actor(), names.getOrDefault(event.actor(), event.actor()),
                event.role(), event.unit(), process && actor.length == 2 ? actor[0] : null,
                process && actor.length == 2 ? tasks.step(actor[1]).orElse(null) : null);
    }

    private static String text(Map<String, Object> values, String name) {
        return String.valueOf(values.get(name));
    }
}
