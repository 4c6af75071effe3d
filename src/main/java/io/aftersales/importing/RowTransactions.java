package io.aftersales.importing;

import io.aftersales.shared.FailureTranslator;
import io.aftersales.shared.Reason;
import io.aftersales.shared.Refusal;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One transaction per row, so that a crash loses nothing that was taken and a faulty row costs only itself. Who loses a
 * race against another import of the same file tries again and then finds the row there. In a rehearsal each row is a step
 * of one transaction, so that it sees the rows before it, and that transaction is rolled back.
 */
@Component
class RowTransactions {

    private static final Logger LOG = LoggerFactory.getLogger(RowTransactions.class);
    private static final int ATTEMPTS = 20;

    private final TransactionTemplate rows;
    private final TransactionTemplate rehearsals;
    private final List<FailureTranslator> translators;

    RowTransactions(PlatformTransactionManager transactions, List<FailureTranslator> translators) {
        this.rows = new TransactionTemplate(transactions);
        this.rows.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.rehearsals = new TransactionTemplate(transactions);
        this.translators = translators;
    }

    /** @throws Refusal as the work refuses, or where it fails or loses every race; nothing is written then */
    <T> T run(Work<T> work) throws Refusal {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (DataAccessResourceFailureException | CannotCreateTransactionException databaseAway) {
                throw databaseAway;
            } catch (RuntimeException failure) {
                boolean race = isRace(failure);
                if (!race || attempt == ATTEMPTS) {
                    LOG.error("a row was not stored at attempt {}", attempt, failure);
                    throw Refusal.of(race ? ImportReason.ROW_NOT_STORED : ImportReason.ROW_FAILED);
                }
                pause(attempt);
            }
        }
    }

    /** Does the work, all of whose rows are forgotten afterwards. @throws Refusal as the work refuses */
    <T> T rehearse(Work<T> work) throws Refusal {
        return execute(rehearsals, work, true);
    }

    /** Somebody else held or wrote the same row: a lock that was not to be had in time counts, too. */
    private boolean isRace(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransientDataAccessException || cause instanceof DuplicateKeyException) {
                return true;
            }
        }
        return translators.stream().flatMap(translator -> translator.reasonOf(failure).stream())
                .anyMatch(reason -> reason.kind() == Reason.Kind.CONFLICT);
    }

    /** As {@link #run} without a second attempt. @throws RuntimeException where it fails or loses a race */
    <T> T once(Work<T> work) throws Refusal {
        return execute(rows, work, false);
    }

    private static <T> T execute(TransactionTemplate transaction, Work<T> work, boolean forget) throws Refusal {
        try {
            return transaction.execute(status -> {
                if (forget) {
                    status.setRollbackOnly();
                }
                try {
                    return work.call();
                } catch (Refusal refusal) {
                    throw new Refused(refusal);
                }
            });
        } catch (Refused refused) {
            throw refused.refusal;
        }
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(20L * Math.min(attempt, 10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    interface Work<T> {

        T call() throws Refusal;
    }

    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Refusal refusal;

        private Refused(Refusal refusal) {
            super(null, refusal, false, false);
            this.refusal = refusal;
        }
    }
}
