package io.aftersales.process;

import java.util.List;

import io.aftersales.servicecase.CaseKind;
import io.aftersales.task.Fact;

/**
 * What stands above every form of a case of one kind, after its number and title. Implemented by package-private beans
 * {@code …Facts} in the workers and found by {@link #kind()}; asked anew whenever a form is read.
 */
public interface KindFacts {

    CaseKind kind();

    /** The most needed first. */
    List<Fact> facts(String caseNumber);
}
