package org.greenercities.tracker.file;

/** A file is not taken; the message says why and what would be. */
public class FileRefused extends RuntimeException {

	private final String key;

	private final transient Object[] arguments;

	private final int there;

	/**
	 * Says why.
	 * @param key of the message
	 * @param arguments of the message: name, value, name, value
	 */
	public FileRefused(String key, Object... arguments) {
		this(0, key, arguments);
	}

	private FileRefused(int there, String key, Object... arguments) {
		super(key);
		this.there = there;
		this.key = key;
		this.arguments = arguments;
	}

	/** It is there already, as the document of this number and title. */
	public static FileRefused again(int number, String title) {
		return new FileRefused(number, "file.refused.again", "title", title);
	}

	/** The number of the document that has it already; nought if none has. */
	public int there() {
		return this.there;
	}

	public String key() {
		return this.key;
	}

	public Object[] arguments() {
		return this.arguments.clone();
	}

}
