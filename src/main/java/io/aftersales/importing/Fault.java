package io.aftersales.importing;

import io.aftersales.shared.Refusal;

/** A row that was not taken: the physical line it begins on (the header is line 1), and why, with the column as the refusal's field. */
public record Fault(int line, Refusal refusal) {
}
