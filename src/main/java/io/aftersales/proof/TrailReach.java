package io.aftersales.proof;

import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Reach;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.stereotype.Component;

/** Whose trails somebody may see as a whole: of an organisation whose head office is within reach; the platform's who reach all. */
@Component
public class TrailReach {

    /** Stands for an organisation: streams that belong to none, such as the administration of the platform and the shared tables. */
    public static final String PLATFORM = "platform";

    private final OrganisationService organisations;
    private final Reach reach;

    TrailReach(OrganisationService organisations, Reach reach) {
        this.organisations = organisations;
        this.reach = reach;
    }

    /** @throws Refusal not found, where the trail is none or out of reach */
    public void require(String organisation) throws Refusal {
        if (!PLATFORM.equals(organisation) && organisations.exists(organisation)) {
            reach.require(organisations.headOffice(organisation).id());
        } else if (!PLATFORM.equals(organisation) || !reach.coversOrganisation(PLATFORM)) {
            throw Refusal.of(InputReason.NOT_FOUND);
        }
    }

    /** Every trail that is anchored. */
    List<String> all() {
        return java.util.stream.Stream.concat(organisations.organisations().stream().map(each -> each.id()), java.util.stream.Stream.of(PLATFORM))
                .toList();
    }

    ZoneId zone(String organisation) {
        return PLATFORM.equals(organisation) ? ZoneOffset.UTC : organisations.zone(organisation);
    }

    /** zh or en. */
    String language(String organisation) {
        return organisations.organisation(organisation).map(each -> each.language()).orElse("en");
    }
}
