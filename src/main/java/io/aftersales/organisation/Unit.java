package io.aftersales.organisation;

import io.aftersales.shared.Text;

/**
 * An organisational unit: head office, branch or outlet.
 *
 * @param id           {@code <organisation>.<code>}, for example {@code central-ac.south}
 * @param organisation the maker's service organisation, also the engine's tenant
 * @param parentId     the unit above; null for the head office
 */
public record Unit(String id, String organisation, String code, Kind kind, Text name, String parentId) {

    public enum Kind { HEAD_OFFICE, BRANCH, OUTLET }
}
