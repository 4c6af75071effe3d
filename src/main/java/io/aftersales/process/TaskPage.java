package io.aftersales.process;

import java.util.List;

/** Tasks in the order of their due instants. @param next cursor of the following page; null on the last one */
public record TaskPage(List<TaskRow> items, String next) {
}
