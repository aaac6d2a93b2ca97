package org.greenercities.tracker.file;

/** A file is not taken; the message says why and what would be. */
public class FileRefused extends RuntimeException {

	private final String key;

	private final transient Object[] arguments;

	/**
	 * Says why.
	 * @param key of the message
	 * @param arguments of the message: name, value, name, value
	 */
	public FileRefused(String key, Object... arguments) {
		super(key);
		this.key = key;
		this.arguments = arguments;
	}

	public String key() {
		return this.key;
	}

	public Object[] arguments() {
		return this.arguments.clone();
	}

}
