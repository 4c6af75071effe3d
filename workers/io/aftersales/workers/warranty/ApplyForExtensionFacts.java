package io.aftersales.workers.warranty;

import io.aftersales.process.ProcessKeys;
import io.aftersales.process.StartFacts;
import io.aftersales.task.Choice;
import io.aftersales.warranty.ClaimParties;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** The projects for which one may apply, and the units that may be responsible. */
@Component
class ApplyForExtensionFacts implements StartFacts {

    private final ClaimParties parties;

    ApplyForExtensionFacts(ClaimParties parties) {
        this.parties = parties;
    }

    @Override
    public String process() {
        return ProcessKeys.EXTENSION_INTAKE;
    }

    @Override
    public Map<String, List<Choice>> choices(String organisation) {
        return Map.of("units", parties.units(organisation), "projects", parties.projects(organisation));
    }
}
