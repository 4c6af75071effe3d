package io.aftersales.engine;

import io.aftersales.shared.FailureTranslator;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Reason;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.stereotype.Component;

/**
 * What the engine throws when a client lost a race or reached for something foreign. A command that meets a task
 * completed a moment before answers with {@code NullValueException}, so that is a race too.
 */
@Component
class EngineFailures implements FailureTranslator {

    /** Serialisation failure, deadlock, lock not to be had in time, in PostgreSQL and H2. */
    private static final Set<String> LOST_LOCKS = Set.of("40001", "40P01", "55P03", "HYT00");

    @Override
    public Optional<Reason> reasonOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingException || cause instanceof NullValueException
                    || cause instanceof SQLException sql && LOST_LOCKS.contains(String.valueOf(sql.getSQLState()))) {
                return Optional.of(InputReason.ALREADY_CHANGED);
            }
            if (cause instanceof AuthorizationException) {
                return Optional.of(InputReason.NOT_FOUND);
            }
        }
        return Optional.empty();
    }
}
