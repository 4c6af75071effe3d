package io.aftersales.organisation;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;

/** Organisations, their unit trees and the people who hold roles on them. */
@Service
public class OrganisationService {

    public boolean exists(String organisation) {
        throw new IllegalStateException("not built yet");
    }

    /** The zone in which the organisation's dates and working hours are meant. */
    public ZoneId zone(String organisation) {
        throw new IllegalStateException("not built yet");
    }

    public Optional<Unit> unit(String unitId) {
        throw new IllegalStateException("not built yet");
    }

    public Unit headOffice(String organisation) {
        throw new IllegalStateException("not built yet");
    }

    /** The unit that serves a place and product family: the outlet with the narrowest region, else its branch, else head office. */
    public Unit responsibleUnit(String organisation, String province, String city, String district, String productFamily) {
        throw new IllegalStateException("not built yet");
    }

    /** The engine groups that may work on a task of this role: of the unit and of every unit above it, nearest first. */
    public List<String> candidateGroups(String unitId, Role role) {
        throw new IllegalStateException("not built yet");
    }

    /** Who holds the role: on the unit, else on the nearest unit above that has a holder. */
    public List<Holder> holders(String unitId, Role role) {
        throw new IllegalStateException("not built yet");
    }

    /** Who bears a maker's own title (as tables return it, for example {@code branch-technical-manager}), nearest first. */
    public List<Holder> holdersOfTitle(String unitId, String title) {
        throw new IllegalStateException("not built yet");
    }
}
