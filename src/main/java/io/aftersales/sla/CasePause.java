package io.aftersales.sla;

import io.aftersales.sla.time.Party;
import io.aftersales.sla.time.Pause;
import java.time.Instant;

/**
 * A pause of a case, for every clock that runs in it.
 *
 * @param to          null while it lasts
 * @param party       whom the case waits for
 * @param retroactive true where it was entered after it had begun
 */
public record CasePause(String id, String caseNumber, Instant from, Instant to, String reason, Party party, Instant recordedAt,
                        String recordedBy, boolean retroactive) {

    Pause asTime() {
        return new Pause(from, to, party);
    }

    boolean covers(Instant instant) {
        return !instant.isBefore(from) && (to == null || instant.isBefore(to));
    }
}
