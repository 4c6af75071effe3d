package io.aftersales.audit;

import java.util.List;
import java.util.Map;

/** Whose a stream is: of the organisation of what it tells of, else of whoever wrote first, else of the platform. */
final class StreamOwners {

    /** Stands for an organisation where a stream belongs to none: the administration of the platform, the tables of all. */
    static final String PLATFORM = "platform";

    private static final Map<String, String> QUERIES = Map.of(
            "case", "(select organisation from service_case where number = ?)",
            "unit", "(select organisation from equipment_unit where cast(id as varchar(20)) = ?)",
            "customer", "(select organisation from customer where cast(id as varchar(20)) = ?)",
            "stock", "(select organisation from warehouse where place = ?)");
    private static final String NAMED = "(select id from organisation where id = ?)";

    private StreamOwners() {
    }

    /** An expression for a value to insert, with the parameters of {@link #parameters}: no statement of its own is needed. */
    static String expression(String stream) {
        return "coalesce(" + QUERIES.getOrDefault(kind(stream), NAMED) + ", " + NAMED + ", '" + PLATFORM + "')";
    }

    /** @param actorOrganisation of whoever writes first, or null */
    static List<String> parameters(String stream, String actorOrganisation) {
        String named = stream.substring(stream.indexOf(':') + 1);
        String owner = QUERIES.containsKey(kind(stream)) || named.indexOf('/') < 0 ? named : named.substring(0, named.indexOf('/'));
        return java.util.Arrays.asList(owner, actorOrganisation);
    }

    private static String kind(String stream) {
        return stream.substring(0, Math.max(0, stream.indexOf(':')));
    }
}
