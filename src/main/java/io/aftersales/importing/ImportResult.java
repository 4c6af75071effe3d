package io.aftersales.importing;

import java.util.List;

/** What became of a file: rows that changed something, rows that were no news, and the faulty ones in the order of the file. */
public record ImportResult(int accepted, int unchanged, List<Fault> refused) {
}
