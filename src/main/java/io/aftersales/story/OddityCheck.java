package io.aftersales.story;

import java.util.List;

/**
 * Looks for one kind of thing in the history of a case that somebody should look at. What it finds need not be wrong: it
 * says what is unusual and why, and leaves the judgement to the reader.
 */
interface OddityCheck {

    /** Names the oddity; its words stand under {@code oddity.<name>} in {@code messages/story}. */
    String name();

    /** Whether it should not happen at all, rather than be looked at. */
    default boolean grave() {
        return false;
    }

    List<Sighting> in(CaseHistory history);

    /**
     * Where it was seen.
     *
     * @param event     at which
     * @param variant   which of its sentences tells it; blank for its only one
     * @param arguments of the sentence: texts, instants, lengths of time, words of the vocabulary
     */
    record Sighting(Event event, String variant, List<Object> arguments) {

        static Sighting of(Event event, Object... arguments) {
            return new Sighting(event, "", List.of(arguments));
        }

        static Sighting told(String variant, Event event, Object... arguments) {
            return new Sighting(event, variant, List.of(arguments));
        }
    }

    /** A key whose word is in the vocabulary. */
    record Word(String key) {
    }

    /** The user name of somebody, who is told by name. */
    record Who(String id) {
    }

    /** The kind of an event, which is told in words. */
    record Happening(String kind) {
    }
}
