package io.aftersales.shared;

/**
 * Why the business refuses. Each capability lists its own reasons in an enum; the constant's name is the error code
 * in HTTP answers and in the models, and the key of the message {@code refusal.<name>} in both languages.
 */
public interface Reason {

    String name();

    Kind kind();

    /** What kind of answer a refusal gets, whatever the transport. */
    enum Kind {
        /** Too many tries: 429. */
        TOO_MANY,
        /** Cannot be read at all: 400. */
        MALFORMED,
        /** The person may not do this: 403. */
        FORBIDDEN,
        /** Not there, or out of the person's reach, which looks the same: 404. */
        NOT_FOUND,
        /** Somebody was faster, or the object is in another state: 409. */
        CONFLICT,
        /** Too large: 413. */
        TOO_LARGE,
        /** A type that is not taken: 415. */
        UNSUPPORTED,
        /** Understood, but not allowed: 422. */
        NOT_ALLOWED
    }
}
