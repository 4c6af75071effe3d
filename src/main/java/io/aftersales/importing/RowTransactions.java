package io.aftersales.importing;

import io.aftersales.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One transaction per row, so that a crash loses nothing that was taken and a faulty row costs only itself. Who loses a
 * race against another import of the same file tries again and then finds the row there.
 */
@Component
class RowTransactions {

    private static final Logger LOG = LoggerFactory.getLogger(RowTransactions.class);
    private static final int ATTEMPTS = 5;

    private final TransactionTemplate transaction;

    RowTransactions(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @throws Refusal as the work refuses, with nothing written; or when every attempt lost its race */
    <T> T run(Work<T> work) throws Refusal {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (ConcurrencyFailureException | DuplicateKeyException race) {
                if (attempt == ATTEMPTS) {
                    LOG.warn("a row was not stored after {} attempts", ATTEMPTS, race);
                    throw Refusal.of(ImportReason.ROW_NOT_STORED);
                }
                pause(attempt);
            }
        }
    }

    private <T> T once(Work<T> work) throws Refusal {
        try {
            return transaction.execute(status -> {
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
            Thread.sleep(20L * attempt);
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
