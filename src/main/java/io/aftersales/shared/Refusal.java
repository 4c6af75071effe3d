package io.aftersales.shared;

import java.util.List;

/**
 * The business says no. A checked exception, so that nobody forgets to answer it: over HTTP it becomes a problem
 * document, inside a process a BPMN error whose code is the reason's name.
 *
 * <p>A service refuses <em>before</em> it writes: a refusal does not roll back by itself inside a process.
 * The request boundary rolls back whatever stands behind an error answer.
 */
public final class Refusal extends Exception {

    private final transient Reason reason;
    private final String field;
    private final transient List<Object> arguments;

    private Refusal(Reason reason, String field, List<Object> arguments) {
        super(reason.name() + (field == null ? "" : " " + field), null, false, false);
        this.reason = reason;
        this.field = field;
        this.arguments = arguments;
    }

    /** A refusal that concerns the whole request. */
    public static Refusal of(Reason reason, Object... arguments) {
        return new Refusal(reason, null, List.of(arguments));
    }

    /** A refusal that names the input field it is about. */
    public static Refusal of(Reason reason, Field field, Object... arguments) {
        return new Refusal(reason, field.name(), List.of(arguments));
    }

    public Reason reason() {
        return reason;
    }

    /** The input field that is at fault, or null where it is none. */
    public String field() {
        return field;
    }

    /**
     * Values for the placeholders of the message <code>refusal.&lt;REASON&gt;</code>. Where a field is named, it is
     * <code>{0}</code> and these follow from <code>{1}</code> on; else they begin at <code>{0}</code>.
     */
    public List<Object> arguments() {
        return arguments;
    }

    /** A field's name, as the client wrote it. */
    public record Field(String name) {
    }

    /** The words by which people know the field, as the first argument; they stand for its name as <code>{0}</code>. */
    public record Label(Text words) {
    }

    public static Field field(String name) {
        return new Field(name);
    }
}
