package org.greenercities.tracker.activity;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an activity is to other activities and to gatherings.
 *
 * @param partOf codes of the activities it is part of
 * @param follows codes of the activities it follows
 * @param gatherings at which it, or a part of it, took place
 */
public record Relations(Set<String> partOf, Set<String> follows, Set<String> gatherings) implements Section {

	/** What a version says of it. */
	public static Relations of(ActivityDocument version) {
		return new Relations(codes(version, Relation.Type.PART_OF), codes(version, Relation.Type.FOLLOWS),
				new LinkedHashSet<>(version.gatherings()));
	}

	private static Set<String> codes(ActivityDocument version, Relation.Type type) {
		return version.relations()
			.stream()
			.filter((relation) -> relation.type() == type)
			.map(Relation::related)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	@Override
	public Relations in(ActivityDocument version) {
		return of(version);
	}

	@Override
	public void writeTo(Activity activity) {
		activity.relates(Relation.Type.PART_OF, this.partOf);
		activity.relates(Relation.Type.FOLLOWS, this.follows);
		activity.takesPlaceAt(this.gatherings);
	}

}
