package io.aftersales.audit;

import io.aftersales.shared.Vocabulary;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What in an event must be erasable: besides values that are marked as {@link Personal}, the words that people wrote about a case, a
 * customer or a unit, for a sentence may hold a name. Codes, numbers and instants stay readable for ever; so does why a rule was
 * changed.
 */
final class Told {

    private static final Set<String> WORDS = Set.of("text", "faultText", "note", "remark", "why", "advice", "finding", "plan", "workDone", "description",
            "answer", "question", "instruction", "summary");
    /** What stands here is a key of the vocabulary or words of somebody. */
    private static final String REASON = "reason";
    /** Names of rows and of values of other events, which must stay readable for the proof. */
    static final Set<String> ROWS = Set.of(VouchedRow.ROWS, "erasedRows", "erasedValues");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.:/+%=|,-]*");
    private static final Pattern STREAM = Pattern.compile("(case|customer|unit):.*");
    private static final int LONGEST = 8000;

    private Told() {
    }

    /** @param name of the value, or of the list in which it stands @return null where the value may stand in the chain as it is */
    static Personal personal(PendingEvent event, String name, Object value) {
        if (value instanceof Personal personal) {
            return personal;
        }
        if (!(value instanceof String text) || text.isEmpty() || text.length() > LONGEST || !STREAM.matcher(event.stream()).matches()
                || event.kind().startsWith("ruleChange.")) {
            return null;
        }
        String field = name.endsWith(Changes.BEFORE) ? name.substring(0, name.length() - Changes.BEFORE.length()) : name;
        boolean words = WORDS.contains(field) || REASON.equals(field) && !Vocabulary.TERMS.knows(text);
        return words || !CODE.matcher(text).matches() ? new Personal(text) : null;
    }
}
