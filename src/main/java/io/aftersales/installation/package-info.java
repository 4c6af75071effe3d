/** Installation projects under supervision: planned, inspected against versioned checklists, put right, accepted in parts. */
package io.aftersales.installation;
