package io.aftersales.audit;

/** A personal value in an audit payload: the chain holds only a salted commitment, the value stands in an erasable table. */
public record Personal(String value) {
}
