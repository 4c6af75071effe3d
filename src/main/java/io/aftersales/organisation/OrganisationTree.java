package io.aftersales.organisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** All organisations and units as they stood when read: small, asked on every step, changed seldom. */
record OrganisationTree(Map<String, Organisation> organisations, Map<String, Unit> units, Map<String, String> paths,
                        List<Region> regions, Map<String, Set<String>> families, List<Title> titles) {

    /** Shared by all organisations that have no row of their own for a title. */
    static final String ANY = "*";

    record Region(String unitId, String province, String city, String district) {

        private boolean serves(Region place) {
            return fits(province, place.province) && fits(city, place.city) && fits(district, place.district);
        }

        private static boolean fits(String served, String asked) {
            return served.isEmpty() || served.equals(asked);
        }

        private long narrowness() {
            return (province.isEmpty() ? 0 : 1) + (city.isEmpty() ? 0 : 2) + (district.isEmpty() ? 0 : 4);
        }
    }

    enum Level { NEAREST, BRANCH, HEAD_OFFICE }

    record Title(String organisation, String title, Role role, Level level) {
    }

    /** The unit and those above it, nearest first. */
    List<Unit> upwards(String unitId) {
        List<Unit> chain = new ArrayList<>();
        for (Unit unit = units.get(unitId); unit != null; unit = unit.parentId() == null ? null : units.get(unit.parentId())) {
            chain.add(unit);
        }
        return chain;
    }

    Optional<Unit> headOffice(String organisation) {
        return units.values().stream().filter(unit -> unit.organisation().equals(organisation))
                .filter(unit -> unit.kind() == Unit.Kind.HEAD_OFFICE).findFirst();
    }

    /** The lowest unit with the narrowest region that serves the place and the family; else head office. */
    Optional<Unit> responsibleUnit(String organisation, Region place, String productFamily) {
        Comparator<Region> lowest = Comparator.comparing(region -> units.get(region.unitId).kind());
        return regions.stream()
                .filter(region -> units.get(region.unitId).organisation().equals(organisation))
                .filter(region -> region.serves(place) && serves(region.unitId, productFamily))
                .max(lowest.thenComparing(Region::narrowness).thenComparing(Region::unitId))
                .map(region -> units.get(region.unitId))
                .or(() -> headOffice(organisation));
    }

    private boolean serves(String unitId, String productFamily) {
        Set<String> served = families.getOrDefault(unitId, Set.of());
        return productFamily == null || served.isEmpty() || served.contains(productFamily);
    }

    /** What the title means for the organisation: its own row, else the shared one, else the role of the same name. */
    Optional<Title> title(String organisation, String title) {
        return titles.stream().filter(row -> row.title.equals(title))
                .filter(row -> row.organisation.equals(organisation) || row.organisation.equals(ANY))
                .max(Comparator.comparing(row -> !row.organisation.equals(ANY)))
                .or(() -> Role.find(title).map(role -> new Title(ANY, title, role, Level.NEAREST)));
    }

    /** The unit from which a title's holders are looked for, itself and then upwards. */
    String startOf(Level level, String unitId) {
        List<Unit> chain = upwards(unitId);
        return switch (level) {
            case NEAREST -> unitId;
            case BRANCH -> chain.stream().filter(unit -> unit.kind() != Unit.Kind.OUTLET).findFirst().map(Unit::id).orElse(unitId);
            case HEAD_OFFICE -> chain.isEmpty() ? unitId : chain.get(chain.size() - 1).id();
        };
    }

    boolean isBelow(String unitId, String upperUnitId) {
        String path = paths.get(unitId);
        String upper = paths.get(upperUnitId);
        return path != null && upper != null && path.startsWith(upper);
    }

    /** Places are written with and without the word for their kind: 广东省 is 广东. */
    static String place(String written) {
        String name = Objects.requireNonNullElse(written, "").strip();
        return name.length() > 2 ? name.replaceFirst("(特别行政区|(维吾尔|壮族|回族)?自治区|省|市)$", "") : name;
    }
}
