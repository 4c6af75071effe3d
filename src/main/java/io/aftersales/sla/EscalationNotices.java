package io.aftersales.sla;

import io.aftersales.notification.Notice;
import io.aftersales.notification.Notifier;
import io.aftersales.organisation.Holder;
import io.aftersales.organisation.OrganisationService;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts an escalation into words, for each person in their language. */
@Component
class EscalationNotices {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int LONGEST_DIGEST = 200;

    private final Notifier notifier;
    private final OrganisationService organisations;
    private final MessageSource texts;

    EscalationNotices(Notifier notifier, OrganisationService organisations, MessageSource texts) {
        this.notifier = notifier;
        this.organisations = organisations;
        this.texts = texts;
    }

    /** One message per person; the event is the clock's level, so that a repetition is recognised. */
    void tell(SlaClock told, WatchedCase watched, Collection<Holder> people, List<String> channels) {
        Map<Locale, List<Holder>> byLanguage = people.stream().collect(Collectors.groupingBy(EscalationNotices::language));
        byLanguage.forEach((language, readers) -> notifier.tell(new Notice(told.id() + ":" + told.next().level().key(), "escalation",
                told.organisation(), told.caseNumber(), readers.stream().map(reader -> recipient(reader, channels)).toList(),
                fields(told, watched, language))));
    }

    /** A fault of a severity for which the organisation names people. */
    void tellReport(WatchedCase watched, Collection<Holder> people) {
        Map<Locale, List<Holder>> byLanguage = people.stream().collect(Collectors.groupingBy(EscalationNotices::language));
        byLanguage.forEach((language, readers) -> {
            Map<String, Object> fields = about(watched, language);
            fields.put("severity", watched.severity());
            fields.put("reportedAt", local(watched.reportedAt(), watched.organisation()));
            notifier.tell(new Notice(watched.number() + ":severity:" + watched.severity(), "severe-report", watched.organisation(),
                    watched.number(), readers.stream().map(reader -> recipient(reader, List.of())).toList(), fields));
        });
    }

    private Map<String, Object> about(WatchedCase watched, Locale language) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("caseNumber", watched.number());
        fields.put("product", watched.product());
        fields.put("customerName", watched.customerName());
        fields.put("unit", organisations.unit(watched.unitId()).map(unit -> unit.name().in(language)).orElse(watched.unitId()));
        return fields;
    }

    private Map<String, Object> fields(SlaClock told, WatchedCase watched, Locale language) {
        Map<String, Object> fields = about(watched, language);
        fields.put("level", text("level.", told.next().level().key(), language));
        fields.put("target", text("target.", told.target(), language));
        fields.put("dueAt", local(told.dueAt(), told.organisation()));
        fields.put("state", text("state.", told.state().key(), language));
        return fields;
    }

    /** One message that lists everything which was late when it was imported. */
    void tellDigest(String run, List<Escalations.DigestLine> lines) {
        tellLines(run, "digest", lines);
    }

    /** One message that lists the warnings of an hour. */
    void tellWarnings(String run, List<Escalations.DigestLine> lines) {
        tellLines(run, "warning-digest", lines);
    }

    private void tellLines(String run, String kind, List<Escalations.DigestLine> lines) {
        Escalations.DigestLine first = lines.get(0);
        Locale language = language(first.person());
        List<String> told = lines.stream().map(line -> line.caseNumber() + "  " + text("target.", line.target(), language) + "  "
                + local(line.dueAt(), line.organisation())).distinct().toList();
        Map<String, Object> fields = new HashMap<>();
        fields.put("count", told.size());
        fields.put("lines", told.stream().limit(LONGEST_DIGEST).collect(Collectors.joining("\n")) + (told.size() > LONGEST_DIGEST ? "\n…" : ""));
        notifier.tell(new Notice("digest:" + run, kind, first.organisation(), null, List.of(recipient(first.person(), List.of())), fields));
    }

    /** With the addresses of the channels that the table names; without any the message waits in the platform. */
    private static Notice.Recipient recipient(Holder person, List<String> channels) {
        boolean any = channels.isEmpty();
        return new Notice.Recipient(person.person(), person.name(), any || channels.contains("email") ? person.email() : null,
                any || channels.contains("sms") ? person.phone() : null, person.language());
    }

    private static Locale language(Holder person) {
        return "en".equals(person.language()) ? Locale.ENGLISH : Locale.CHINESE;
    }

    private String text(String prefix, String key, Locale language) {
        return texts.getMessage(prefix + key, null, key, language);
    }

    private String local(Instant instant, String organisation) {
        ZoneId zone = organisations.zone(organisation);
        return instant.atZone(zone).format(LOCAL);
    }
}
