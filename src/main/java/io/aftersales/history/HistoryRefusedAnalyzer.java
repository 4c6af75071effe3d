package io.aftersales.history;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the sentence alone, where a refused start would otherwise end in a stack trace. */
class HistoryRefusedAnalyzer extends AbstractFailureAnalyzer<HistoryRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, HistoryRefused cause) {
        return new FailureAnalysis(cause.getMessage(), null, rootFailure);
    }
}
