package io.aftersales.sla;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One message per person for all the deadlines that were past already when their reports were imported, instead of
 * hundreds.
 *
 * <p>An import gives itself a name that is the same when the same file comes again (organisation and checksum of the
 * file, say), opens each case inside {@link #collect}, on the thread that opens it, and calls {@link #send} once all rows are
 * committed. What is collected stands in the database with its case, so that an import which dies half-way loses nothing:
 * repeated under the same name, it opens the rest and {@code send} tells each person once.
 *
 * <pre>{@code
 * for (Row row : rows) {
 *     lateDigest.collect(run, () -> cases.open(row.report()));
 * }
 * lateDigest.send(run);
 * }</pre>
 */
@Service
public class LateDigest {

    private static final ThreadLocal<String> RUN = new ThreadLocal<>();

    private final Escalations escalations;
    private final EscalationNotices notices;

    LateDigest(Escalations escalations, EscalationNotices notices) {
        this.escalations = escalations;
        this.notices = notices;
    }

    /** The run that this thread collects for. */
    static Optional<String> currentRun() {
        return Optional.ofNullable(RUN.get());
    }

    /**
     * Runs a step of an import. A clock that starts in it with its due instant past is recorded as late, the levels that it
     * missed count as told and wait for the digest; levels that lie ahead are told at their time, as always.
     *
     * @param run at most 100 characters
     */
    public <T> T collect(String run, Callable<T> step) throws Exception {
        String before = RUN.get();
        RUN.set(run);
        try {
            return step.call();
        } finally {
            if (before == null) {
                RUN.remove();
            } else {
                RUN.set(before);
            }
        }
    }

    /**
     * Writes the digests of a run, one message per person. Called again it tells nobody twice; who was told keeps the first
     * message, even where the repetition found more.
     *
     * @return how many people there are to tell
     */
    @Transactional
    public int send(String run) {
        Map<String, List<Escalations.DigestLine>> byPerson = escalations.digest(run).stream()
                .collect(Collectors.groupingBy(line -> line.person().person(), LinkedHashMap::new, Collectors.toList()));
        byPerson.values().forEach(lines -> notices.tellDigest(run, lines));
        return byPerson.size();
    }
}
