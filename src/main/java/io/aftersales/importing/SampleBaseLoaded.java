package io.aftersales.importing;

/** The sample base of the demo stands in the archive: whoever has samples of their own for its units adds them now. */
public record SampleBaseLoaded() {
}
