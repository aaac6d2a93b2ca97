package org.greenercities.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Processor time that processes have used, as Linux counts it: in hundredths of a second,
 * user and system together.
 */
final class Cpu {

	private static final double MILLISECONDS_A_TICK = 10;

	/** Places in {@code /proc/<pid>/stat} behind the name, which may hold spaces. */
	private static final int PARENT = 1;

	private static final int USER = 11;

	private static final int SYSTEM = 12;

	private static final int USER_OF_ENDED_CHILDREN = 13;

	private static final int SYSTEM_OF_ENDED_CHILDREN = 14;

	private Cpu() {
	}

	/** Milliseconds of one process. */
	static double of(long process) {
		String[] stat = stat(process);
		return ticks(stat, USER, SYSTEM) * MILLISECONDS_A_TICK;
	}

	/** Milliseconds of a process, its children, and those of them that have ended. */
	static double ofFamily(long parent) {
		long family = ticks(stat(parent), USER, SYSTEM, USER_OF_ENDED_CHILDREN, SYSTEM_OF_ENDED_CHILDREN);
		try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
			family += processes.filter((path) -> path.getFileName().toString().matches("\\d+"))
				.map((path) -> stat(Long.parseLong(path.getFileName().toString())))
				.filter((stat) -> stat.length > PARENT && Long.parseLong(stat[PARENT]) == parent)
				.mapToLong((stat) -> ticks(stat, USER, SYSTEM))
				.sum();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return family * MILLISECONDS_A_TICK;
	}

	private static long ticks(String[] stat, int... places) {
		return Arrays.stream(places).mapToLong((place) -> Long.parseLong(stat[place])).sum();
	}

	/** Empty if the process has ended meanwhile. */
	private static String[] stat(long process) {
		try {
			String stat = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
			return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
		}
		catch (IOException ended) {
			return new String[0];
		}
	}

}
