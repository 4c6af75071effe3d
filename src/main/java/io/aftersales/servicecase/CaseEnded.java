package io.aftersales.servicecase;

/** A repair was closed, cancelled or found to be a duplicate: what others keep for it is over. Told in the same transaction. */
public record CaseEnded(String caseNumber) {
}
