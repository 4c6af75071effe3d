package io.aftersales.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What an event says of changed fields: the new value under the field's name, the former one under the same name with
 * {@code Before} behind it. What stayed as it was is not said.
 */
public final class Changes {

    /** Ends the name under which a former value stands. */
    public static final String BEFORE = "Before";

    private final Map<String, Object> told = new LinkedHashMap<>();

    /** Something that did not change but says what the event is about. */
    public Changes about(String name, Object value) {
        told.put(name, value);
        return this;
    }

    /** @param before null where there was none @param after null where there is none any more */
    public Changes of(String field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            told.put(field + BEFORE, before);
            told.put(field, after);
        }
        return this;
    }

    /** As {@link #of}, and the value is said even where it stayed, because it is what the event decided. */
    public Changes to(String field, Object before, Object after) {
        of(field, before, after);
        told.put(field, after);
        return this;
    }

    /** As {@link #of}, for values of a person: both can be erased. */
    public Changes personal(String field, String before, String after) {
        if (!Objects.equals(before, after)) {
            told.put(field + BEFORE, new Personal(before));
            told.put(field, new Personal(after));
        }
        return this;
    }

    public Map<String, Object> told() {
        return told;
    }
}
