package io.aftersales.importing;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;

/** A state's list of public days as a file, in either character set. */
public final class DayFile {

    private static final int LARGEST = 200_000;

    private DayFile() {
    }

    /** @throws Refusal empty; too large; no readable text */
    public static String read(byte[] file) throws Refusal {
        if (file == null || file.length == 0) {
            throw Refusal.of(ImportReason.EMPTY_FILE, field("file"));
        }
        if (file.length > LARGEST) {
            throw Refusal.of(InputReason.TOO_LONG, field("file"), LARGEST);
        }
        return TextDecoder.decode(file, null);
    }
}
