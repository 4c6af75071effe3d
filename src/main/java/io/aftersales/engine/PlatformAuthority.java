package io.aftersales.engine;

import io.aftersales.process.EngineAuthority;
import java.util.function.Supplier;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Runs commands without the rights, and the limits, of the person who is logged in. */
@Component
class PlatformAuthority implements EngineAuthority {

    private final IdentityService identities;

    PlatformAuthority(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public <T> T call(Supplier<T> command) {
        return Unchecked.call(identities, command);
    }
}
