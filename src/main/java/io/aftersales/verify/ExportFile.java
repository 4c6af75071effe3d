package io.aftersales.verify;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** An exported trail in a file: lines of JSON, or an evidence pack that holds them. */
public final class ExportFile {

    /** What the lines are called within a pack. */
    public static final String NAME_IN_PACK = "trail.jsonl";

    private static final Set<Fault> END_OF_A_STREAM = Set.of(Fault.BAD_SIGNATURE, Fault.HEAD_SIGNATURE);

    private final Path file;

    public ExportFile(Path file) {
        this.file = file;
    }

    /** @throws IOException where the file cannot be read at all */
    public Result verify(Verifier.Trusted trusted) throws IOException {
        Result result = verify(new Verifier(trusted, stream -> false, SignatureCheck::ofTheJdk));
        if (result.intact() || !END_OF_A_STREAM.contains(result.broken().fault())) {
            return result;
        }
        // only the end of the stream was looked at: the first false signature stands somewhere before
        return verify(new Verifier(trusted, result.broken().where()::equals, SignatureCheck::ofTheJdk));
    }

    private Result verify(Verifier verifier) throws IOException {
        try (InputStream content = open(); BufferedReader lines = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8))) {
            MessageDigest digest = Digests.sha256();
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!accept(verifier, line, number++, digest)) {
                    break;
                }
            }
        }
        return verifier.result();
    }

    private static boolean accept(Verifier verifier, String line, long before, MessageDigest digest) {
        try {
            Item item = Lines.read(line);
            if (item instanceof Item.Closing closing) {
                boolean whole = verifier.accept(item);
                verifier.closing(closing, before, HexFormat.of().formatHex(digest.digest()));
                return whole;
            }
            digest.update((line + '\n').getBytes(StandardCharsets.UTF_8));
            return verifier.accept(item);
        } catch (RuntimeException noLine) {
            verifier.unreadable(before + 1);
            return false;
        }
    }

    private InputStream open() throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        bytes.mark(2);
        boolean packed = bytes.read() == 'P' && bytes.read() == 'K';
        bytes.reset();
        if (!packed) {
            return bytes;
        }
        ZipInputStream zip = new ZipInputStream(bytes, StandardCharsets.UTF_8);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().endsWith(NAME_IN_PACK)) {
                return zip;
            }
        }
        zip.close();
        throw new IOException("no " + NAME_IN_PACK + " in " + file);
    }

    /** Copies of anchors as they were filed or mailed: lines of JSON among which others are passed over. */
    public static List<Anchor> anchors(Path file) throws IOException {
        List<Anchor> anchors = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (line.strip().startsWith("{\"") && Lines.read(line.strip()) instanceof Anchor anchor) {
                anchors.add(anchor);
            }
        }
        if (anchors.isEmpty()) {
            throw new IOException("no anchor in " + file);
        }
        return anchors;
    }
}
