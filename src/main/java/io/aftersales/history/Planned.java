package io.aftersales.history;

import io.aftersales.organisation.Holder;
import java.time.Instant;

/**
 * A case that is to be written.
 *
 * @param newOwner    whether customer and unit are to be written with it
 * @param numbers     of its rows, in the order of the mould
 * @param firstChange of its deadlines on the board
 * @param seed        of what is left to chance
 */
record Planned(Mould mould, Outlet outlet, Holder technician, Owner owner, boolean newOwner, Instant opened, String number, long[] numbers,
               long firstChange, long seed) {
}
