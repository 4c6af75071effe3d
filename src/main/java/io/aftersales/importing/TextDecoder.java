package io.aftersales.importing;

import io.aftersales.shared.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Turns a file's bytes into text: by its byte order mark, else by the stated character set, else by looking at it.
 * Strict, because a wrongly read name would be stored for good: what does not fit the character set is refused.
 */
final class TextDecoder {

    static final Charset GB18030 = Charset.forName("GB18030");

    /** Share of two-byte characters of a Chinese text that lie in the old, common set; other encodings stay far below. */
    private static final double COMMON_SHARE = 0.8;

    private TextDecoder() {
    }

    /**
     * @param stated the character set that the client names; null where it names none
     * @throws Refusal for a character set that is not taken, and for bytes that are not of it
     */
    static String decode(byte[] bytes, String stated) throws Refusal {
        Charset asked = stated == null || stated.isBlank() ? null : charset(stated);
        Mark mark = Mark.of(bytes);
        if (mark != null) {
            return strict(bytes, mark.bytes.length, mark.charset)
                    .orElseThrow(() -> Refusal.of(ImportReason.NOT_IN_CHARSET, Refusal.field("file"), mark.charset.name()));
        }
        if (asked != null) {
            return strict(bytes, 0, asked)
                    .orElseThrow(() -> Refusal.of(ImportReason.NOT_IN_CHARSET, Refusal.field("file"), asked.name()));
        }
        Optional<String> utf8 = strict(bytes, 0, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            return utf8.get();
        }
        if (looksLikeGb(bytes)) {
            Optional<String> gb = strict(bytes, 0, GB18030);
            if (gb.isPresent()) {
                return gb.get();
            }
        }
        throw Refusal.of(ImportReason.NOT_READABLE_TEXT, Refusal.field("file"));
    }

    private static Charset charset(String stated) throws Refusal {
        return switch (stated.strip().toUpperCase(Locale.ROOT).replace("_", "-")) {
            case "UTF-8", "UTF8" -> StandardCharsets.UTF_8;
            // the older two are its subsets
            case "GB18030", "GBK", "GB2312", "CP936", "WINDOWS-936" -> GB18030;
            default -> throw Refusal.of(ImportReason.UNKNOWN_CHARSET, Refusal.field("charset"), shortened(stated));
        };
    }

    private static Optional<String> strict(byte[] bytes, int from, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean looksLikeGb(byte[] bytes) {
        int pairs = 0;
        int common = 0;
        for (int i = 0; i + 1 < bytes.length; i++) {
            int lead = bytes[i] & 0xFF;
            if (lead >= 0x81) {
                int trail = bytes[i + 1] & 0xFF;
                pairs++;
                common += lead >= 0xA1 && lead <= 0xF7 && trail >= 0xA1 && trail <= 0xFE ? 1 : 0;
                i++;
            }
        }
        return common >= pairs * COMMON_SHARE || detectedAsGb(bytes);
    }

    private static boolean detectedAsGb(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, bytes.length);
        detector.dataEnd();
        String detected = detector.getDetectedCharset();
        return detected != null && detected.startsWith("GB");
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    /** Byte order marks, the longer ones first where one begins with another. */
    private enum Mark {
        UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
        GB(GB18030, 0x84, 0x31, 0x95, 0x33),
        UTF_16BE(StandardCharsets.UTF_16BE, 0xFE, 0xFF),
        UTF_16LE(StandardCharsets.UTF_16LE, 0xFF, 0xFE);

        private final Charset charset;
        private final int[] bytes;

        Mark(Charset charset, int... bytes) {
            this.charset = charset;
            this.bytes = bytes;
        }

        private static Mark of(byte[] file) {
            for (Mark mark : values()) {
                boolean begins = file.length >= mark.bytes.length;
                for (int i = 0; begins && i < mark.bytes.length; i++) {
                    begins = (file[i] & 0xFF) == mark.bytes[i];
                }
                if (begins) {
                    return mark;
                }
            }
            return null;
        }
    }
}
