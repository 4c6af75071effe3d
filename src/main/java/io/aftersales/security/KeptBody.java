package io.aftersales.security;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;

/** A request's body that was read whole before, for whoever reads it again. */
public final class KeptBody extends ServletInputStream {

    private final ByteArrayInputStream bytes;

    public KeptBody(byte[] body) {
        this.bytes = new ByteArrayInputStream(body);
    }

    @Override
    public boolean isFinished() {
        return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
        throw new IllegalStateException("not read asynchronously");
    }

    @Override
    public int read() {
        return bytes.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        return bytes.read(target, offset, length);
    }
}
