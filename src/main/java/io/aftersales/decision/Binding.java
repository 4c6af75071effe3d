package io.aftersales.decision;

/** Which version of a table a case takes. */
public enum Binding {
    /** The version in force when the case was opened: money, warranty and promised times never change under a customer's feet. */
    OPENING,
    /** The newest version: routing, hours, checklists. */
    NEWEST
}
