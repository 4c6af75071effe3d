package io.aftersales.engine;

import java.util.function.Supplier;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** Runs engine commands of the platform itself without the rights of the person on whose request they happen to run. */
final class Unchecked {

    private Unchecked() {
    }

    static void run(IdentityService identities, Runnable work) {
        call(identities, () -> {
            work.run();
            return null;
        });
    }

    static <T> T call(IdentityService identities, Supplier<T> work) {
        Authentication before = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            return work.get();
        } finally {
            if (before != null) {
                identities.setAuthentication(before);
            }
        }
    }
}
