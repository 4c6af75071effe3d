/** A case told as a story: what happened in order, what changed from what to what, and what about it is odd. Reads only. */
package io.aftersales.story;
