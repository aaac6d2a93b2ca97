package org.greenercities.tracker.file;

import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.ByteArrayInputStream;
import java.util.Enumeration;
import java.util.NoSuchElementException;

import org.springframework.core.io.AbstractResource;

/**
 * Content that is read slice by slice, each in a transaction of its own: somebody with a
 * slow line holds no connection, and what never changes needs no common moment.
 */
class SlicedResource extends AbstractResource {

	static final int SLICE = 1 << 20;

	private final String name;

	private final long size;

	private final Slices slices;

	SlicedResource(String name, long size, Slices slices) {
		this.name = name;
		this.size = size;
		this.slices = slices;
	}

	@Override
	public InputStream getInputStream() {
		return new SequenceInputStream(new Enumeration<>() {

			private long at;

			@Override
			public boolean hasMoreElements() {
				return this.at < SlicedResource.this.size;
			}

			@Override
			public InputStream nextElement() {
				if (!hasMoreElements()) {
					throw new NoSuchElementException();
				}
				byte[] slice = SlicedResource.this.slices.read(this.at, SLICE);
				this.at += SLICE;
				return new ByteArrayInputStream(slice);
			}

		});
	}

	@Override
	public long contentLength() {
		return this.size;
	}

	@Override
	public String getDescription() {
		return this.name;
	}

	@Override
	public boolean exists() {
		return true;
	}

	/** Reads a slice. */
	interface Slices {

		byte[] read(long from, int length);

	}

}
