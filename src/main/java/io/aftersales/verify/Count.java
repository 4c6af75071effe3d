package io.aftersales.verify;

/** How much was checked so far. */
final class Count {

    long streams;
    long events;
    long rows;
    long personal;
    long erased;
    long unproven;
    long anchors;
    long notAnchored;
}
