package io.aftersales.task;

import java.util.List;

import io.aftersales.shared.Text;

/**
 * One question of a form.
 *
 * @param key       the name of its answer; of a repeating group, the name of its list of rows
 * @param label     what people read
 * @param required  must be answered, unless hidden
 * @param fixed     shown but not to be answered (read-only or disabled); whatever arrives for it is dropped
 * @param limits    how long, large or precise an answer may be
 * @param hiddenIf  FEEL conditions, each of which hides the question: its own and those of the groups round it
 * @param choices   the choices of a radio, select, checklist or tag list where the form itself lists them
 * @param choiceKey where the choices come with the task, the name by which they come; else null
 * @param columns   the questions of one row of a repeating group
 */
public record Field(String key, Kind kind, Text label, boolean required, boolean fixed, Limits limits, List<String> hiddenIf,
                    List<Choice> choices, String choiceKey, List<Field> columns) {

    /** What kind of answer a question takes. */
    public enum Kind {
        /** One line. */
        LINE,
        /** Several lines. */
        TEXT,
        NUMBER,
        FLAG,
        CHOICE,
        CHOICES,
        DATE,
        TIME,
        /** A date with time and offset. */
        INSTANT,
        /** Repeating rows of further questions. */
        ROWS,
        /** Ids of documents of the case. */
        DOCUMENTS
    }
}
