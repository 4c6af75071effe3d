package io.aftersales.verify;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Writes items as lines as they come, and at the end how many there were and a signature over them. */
public final class ExportWriter implements Consumer<Item> {

    private final OutputStream target;
    private final MessageDigest digest = Digests.sha256();
    private long items;

    public ExportWriter(OutputStream target) {
        this.target = target;
    }

    @Override
    public void accept(Item item) {
        byte[] line = (Lines.write(item) + '\n').getBytes(StandardCharsets.UTF_8);
        digest.update(line);
        items++;
        write(line);
    }

    /** The last line. @param signer signs a text with the key of the id */
    public void close(UnaryOperator<String> signer, String keyId) {
        String digested = HexFormat.of().formatHex(digest.digest());
        Item closing = new Item.Closing(items, digested, signer.apply("export " + digested), keyId);
        write((Lines.write(closing) + '\n').getBytes(StandardCharsets.UTF_8));
    }

    private void write(byte[] line) {
        try {
            target.write(line);
        } catch (IOException readerLeft) {
            throw new UncheckedIOException(readerLeft);
        }
    }
}
