package io.aftersales.document;

import io.aftersales.shared.Characters;
import io.aftersales.shared.Refusal;
import java.util.regex.Pattern;

/** A file's name is shown to people and never used as a path; one that looks like a path or hides its direction is refused. */
final class FileNames {

    private static final int LONGEST = 150;
    /** Separators, drive letters, wildcards, control characters and the marks that turn the reading direction. */
    private static final Pattern HARMFUL = Pattern.compile("[/\\\\:*?\"<>|\\p{Cntrl}\\u202a-\\u202e\\u2066-\\u2069]|\\.\\.|(?i)%2f|%5c|%00");

    private FileNames() {
    }

    static String checked(String name) throws Refusal {
        if (name == null || name.isBlank() || name.length() > LONGEST || !Characters.storable(name) || HARMFUL.matcher(name).find()) {
            throw Refusal.of(DocumentReason.FILE_NAME_REFUSED, Refusal.field("file"));
        }
        return name.strip();
    }
}
