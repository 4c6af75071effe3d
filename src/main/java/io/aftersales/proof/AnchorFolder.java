package io.aftersales.proof;

import io.aftersales.verify.Anchor;
import io.aftersales.verify.Lines;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A file of anchors per organisation in a folder outside the database, to which lines are only ever added: what could not be
 * written is added with the next anchor. Put the folder where whoever can change the database cannot write.
 */
@Component
class AnchorFolder {

    private static final Logger LOG = LoggerFactory.getLogger(AnchorFolder.class);

    private final Anchors anchors;
    private final Path folder;

    AnchorFolder(Anchors anchors, @Value("${aftersales.audit.anchor-folder:${aftersales.data-dir}/anchors}") Path folder) {
        this.anchors = anchors;
        this.folder = folder;
    }

    Path fileOf(String organisation) {
        return folder.resolve(organisation + ".anchors.jsonl");
    }

    /** Adds every anchor that the file does not hold yet. A folder that is away delays the copy and nothing else. */
    synchronized void file(String organisation) {
        try {
            Files.createDirectories(folder);
            try (FileChannel file = FileChannel.open(fileOf(organisation), StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                    StandardOpenOption.APPEND); FileLock lock = file.lock()) {
                append(organisation, file);
            }
        } catch (IOException | RuntimeException later) {
            LOG.error("the anchors of {} could not be copied to {}: {}", organisation, folder, later.toString());
        }
    }

    private void append(String organisation, FileChannel file) throws IOException {
        Anchor last = lastFiled(organisation);
        String previous = last == null ? Anchor.GENESIS : last.hash();
        for (Anchor anchor : anchors.after(organisation, last == null ? 0 : last.number())) {
            if (!anchor.prevHash().equals(previous)) {
                LOG.error("anchor {} of {} does not follow the copy in {}: the trail was written anew", anchor.number(), organisation, folder);
            }
            file.write(ByteBuffer.wrap((Lines.write(anchor) + '\n').getBytes(StandardCharsets.UTF_8)));
            previous = anchor.hash();
        }
        file.force(true);
    }

    private Anchor lastFiled(String organisation) throws IOException {
        Anchor last = null;
        for (String line : Files.readAllLines(fileOf(organisation))) {
            last = (Anchor) Lines.read(line);
        }
        return last;
    }
}
