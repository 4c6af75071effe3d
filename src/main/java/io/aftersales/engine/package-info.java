/** The engine itself: set-up, hardening, deployment of models and packs, identity projection, its clock. */
package io.aftersales.engine;
