package io.aftersales.security;

import java.util.Map;

/**
 * What the server adds to the query of a stored filter. Filters hold no expressions, so "my" and "now" come from here.
 */
public interface ServerFilters {

    /** Names and values in the form of the engine's task queries; empty for a filter that needs nothing. */
    Map<String, Object> additions(String filterId, String person);
}
