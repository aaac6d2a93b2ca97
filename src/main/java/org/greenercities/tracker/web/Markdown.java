package org.greenercities.tracker.web;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Text that people write in a small part of Markdown: paragraphs, lists, emphasis and
 * links. Whatever else stands in it, markup above all, is text. Every element of the
 * result is written here, none is taken over from what was typed.
 */
@Component("markdown")
public final class Markdown {

	private static final int DEEPEST = 16;

	private static final Parser PARSER = Parser.builder()
		.enabledBlockTypes(Set.of(ListBlock.class))
		.maxOpenBlockParsers(DEEPEST)
		.maxInlineNesting(DEEPEST)
		.build();

	private static final Pattern WEB = Pattern.compile("https?://[^\\s\\p{Cntrl}]+", Pattern.CASE_INSENSITIVE);

	/** An address in running text, without the marks that end a sentence. */
	private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?()\\[\\]'*_]",
			Pattern.CASE_INSENSITIVE);

	Markdown() {
	}

	/** As elements of a page, each with the direction of its own text. */
	public String html(String text) {
		Html html = new Html();
		PARSER.parse(text).accept(html);
		return html.written.toString();
	}

	/** Without its marks, each paragraph and each item of a list in a line of its own. */
	public static String plain(String text) {
		Plain plain = new Plain();
		PARSER.parse(text).accept(plain);
		return plain.written.toString();
	}

	private static boolean leadsToTheWeb(Link link) {
		return WEB.matcher(link.getDestination()).matches();
	}

	/** What both ways of writing have in common: what is not read as Markdown is text. */
	private abstract static class Writer extends AbstractVisitor {

		final StringBuilder written = new StringBuilder();

		abstract void text(String text);

		@Override
		public void visit(Text text) {
			text(text.getLiteral());
		}

		@Override
		public void visit(HtmlInline markup) {
			text(markup.getLiteral());
		}

		@Override
		public void visit(Code code) {
			text("`" + code.getLiteral() + "`");
		}

	}

	private static final class Html extends Writer {

		private static final String OWN_DIRECTION = " dir=\"auto\"";

		private boolean linked;

		@Override
		void text(String text) {
			Matcher address = ADDRESS.matcher(text);
			int end = 0;
			while (!this.linked && address.find()) {
				escaped(text.substring(end, address.start()));
				link(address.group(), () -> escaped(address.group()));
				end = address.end();
			}
			escaped(text.substring(end));
		}

		@Override
		public void visit(Paragraph paragraph) {
			if (tight(paragraph)) {
				visitChildren(paragraph);
			}
			else {
				element("p", OWN_DIRECTION, paragraph);
			}
		}

		private static boolean tight(Paragraph paragraph) {
			return paragraph.getParent() instanceof ListItem item && item.getParent() instanceof ListBlock list
					&& list.isTight();
		}

		@Override
		public void visit(LinkReferenceDefinition definition) {
			this.written.append("<p" + OWN_DIRECTION + ">");
			text("[" + definition.getLabel() + "]: " + definition.getDestination());
			this.written.append("</p>");
		}

		@Override
		public void visit(BulletList list) {
			element("ul", OWN_DIRECTION, list);
		}

		@Override
		public void visit(OrderedList list) {
			int start = (list.getMarkerStartNumber() != null) ? list.getMarkerStartNumber() : 1;
			element("ol", OWN_DIRECTION + ((start != 1) ? " start=\"" + start + "\"" : ""), list);
		}

		@Override
		public void visit(ListItem item) {
			element("li", "", item);
		}

		@Override
		public void visit(Emphasis emphasis) {
			element("em", "", emphasis);
		}

		@Override
		public void visit(StrongEmphasis emphasis) {
			element("strong", "", emphasis);
		}

		@Override
		public void visit(SoftLineBreak end) {
			this.written.append("<br>\n");
		}

		@Override
		public void visit(HardLineBreak end) {
			this.written.append("<br>\n");
		}

		@Override
		public void visit(Link link) {
			if (leadsToTheWeb(link) && !this.linked) {
				link(link.getDestination(), () -> visitChildren(link));
			}
			else {
				visitChildren(link);
			}
		}

		private void link(String address, Runnable content) {
			this.written.append("<a rel=\"nofollow noopener\" href=\"");
			escaped(address);
			this.written.append("\">");
			this.linked = true;
			content.run();
			this.linked = false;
			this.written.append("</a>");
		}

		private void element(String name, String attributes, Node node) {
			this.written.append('<').append(name).append(attributes).append('>');
			visitChildren(node);
			this.written.append("</").append(name).append('>');
		}

		private void escaped(String text) {
			this.written.append(HtmlUtils.htmlEscape(text, "UTF-8"));
		}

	}

	private static final class Plain extends Writer {

		@Override
		void text(String text) {
			this.written.append(text);
		}

		@Override
		public void visit(Paragraph paragraph) {
			line();
			visitChildren(paragraph);
		}

		@Override
		public void visit(LinkReferenceDefinition definition) {
			line();
			text("[" + definition.getLabel() + "]: " + definition.getDestination());
		}

		@Override
		public void visit(SoftLineBreak end) {
			line();
		}

		@Override
		public void visit(HardLineBreak end) {
			line();
		}

		@Override
		public void visit(Link link) {
			int start = this.written.length();
			visitChildren(link);
			if (leadsToTheWeb(link) && !this.written.substring(start).equals(link.getDestination())) {
				text(" (" + link.getDestination() + ")");
			}
		}

		private void line() {
			if (!this.written.isEmpty()) {
				this.written.append('\n');
			}
		}

	}

}
