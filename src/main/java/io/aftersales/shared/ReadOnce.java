package io.aftersales.shared;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Rows that a transaction reads once, by their key: the steps that follow from one answer each ask for the same case, and nobody
 * hands it from step to step. Nothing is kept outside a transaction or beyond it. Whoever writes such a row says {@link #forget}.
 * Others may change it meanwhile, as they may between any read and the write that follows: the version of the row tells. What
 * was read before a lock is forgotten ({@link LocksForget}), for it may have grown stale while the transaction waited.
 *
 * @param <V> what is kept; the same object for all who ask, hence not to be changed
 */
public final class ReadOnce<K, V> {

    /** A transaction that goes through thousands of rows needs none of them twice. */
    private static final int MOST = 100;

    /** @param read asked where the row is not known yet; null is not kept */
    public V get(K key, Function<K, V> read) {
        if (!TransactionSynchronizationManager.isActualTransactionActive() || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return read.apply(key);
        }
        Map<Object, Object> known = Memory.ofTransaction().of(this);
        @SuppressWarnings("unchecked") // only this object writes into its own map
        V kept = (V) known.get(key);
        return kept == null ? keep(known, key, read.apply(key)) : kept;
    }

    private V keep(Map<Object, Object> known, K key, V found) {
        if (known.size() >= MOST) {
            known.clear();
        }
        if (found != null) {
            known.put(key, found);
        }
        return found;
    }

    /** The row is written: it is read again when somebody asks. */
    public void forget(K key) {
        if (TransactionSynchronizationManager.getResource(Memory.class) instanceof Memory memory) {
            memory.of(this).remove(key);
        }
    }

    /** Everything that the transaction has read. */
    public static void forgetAll() {
        if (TransactionSynchronizationManager.getResource(Memory.class) instanceof Memory memory) {
            memory.rows.clear();
        }
    }

    /** Of one transaction. It is forgotten, too, where another transaction ran in between or some of the work was undone. */
    private static final class Memory implements TransactionSynchronization {

        private final Map<ReadOnce<?, ?>, Map<Object, Object>> rows = new HashMap<>();

        private static Memory ofTransaction() {
            if (TransactionSynchronizationManager.getResource(Memory.class) instanceof Memory memory) {
                return memory;
            }
            Memory memory = new Memory();
            TransactionSynchronizationManager.bindResource(Memory.class, memory);
            TransactionSynchronizationManager.registerSynchronization(memory);
            return memory;
        }

        private Map<Object, Object> of(ReadOnce<?, ?> one) {
            return rows.computeIfAbsent(one, first -> new HashMap<>());
        }

        @Override
        public void suspend() {
            rows.clear();
            TransactionSynchronizationManager.unbindResource(Memory.class);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Memory.class, this);
        }

        @Override
        public void savepointRollback(Object savepoint) {
            rows.clear();
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Memory.class);
        }
    }
}
