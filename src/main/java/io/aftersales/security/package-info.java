/** Who is logged in: people by session, machines by token. What they may reach is decided in organisation. */
package io.aftersales.security;
