package io.aftersales.notification;

import java.util.List;

/** A way to deliver messages. */
interface Channel {

    /** email, sms … */
    String name();

    /**
     * Delivers one message, outside any transaction.
     *
     * @throws Undeliverable when no further attempt makes sense: the address does not exist
     * @throws Exception     when it may work later
     */
    void deliver(Message message, List<Attachment> files) throws Exception;

    /** The other side refused for good. */
    class Undeliverable extends Exception {

        private static final long serialVersionUID = 1L;

        Undeliverable(Throwable cause) {
            super(cause);
        }
    }
}
