package io.aftersales.process;

import java.util.List;
import java.util.Map;

import io.aftersales.task.Choice;

/**
 * What the form that starts a process offers. Implemented by package-private beans {@code …Facts} in the workers and found by
 * {@link #process()}; asked anew whenever the form is read and once more when it is sent.
 */
public interface StartFacts {

    /** The key of the process, for example {@code claim-intake}. */
    String process();

    /** The choices of the fields with a {@code valuesKey}, by that key, within the reach of whoever starts. Only these are accepted. */
    Map<String, List<Choice>> choices(String organisation);
}
