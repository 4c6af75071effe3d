package io.aftersales.process;

/** Where people's work on tasks passes: reading, claiming, completing with checked answers. */
public class TaskDesk {
}
