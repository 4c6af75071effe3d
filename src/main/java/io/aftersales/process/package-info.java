/** The outgoing half of the engine: the models' names, and the only callers of engine commands. */
package io.aftersales.process;
