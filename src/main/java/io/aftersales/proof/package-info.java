/** Proof that the audit trail is whole: anchors, exports, verification. The check itself is in {@link io.aftersales.verify}. */
package io.aftersales.proof;
