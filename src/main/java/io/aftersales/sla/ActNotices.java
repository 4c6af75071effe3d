package io.aftersales.sla;

import io.aftersales.notification.Notice;
import io.aftersales.notification.Notifier;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Person;
import io.aftersales.organisation.Role;
import io.aftersales.organisation.StaffService;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.Text;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Tells the people concerned what a manager did about a case: those who work on it, the supervisors of its unit, and whom
 * the act names; not the manager.
 */
@Component
public class ActNotices {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final WatchedCases cases;
    private final PeopleAtWork workers;
    private final OrganisationService organisations;
    private final StaffService staff;
    private final Notifier notifier;
    private final MessageSource texts;

    ActNotices(WatchedCases cases, PeopleAtWork workers, OrganisationService organisations, StaffService staff, Notifier notifier,
               MessageSource texts) {
        this.cases = cases;
        this.workers = workers;
        this.organisations = organisations;
        this.staff = staff;
        this.notifier = notifier;
        this.texts = texts;
    }

    /**
     * What was done.
     *
     * @param event     names the happening, so that a retry tells nobody twice
     * @param key       of the sentence in {@code messages/sla}, without its prefix {@code act.}
     * @param arguments for the sentence: an {@link Instant} is told in the organisation's zone, a {@link Word} and a
     *                  {@link Text} in the reader's language
     */
    public record Act(String event, String key, List<Object> arguments, String reason) {
    }

    /** A word of a closed vocabulary in {@code messages/sla}, for example {@code target.} and {@code arrive}. */
    public record Word(String prefix, String key) {
    }

    /** @param alsoTo user names beside those who are concerned anyway */
    public void tell(String caseNumber, Act act, Collection<String> alsoTo) {
        WatchedCase about = cases.find(caseNumber).orElseThrow(() -> new IllegalStateException("no case " + caseNumber));
        Set<String> people = new LinkedHashSet<>(alsoTo);
        people.addAll(workers.on(caseNumber));
        organisations.holders(about.unitId(), Role.SUPERVISOR).forEach(holder -> people.add(holder.person()));
        people.remove(CurrentActor.get().id());
        people.stream().map(staff::known).flatMap(Optional::stream).filter(Person::active).forEach(person -> tell(about, act, person));
    }

    private void tell(WatchedCase about, Act act, Person person) {
        Locale language = "en".equals(person.language()) ? Locale.ENGLISH : Locale.CHINESE;
        Object[] arguments = act.arguments().stream().map(argument -> worded(argument, about, language)).toArray();
        notifier.tell(new Notice(act.event(), "manager-act", about.organisation(), about.number(),
                List.of(new Notice.Recipient(person.id(), person.name(), person.email(), person.phone(), person.language())),
                Map.of("caseNumber", about.number(), "act", texts.getMessage("act." + act.key(), arguments, language), "reason", act.reason(),
                        "by", staff.known(CurrentActor.get().id()).map(Person::name).orElse(CurrentActor.get().id()))));
    }

    private Object worded(Object argument, WatchedCase about, Locale language) {
        if (argument instanceof Instant instant) {
            return instant.atZone(organisations.zone(about.organisation())).format(LOCAL);
        }
        if (argument instanceof Word word) {
            return texts.getMessage(word.prefix() + word.key(), null, word.key(), language);
        }
        return argument instanceof Text text ? text.in(language) : argument;
    }
}
