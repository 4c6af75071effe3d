package io.aftersales.shared;

import java.util.concurrent.Callable;

/** The actor of the running thread; the audit trail names it. Set by the web filter and around jobs. */
public final class CurrentActor {

    private static final ThreadLocal<Actor> CURRENT = new ThreadLocal<>();

    private CurrentActor() {
    }

    public static Actor get() {
        Actor actor = CURRENT.get();
        return actor == null ? Actor.platform() : actor;
    }

    /** Runs the work as the given actor and restores the previous one afterwards. */
    public static <T> T call(Actor actor, Callable<T> work) throws Exception {
        Actor before = CURRENT.get();
        CURRENT.set(actor);
        try {
            return work.call();
        } finally {
            set(before);
        }
    }

    public static void run(Actor actor, Runnable work) {
        Actor before = CURRENT.get();
        CURRENT.set(actor);
        try {
            work.run();
        } finally {
            set(before);
        }
    }

    /** For filters that set the actor at the start of a request and clear it (null) at its end. */
    public static void set(Actor actor) {
        if (actor == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(actor);
        }
    }
}
