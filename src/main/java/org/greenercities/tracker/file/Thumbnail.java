package org.greenercities.tracker.file;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/** A small picture of a picture. */
final class Thumbnail {

	private static final int LONGEST_SIDE = 320;

	private static final long MOST_PIXELS = 50_000_000;

	private Thumbnail() {
	}

	/**
	 * Makes one. Its size is looked at before anything is decoded, and only every so many
	 * pixels are kept; one at a time, for a decoder may need much memory all the same.
	 * @throws FileRefused if the picture is too large or cannot be read
	 */
	static synchronized byte[] of(Path picture, FileType type) throws IOException {
		Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(type.code());
		ImageReader reader = readers.next();
		try (FileImageInputStream stream = new FileImageInputStream(picture.toFile())) {
			reader.setInput(stream, true, true);
			return written(scaled(decoded(reader)), type);
		}
		catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | IllegalStateException broken) {
			throw new FileRefused("file.refused.picture");
		}
		finally {
			reader.dispose();
		}
	}

	private static BufferedImage decoded(ImageReader reader) throws IOException {
		int width = reader.getWidth(0);
		int height = reader.getHeight(0);
		if ((long) width * height > MOST_PIXELS) {
			throw new FileRefused("file.refused.pixels", "most", MOST_PIXELS / 1_000_000);
		}
		int every = Math.max(1, Math.max(width, height) / (2 * LONGEST_SIDE));
		ImageReadParam param = reader.getDefaultReadParam();
		param.setSourceSubsampling(Math.min(every, width), Math.min(every, height), 0, 0);
		return reader.read(0, param);
	}

	private static BufferedImage scaled(BufferedImage picture) {
		double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(picture.getWidth(), picture.getHeight()));
		int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
		int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
		boolean transparent = picture.getColorModel().hasAlpha();
		BufferedImage small = new BufferedImage(width, height,
				transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = small.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
		graphics.drawImage(picture, 0, 0, width, height, null);
		graphics.dispose();
		return small;
	}

	private static byte[] written(BufferedImage small, FileType type) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(small, mediaType(type).substring("image/".length()), bytes);
		return bytes.toByteArray();
	}

	/** What the small picture of a picture is. */
	static String mediaType(FileType type) {
		return (type == FileType.JPEG) ? "image/jpeg" : "image/png";
	}

}
