package io.aftersales.shared;

import java.util.Optional;

/** Tells a technical failure that a client can cause, a lost race above all, from a fault of ours. */
public interface FailureTranslator {

    /** The refusal that this failure amounts to; empty where it is none that this translator knows. */
    Optional<Reason> reasonOf(Throwable failure);
}
